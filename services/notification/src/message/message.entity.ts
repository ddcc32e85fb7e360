import { defineEntity, p } from '@mikro-orm/core';

/** A message to an account, or to everybody with a role in an organisation, made from one event. */
const schema = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.text().primary(),
    eventId: p.text(),
    accountId: p.text().strictNullable(),
    organizationId: p.text().strictNullable(),
    role: p.text().strictNullable(),
    template: p.text(),
    values: p.json<Readonly<Record<string, string | boolean | null>>>(),
    caseId: p.text().strictNullable(),
    sentAt: p.datetime(),
    /** Of a message to an account only; readers of the others have marks of their own. */
    readAt: p.datetime().strictNullable(),
  },
});

const readSchema = defineEntity({
  name: 'MessageRead',
  tableName: 'message_read',
  properties: {
    messageId: p.text().primary(),
    accountId: p.text().primary(),
    readAt: p.datetime(),
  },
});

/** One person's mark on a message to several. */
export class MessageRead extends readSchema.class {}
readSchema.setClass(MessageRead);
export const MessageReadEntity = readSchema;

export class Message extends schema.class {}
schema.setClass(Message);
export const MessageEntity = schema;
