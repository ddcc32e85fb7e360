import { sqlMigration } from '@onewindow/subgraph-kit';

/**
 * A message may go to everybody who holds a role in an organisation instead of to one account. Each of them has a read
 * mark of his own; messages to an account keep theirs in the row.
 */
export const addressStaff = sqlMigration('address_staff', [
  'alter table message alter column account_id drop not null',
  'alter table message add column organization_id text, add column role text',
  `alter table message add constraint message_addressee check (
     (account_id is not null and organization_id is null and role is null)
     or (account_id is null and organization_id is not null and role is not null))`,
  `create index message_by_post on message (organization_id, role, sent_at desc, id desc)
     where organization_id is not null`,
  `create table message_read (
     message_id text not null references message (id) on delete cascade,
     account_id text not null,
     read_at timestamptz not null,
     primary key (message_id, account_id)
   )`,
]);
