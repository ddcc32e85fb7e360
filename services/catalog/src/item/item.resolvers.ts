import type { ServiceContext } from '@onewindow/subgraph-kit';
import { maySeeWork } from '../guide-revision/guide-people.rules.ts';
import { loadItemEntries, loadOpenRevisions } from '../guide-revision/guide-revision.query.ts';
import type { ItemSnapshot, SnapshotMaterial } from '../publication/item-snapshot.ts';
import type { Item } from './item.entity.ts';
import { listItems, loadItems, loadVersionsOf, type VersionHead } from './item.repository.ts';
import { itemActsFor } from './item-status.rules.ts';
import { pageSize, readCursor, toPage } from './page-cursor.ts';
import { loadContent, loadSnapshot } from './version-parts.query.ts';

interface ItemsArguments {
  search?: string | null;
  organizationId?: string | null;
  first?: number | null;
  after?: string | null;
}

const needs = { required: 'REQUIRED', bySituation: 'BY_SITUATION', deferrable: 'DEFERRABLE' } as const;

/** Resolvers of items. What lists do not sort by comes from the version in force, read once for all rows. */
export const itemResolvers = {
  Query: {
    item: (_: unknown, { code }: { code: string }, ctx: ServiceContext) => ctx.batch(loadItems, code),
    items: async (_: unknown, { first, after, ...filter }: ItemsArguments, ctx: ServiceContext) => {
      const limit = pageSize(first, 20);
      const start = after ? readCursor(after) : null;
      // A cursor nobody issued continues after nothing.
      const rows = after && !start ? [] : await listItems(ctx.em, filter, { after: start, limit: limit + 1 });
      return toPage(rows, limit, ({ name, code }) => [name, code]);
    },
  },
  Item: {
    __resolveReference: ({ code }: { code: string }, ctx: ServiceContext) => ctx.batch(loadItems, code),
    organization: ({ organizationId }: Item) => ({ __typename: 'Organization', id: organizationId }),
    basis: fromSnapshot((snapshot) => snapshot.basis),
    conditions: fromSnapshot((snapshot) => snapshot.conditions),
    materials: fromSnapshot((snapshot) => snapshot.materials),
    resultName: fromSnapshot((snapshot) => snapshot.resultName),
    place: fromSnapshot((snapshot) => snapshot.place),
    phone: fromSnapshot((snapshot) => snapshot.phone),
    complaintPhone: fromSnapshot((snapshot) => snapshot.complaintPhone),
    openingHours: fromSnapshot((snapshot) => snapshot.openingHours),
    formFields: fromSnapshot((snapshot) => snapshot.fields),
    statusNotice: (item: Item) =>
      item.statusSince
        ? {
            reason: item.statusReason,
            documentNumber: item.statusDocument,
            since: item.statusSince,
            basisTitle: item.statusBasisTitle ?? null,
          }
        : null,
    content: ({ versionId }: Item, _: unknown, ctx: ServiceContext) => loadContent(ctx, versionId),
    versions: ({ code }: Item, _: unknown, ctx: ServiceContext) => ctx.batch(loadVersionsOf, code),
    guideVersion: async ({ code }: Item, { number }: { number: number }, ctx: ServiceContext) =>
      (await ctx.batch(loadVersionsOf, code))?.find(({ version }) => version === number) ?? null,
    entries: (item: Item, _: unknown, ctx: ServiceContext) =>
      maySeeWork(ctx.actor, item) ? ctx.batch(loadItemEntries, item.code) : null,
    openRevision: (item: Item, _: unknown, ctx: ServiceContext) =>
      maySeeWork(ctx.actor, item) ? ctx.batch(loadOpenRevisions, item.code) : null,
    acts: async (item: Item, _: unknown, ctx: ServiceContext) =>
      maySeeWork(ctx.actor, item)
        ? itemActsFor(ctx.actor, item, (await ctx.batch(loadOpenRevisions, item.code)) !== null)
        : [],
  },
  ItemVersion: {
    number: ({ version }: VersionHead) => version,
    content: ({ id }: VersionHead, _: unknown, ctx: ServiceContext) => loadContent(ctx, id),
  },
  Material: {
    need: ({ isNeed }: SnapshotMaterial) => needs[isNeed],
    isShared: ({ shared }: SnapshotMaterial) => shared,
    sourceText: ({ source }: SnapshotMaterial) => source,
  },
};

function fromSnapshot<T>(pick: (snapshot: ItemSnapshot) => T) {
  return async ({ versionId }: Item, _: unknown, ctx: ServiceContext): Promise<T | null> => {
    const snapshot = await loadSnapshot(ctx, versionId);
    return snapshot ? pick(snapshot) : null;
  };
}
