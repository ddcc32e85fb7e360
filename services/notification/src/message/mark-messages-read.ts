import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Message } from './message.entity.ts';
import { announceMessages } from './message.repository.ts';

export interface MarkMessagesReadInput {
  ids: readonly string[];
}

/** Marks the person's own unread messages among these; repeating it changes nothing. */
export async function markMessagesRead(ctx: ServiceContext, { ids }: MarkMessagesReadInput) {
  const accountId = ctx.actor?.accountId;
  if (accountId === undefined) {
    return { __typename: 'NotPermitted' as const, message: 'Nobody is signed in', reason: 'SIGN_IN', article: null };
  }
  const count = await ctx.transactional(async (tx) => {
    const own = { id: { $in: [...ids] }, accountId, readAt: null };
    const marked = await tx.em.nativeUpdate(Message, own, { readAt: tx.now() });
    if (marked > 0) await announceMessages(tx, accountId);
    return marked;
  });
  return { __typename: 'MarkMessagesReadPayload' as const, count };
}
