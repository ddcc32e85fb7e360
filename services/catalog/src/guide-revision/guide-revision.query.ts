/** Reads of revisions: single ones with their content, lists and batches without. */
import type { FilterQuery } from '@mikro-orm/postgresql';
import { divisionPrefix } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { likePattern, searchForm } from '../item/item-search.rules.ts';
import type { NameCursor } from '../item/page-cursor.ts';
import { isCity, maySeeWork, organizationsOf, supervisedDivisions } from './guide-people.rules.ts';
import { GuideAct, GuideRevision } from './guide-revision.entity.ts';
import { openStates } from './guide-revision.rules.ts';

const detached = { disableIdentityMap: true } as const;

/** Which revisions a list shows. */
export type RevisionView = 'MINE' | 'FOR_ME' | 'SCHEDULED';

/** The views in the order of the screen. */
export const revisionViews: readonly RevisionView[] = ['MINE', 'FOR_ME', 'SCHEDULED'];

/** Most that a view counts. */
const mostCounted = 100;

/** Revisions by id with their content, for those who may see them; for batch(). */
export async function loadRevisions(ids: readonly string[], ctx: ServiceContext): Promise<(GuideRevision | null)[]> {
  const where = { id: { $in: ids.filter((id) => !id.includes('\0')) } };
  const found = await ctx.em.find(GuideRevision, where, { ...detached, populate: ['content'] });
  const seen = new Map(found.filter((each) => maySeeWork(ctx.actor, each)).map((each) => [each.id, each]));
  return ids.map((id) => seen.get(id) ?? null);
}

/** Open revisions by item code, without content, for those who may see them; for batch(). */
export async function loadOpenRevisions(
  codes: readonly string[],
  ctx: ServiceContext,
): Promise<(GuideRevision | null)[]> {
  const where = { itemCode: { $in: [...codes] }, state: { $in: [...openStates] } };
  const found = await ctx.em.find(GuideRevision, where, detached);
  const seen = new Map(found.filter((each) => maySeeWork(ctx.actor, each)).map((each) => [each.itemCode, each]));
  return codes.map((code) => seen.get(code) ?? null);
}

/** Contents by revision id; for batch(). */
export async function loadRevisionContents(ids: readonly string[], ctx: ServiceContext) {
  const only = { ...detached, fields: ['content'] } as const;
  const found = await ctx.em.find(GuideRevision, { id: { $in: [...ids] } }, only);
  const byId = new Map(found.map(({ id, content }) => [id, content]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** What happened to revisions, oldest first; for batch(). */
export async function loadRevisionEntries(ids: readonly string[], ctx: ServiceContext): Promise<GuideAct[][]> {
  const order = { ...detached, orderBy: { at: 'asc', id: 'asc' } } as const;
  const found = await ctx.em.find(GuideAct, { revisionId: { $in: [...ids] } }, order);
  const grouped = Map.groupBy(found, ({ revisionId }) => revisionId ?? '');
  return ids.map((id) => grouped.get(id) ?? []);
}

/** What happened to items, newest first; for batch(). */
export async function loadItemEntries(codes: readonly string[], ctx: ServiceContext): Promise<GuideAct[][]> {
  const order = { ...detached, orderBy: { at: 'desc', id: 'desc' } } as const;
  const found = await ctx.em.find(GuideAct, { itemCode: { $in: [...codes] } }, order);
  const grouped = Map.groupBy(found, ({ itemCode }) => itemCode);
  return codes.map((code) => grouped.get(code) ?? []);
}

/** Revisions of a view, last changed first, `limit` of them after the cursor (time of change and id). */
export async function listRevisions(
  ctx: ServiceContext,
  { view, search }: { view: RevisionView; search?: string | null | undefined },
  { after, limit }: { after: NameCursor | null; limit: number },
): Promise<GuideRevision[]> {
  const where = viewFilter(ctx, view);
  if (!where) return [];
  const words = searchForm(search ?? '')
    .replaceAll('\0', ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const rest: FilterQuery<GuideRevision>[] = words.map((word) => ({ searchName: { $like: likePattern(word) } }));
  if (after) {
    const at = readTime(after[0]);
    if (!at) return [];
    rest.push({ $or: [{ updatedAt: { $lt: at } }, { updatedAt: at, id: { $lt: after[1] } }] });
  }
  const options = { ...detached, orderBy: { updatedAt: 'desc', id: 'desc' }, limit } as const;
  return ctx.em.find(GuideRevision, { $and: [where, ...rest] }, options);
}

/** The time of a cursor; null for what no row can have been changed at. */
function readTime(text: string): Date | null {
  return /^\d{4}-/.test(text) && text >= '2000' && !Number.isNaN(Date.parse(text)) ? new Date(text) : null;
}

/** How many a view holds, at most 100. */
export async function countRevisions(ctx: ServiceContext, view: RevisionView): Promise<number> {
  const where = viewFilter(ctx, view);
  if (!where) return 0;
  const found = await ctx.em.find(GuideRevision, where, { ...detached, fields: ['id'], limit: mostCounted });
  return found.length;
}

/** Null where nothing can match: nobody signed in, no post. */
function viewFilter({ actor }: ServiceContext, view: RevisionView): FilterQuery<GuideRevision> | null {
  const ways = view === 'FOR_ME' ? waitingFor(actor) : [];
  const organizationId = { $in: organizationsOf(actor, null) };
  if (view === 'MINE') ways.push({ organizationId, state: { $in: [...openStates] } });
  if (view === 'SCHEDULED') {
    ways.push({ organizationId, state: 'SCHEDULED' });
    for (const prefix of supervisedDivisions(actor)) ways.push({ state: 'SCHEDULED', ...inDivision(prefix) });
  }
  return actor?.kind === 'STAFF' && ways.length > 0 ? { $or: ways } : null;
}

/** What the person could review or approve by post and by the two-person rule. */
function waitingFor(actor: ServiceContext['actor']): FilterQuery<GuideRevision>[] {
  const me = actor?.personId ?? '';
  const notMine: FilterQuery<GuideRevision> = { $not: { writerIds: { $contains: [me] } } };
  const notReviewed = { reviewerId: { $ne: me } };
  const organizationId = { $in: organizationsOf(actor, ['DEP', 'APR']) };
  return [
    { $and: [{ state: 'DEPARTMENT_REVIEW', organizationId }, notMine] },
    ...supervisedDivisions(actor).map((division) => ({
      $and: [{ state: 'SUPERVISING_REVIEW' as const, ...inDivision(division), ...notReviewed }, notMine],
    })),
    ...supervisedDivisions(actor)
      .filter(isCity)
      .map((division) => ({
        $and: [
          { state: 'CITY_REVIEW' as const, ...inDivision(division), ...notReviewed, supervisorId: { $ne: me } },
          notMine,
        ],
      })),
  ];
}

function inDivision(divisionCode: string) {
  return { divisionCode: { $like: `${divisionPrefix(divisionCode)}%` } };
}
