import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { Item } from './item.entity.ts';
import { listItems, loadItems, loadSnapshots } from './item.repository.ts';
import type { ItemDraft, ItemSnapshot } from './item-snapshot.ts';
import { pageSize, readCursor, toPage } from './page-cursor.ts';

interface ItemsArguments {
  search?: string | null;
  organizationId?: string | null;
  first?: number | null;
  after?: string | null;
}

type SnapshotMaterial = ItemDraft['materials'][number];

const needs = { required: 'REQUIRED', bySituation: 'BY_SITUATION', deferrable: 'DEFERRABLE' } as const;

/** Resolvers of items. What lists do not sort by comes from the snapshot, read once for all rows. */
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
    fee: fromSnapshot((snapshot) => snapshot.fee),
    resultName: fromSnapshot((snapshot) => snapshot.resultName),
    place: fromSnapshot((snapshot) => snapshot.place),
    phone: fromSnapshot((snapshot) => snapshot.phone),
    complaintPhone: fromSnapshot((snapshot) => snapshot.complaintPhone),
    openingHours: fromSnapshot((snapshot) => snapshot.openingHours),
    formFields: fromSnapshot((snapshot) => snapshot.fields),
  },
  Material: {
    need: ({ isNeed }: SnapshotMaterial) => needs[isNeed],
    isShared: ({ shared }: SnapshotMaterial) => shared,
    sourceText: ({ source }: SnapshotMaterial) => source,
  },
};

function fromSnapshot<T>(pick: (snapshot: ItemSnapshot) => T) {
  return async ({ versionId }: Item, _: unknown, ctx: ServiceContext): Promise<T | null> => {
    const snapshot = await ctx.batch(loadSnapshots, versionId);
    return snapshot ? pick(snapshot) : null;
  };
}
