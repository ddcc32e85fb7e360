import { defineEntity, p } from '@mikro-orm/core';

/** A message to an account, made from one event. */
const schema = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.text().primary(),
    eventId: p.text(),
    accountId: p.text(),
    template: p.text(),
    values: p.json<Readonly<Record<string, string | boolean | null>>>(),
    caseId: p.text().strictNullable(),
    sentAt: p.datetime(),
    readAt: p.datetime().strictNullable(),
  },
});

export class Message extends schema.class {}
schema.setClass(Message);
export const MessageEntity = schema;
