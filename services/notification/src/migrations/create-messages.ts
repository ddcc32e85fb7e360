import { sqlMigration } from '@onewindow/subgraph-kit';

/** Messages to people. Every change of anybody's messages draws a number, so that announcements grow. */
export const createMessages = sqlMigration('20261123-create-messages', [
  'create sequence message_change',
  `create table message (
     id text primary key,
     event_id text not null unique,
     account_id text not null,
     template text not null,
     "values" jsonb not null,
     case_id text,
     sent_at timestamptz not null,
     read_at timestamptz
   )`,
  'create index message_by_account on message (account_id, sent_at desc, id desc)',
]);
