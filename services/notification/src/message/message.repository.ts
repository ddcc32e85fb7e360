import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { Message } from './message.entity.ts';
import { pageSizeOf, readCursor, writeCursor } from './message.rules.ts';

export interface PageArguments {
  first: number;
  after?: string | null;
}

/** Messages of the signed-in person, newest first; nobody has none. */
export async function listMyMessages(ctx: ServiceContext, { first, after }: PageArguments) {
  const limit = pageSizeOf(first);
  const start = readCursor(after);
  const accountId = ctx.actor?.accountId;
  const older = start
    ? { $or: [{ sentAt: { $lt: start.sentAt } }, { sentAt: start.sentAt, id: { $lt: start.id } }] }
    : {};
  const rows = accountId
    ? await ctx.em.find(Message, { accountId, ...older }, { orderBy: { sentAt: 'desc', id: 'desc' }, limit: limit + 1 })
    : [];
  const nodes = rows.slice(0, limit);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last ? writeCursor(last) : null, hasNextPage: rows.length > limit } };
}

/** Messages by id; somebody else's are as if they did not exist. */
export const myMessagesById: BatchLoad<string, Message> = async (ids, ctx) => {
  if (!ctx.actor) return ids.map(() => null);
  const rows = await ctx.em.find(Message, { id: { $in: [...ids] }, accountId: ctx.actor.accountId });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Tells the person's open screens that their messages changed, when the transaction commits. */
export async function announceMessages(tx: ServiceContext, accountId: string): Promise<void> {
  const [row] = await tx.em.execute<{ change: string }[]>(`select nextval('message_change') as change`);
  tx.announce('Message', accountId, Number(row?.change));
}
