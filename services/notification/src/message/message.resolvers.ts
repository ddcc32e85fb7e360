import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type MarkMessagesReadInput, markMessagesRead } from './mark-messages-read.ts';
import type { Message } from './message.entity.ts';
import { listMyMessages, myMessagesById, myReadMarks, type PageArguments } from './message.repository.ts';

export const messageResolvers = {
  Query: {
    myMessages: (_: unknown, page: PageArguments, ctx: ServiceContext) => listMyMessages(ctx, page),
  },
  Mutation: {
    markMessagesRead: (_: unknown, { input }: { input: MarkMessagesReadInput }, ctx: ServiceContext) =>
      markMessagesRead(ctx, input),
  },
  Message: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(myMessagesById, id),
    readAt: ({ id, accountId, readAt }: Message, _: unknown, ctx: ServiceContext) =>
      accountId === null ? ctx.batch(myReadMarks, id) : readAt,
  },
};
