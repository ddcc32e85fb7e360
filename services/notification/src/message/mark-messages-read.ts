import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Message } from './message.entity.ts';
import { addressedTo, announceMessages } from './message.repository.ts';

export interface MarkMessagesReadInput {
  ids: readonly string[];
}

/** Marks the person's unread messages among these, for this person only; repeating it changes nothing. */
export async function markMessagesRead(ctx: ServiceContext, { ids }: MarkMessagesReadInput) {
  const { actor } = ctx;
  if (!actor) {
    return { __typename: 'NotPermitted' as const, message: 'Nobody is signed in', reason: 'SIGN_IN', article: null };
  }
  const { accountId } = actor;
  const count = await ctx.transactional(async (tx) => {
    const own = { id: { $in: [...ids] }, accountId, readAt: null };
    const marked = await tx.em.nativeUpdate(Message, own, { readAt: tx.now() });
    const shared = await tx.em.find(
      Message,
      { $and: [{ id: { $in: [...ids] }, accountId: null }, addressedTo(actor)] },
      { fields: ['id'] },
    );
    const marks = shared.map(({ id }) => ({ messageId: id, accountId, readAt: tx.now() }));
    const added = await addMarks(tx, marks);
    if (marked + added > 0) await announceMessages(tx, accountId);
    return marked + added;
  });
  return { __typename: 'MarkMessagesReadPayload' as const, count };
}

/** Marks that were not there; one statement. */
async function addMarks(tx: ServiceContext, marks: { messageId: string; accountId: string; readAt: Date }[]) {
  if (marks.length === 0) return 0;
  const { length } = await tx.em.execute<object[]>(
    `insert into message_read (message_id, account_id, read_at) values ${marks.map(() => '(?, ?, ?)').join(', ')}
     on conflict do nothing returning message_id`,
    marks.flatMap(({ messageId, accountId, readAt }) => [messageId, accountId, readAt]),
  );
  return length;
}
