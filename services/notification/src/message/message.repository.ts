import type { FilterQuery } from '@mikro-orm/core';
import type { Actor, BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { Message, MessageRead } from './message.entity.ts';
import { pageSizeOf, readCursor, writeCursor } from './message.rules.ts';

export interface PageArguments {
  first: number;
  after?: string | null;
}

/** Messages to the person, or to a post the person holds today. */
export function addressedTo(actor: Actor): FilterQuery<Message> {
  const posts = actor.kind === 'STAFF' ? actor.roles : [];
  return {
    $or: [{ accountId: actor.accountId }, ...posts.map(({ code, organizationId }) => ({ organizationId, role: code }))],
  };
}

/** Messages of the signed-in person, newest first; nobody has none. */
export async function listMyMessages(ctx: ServiceContext, { first, after }: PageArguments) {
  const limit = pageSizeOf(first);
  const start = readCursor(after);
  const older: FilterQuery<Message> = start
    ? { $or: [{ sentAt: { $lt: start.sentAt } }, { sentAt: start.sentAt, id: { $lt: start.id } }] }
    : {};
  const rows = ctx.actor
    ? await ctx.em.find(
        Message,
        { $and: [addressedTo(ctx.actor), older] },
        { orderBy: { sentAt: 'desc', id: 'desc' }, limit: limit + 1 },
      )
    : [];
  const nodes = rows.slice(0, limit);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last ? writeCursor(last) : null, hasNextPage: rows.length > limit } };
}

/** Messages by id; somebody else's are as if they did not exist. */
export const myMessagesById: BatchLoad<string, Message> = async (ids, ctx) => {
  if (!ctx.actor) return ids.map(() => null);
  const rows = await ctx.em.find(Message, { $and: [{ id: { $in: [...ids] } }, addressedTo(ctx.actor)] });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** When the signed-in person read messages that go to several, by message. */
export const myReadMarks: BatchLoad<string, Date> = async (ids, ctx) => {
  if (!ctx.actor) return ids.map(() => null);
  const rows = await ctx.em.find(MessageRead, { messageId: { $in: [...ids] }, accountId: ctx.actor.accountId });
  const byId = new Map(rows.map(({ messageId, readAt }) => [messageId, readAt]));
  return ids.map((id) => byId.get(id) ?? null);
};

/**
 * Tells open screens that messages changed, when the transaction commits; `addressee` is the account or, for messages
 * to several, the organisation.
 */
export async function announceMessages(tx: ServiceContext, addressee: string): Promise<void> {
  const [row] = await tx.em.execute<{ change: string }[]>(`select nextval('message_change') as change`);
  tx.announce('Message', addressee, Number(row?.change));
}
