import { sqlMigration } from '@onewindow/subgraph-kit';

/**
 * The ledger: entries chained per case, days chained by their heads (architecture 5). The service's
 * role may only add and read. `recorded_on` is the database's day, so that a replayed history or a
 * wrong clock of a process never adds to a day that is closed.
 */
export const createLedger = sqlMigration('20261123-create-ledger', [
  `create table ledger_entry (
     id text primary key,
     case_id text not null references cases (id),
     root_id text not null,
     case_name text not null,
     sequence integer not null,
     previous_hash text not null,
     hash text not null,
     act text not null,
     person_id text,
     person_name text,
     organization_id text,
     organization_name text,
     letter_no text,
     at timestamptz not null,
     facts jsonb not null,
     recorded_on date not null default (now() at time zone 'Asia/Shanghai')::date,
     unique (case_id, sequence)
   )`,
  'create index ledger_entry_family on ledger_entry (root_id)',
  'create index ledger_entry_day on ledger_entry (recorded_on, case_id, sequence)',
  `create table ledger_head (
     day text primary key,
     entry_count integer not null,
     digest text not null,
     previous_hash text not null,
     hash text not null,
     closed_at timestamptz not null
   )`,
  `create table access_entry (
     id text primary key,
     case_id text not null references cases (id),
     person_id text not null,
     person_name text not null,
     organization_name text,
     purpose text not null,
     at timestamptz not null
   )`,
  'create index access_entry_of_case on access_entry (case_id, at desc)',
]);
