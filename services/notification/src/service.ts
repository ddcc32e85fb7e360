import { defineService } from '@onewindow/subgraph-kit';
import { messageEvents } from './message/keep-message.ts';
import { MessageEntity } from './message/message.entity.ts';
import { messageResolvers } from './message/message.resolvers.ts';
import { createMessages } from './migrations/create-messages.ts';

/** Messages to people, made from events (Rules 19). */
export const notificationService = defineService({
  name: 'notification',
  sdl: [new URL('./message/message.graphql', import.meta.url)],
  resolvers: messageResolvers,
  entities: [MessageEntity],
  migrations: [createMessages],
  events: messageEvents,
});
