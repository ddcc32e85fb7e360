/** Reads: whole pages and batches, content only when it is asked for. */
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { BundleContent } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Bundle, BundleConsent, BundleVersion } from './bundle.entity.ts';
import { isPublic, maySeeWork } from './bundle.rules.ts';
import { searchPatterns } from './bundle-search.rules.ts';
import type { NameCursor } from './page-cursor.ts';

const detached = { disableIdentityMap: true } as const;

/** Bundles by id that the reader may see; for batch(). */
export async function loadBundles(ids: readonly string[], ctx: ServiceContext): Promise<(Bundle | null)[]> {
  const found = await ctx.em.find(Bundle, { id: { $in: storable(ids) } }, detached);
  const visible = found.filter((bundle) => bundle.publishedVersionId !== null || maySeeWork(ctx.actor, bundle));
  return inOrder(ids, visible, ({ id }) => id);
}

/** Versions by id, seen or not; for batch(). */
async function loadAnyVersions(ids: readonly string[], ctx: ServiceContext): Promise<(BundleVersion | null)[]> {
  const found = await ctx.em.find(BundleVersion, { id: { $in: storable(ids) } }, detached);
  return inOrder(ids, found, ({ id }) => id);
}

/** A version the reader may see: published ones are public, others for the departments that take part. */
export async function findVisibleVersion(ctx: ServiceContext, id: string | null): Promise<BundleVersion | null> {
  const version = id === null ? null : await ctx.batch(loadAnyVersions, id);
  if (!version || isPublic(version.state)) return version;
  return (await seesWork(ctx, version.bundleId)) ? version : null;
}

/** Whether the reader belongs to a department that takes part in the bundle. */
export async function seesWork(ctx: ServiceContext, bundleId: string): Promise<boolean> {
  const bundle = await ctx.batch(loadBundles, bundleId);
  return bundle !== null && maySeeWork(ctx.actor, bundle);
}

/** All versions of bundles, newest first; for batch(). */
export async function loadVersionsOf(
  bundleIds: readonly string[],
  ctx: ServiceContext,
): Promise<readonly (readonly BundleVersion[])[]> {
  const order = { ...detached, orderBy: { number: 'desc' } } as const;
  const found = await ctx.em.find(BundleVersion, { bundleId: { $in: [...bundleIds] } }, order);
  const grouped = Map.groupBy(found, ({ bundleId }) => bundleId);
  return bundleIds.map((id) => grouped.get(id) ?? []);
}

/** Contents by version id; for batch(). */
export async function loadContents(ids: readonly string[], ctx: ServiceContext): Promise<(BundleContent | null)[]> {
  const only = { ...detached, fields: ['content'] } as const;
  const found = await ctx.em.find(BundleVersion, { id: { $in: [...ids] } }, only);
  const byId = new Map(found.map(({ id, content }) => [id, content as BundleContent]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Consents by version id, in a stable order; for batch(). */
export async function loadConsentsOf(
  versionIds: readonly string[],
  ctx: ServiceContext,
): Promise<readonly (readonly BundleConsent[])[]> {
  const order = { ...detached, orderBy: { organizationId: 'asc' } } as const;
  const found = await ctx.em.find(BundleConsent, { versionId: { $in: [...versionIds] } }, order);
  const grouped = Map.groupBy(found, ({ versionId }) => versionId);
  return versionIds.map((id) => grouped.get(id) ?? []);
}

/** Part of a list: `limit` rows after the cursor, by name. */
export interface Part {
  after: NameCursor | null;
  limit: number;
}

/** What a list of published bundles is narrowed by. */
export interface PublishedFilter {
  search?: string | null;
  audience?: string | null;
  /** Only bundles whose version in force has the item among its members. */
  itemCode?: string | null;
}

/** Published bundles. */
export async function listPublished(
  em: EntityManager,
  { search, audience, itemCode }: PublishedFilter,
  part: Part,
): Promise<Bundle[]> {
  const inForce = itemCode ? { $in: await versionsWithItem(em, itemCode) } : { $ne: null };
  const where: FilterQuery<Bundle>[] = [{ publishedVersionId: inForce }];
  if (audience === 'natural' || audience === 'legal') where.push({ audience });
  for (const pattern of searchPatterns(search ?? '')) where.push({ searchName: { $like: pattern } });
  return list(em, where, part);
}

/** A city has some hundred versions in force: they are read through. */
async function versionsWithItem(em: EntityManager, itemCode: string): Promise<string[]> {
  if (itemCode.includes('\0')) return [];
  const rows = await em.execute<{ id: string }[]>(
    "select id from bundle_version where state = 'PUBLISHED' and content->'members' @> ?::jsonb",
    [JSON.stringify([{ itemCode }])],
  );
  return rows.map(({ id }) => id);
}

/** Bundles in which one of the organisations leads or takes part, in force or in work. */
export async function listOfOrganizations(em: EntityManager, ids: readonly string[], part: Part): Promise<Bundle[]> {
  if (ids.length === 0) return [];
  const organizations = [...ids];
  const takesPart: FilterQuery<Bundle>[] = [
    { leadId: { $in: organizations } },
    { coOrganizationIds: { $overlap: organizations } },
    { workingCoOrganizationIds: { $overlap: organizations } },
  ];
  return list(em, [{ $or: takesPart }], part);
}

function list(em: EntityManager, where: FilterQuery<Bundle>[], { after, limit }: Part): Promise<Bundle[]> {
  const rest: FilterQuery<Bundle>[] = after
    ? [{ $or: [{ name: { $gt: after[0] } }, { name: after[0], id: { $gt: after[1] } }] }]
    : [];
  return em.find(Bundle, { $and: [...where, ...rest] }, { ...detached, orderBy: { name: 'asc', id: 'asc' }, limit });
}

function inOrder<T>(ids: readonly string[], found: readonly T[], idOf: (value: T) => string): (T | null)[] {
  const byId = new Map(found.map((value) => [idOf(value), value]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** PostgreSQL text holds no NUL. */
function storable(ids: readonly string[]): string[] {
  return ids.filter((id) => !id.includes('\0'));
}
