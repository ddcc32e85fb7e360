import { defineService } from '@onewindow/subgraph-kit';
import { messageEvents } from './message/keep-message.ts';
import { MessageEntity, MessageReadEntity } from './message/message.entity.ts';
import { messageResolvers } from './message/message.resolvers.ts';
import { addressStaff } from './migrations/address-staff.ts';
import { createMessages } from './migrations/create-messages.ts';

/** Messages to people, made from events (Rules 19). */
export const notificationService = defineService({
  name: 'notification',
  sdl: [new URL('./message/message.graphql', import.meta.url)],
  resolvers: messageResolvers,
  entities: [MessageEntity, MessageReadEntity],
  migrations: [createMessages, addressStaff],
  events: messageEvents,
});
