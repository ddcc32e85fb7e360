import { sqlMigration } from '@onewindow/subgraph-kit';

/** Files by hash, who may read them, and notices drawn up from frozen data. */
export const createDocuments = sqlMigration('20261123-create-documents', [
  `create table stored_file (
     id text primary key,
     name text not null,
     media_type text not null,
     size integer not null,
     sha256 text not null,
     owner_account_id text,
     created_at timestamptz not null
   )`,
  'create index stored_file_by_owner on stored_file (owner_account_id)',
  // Whoever takes part in a case may read its files and notices: the applicant and the departments.
  `create table case_party (
     case_id text primary key,
     applicant_account_id text not null,
     applicant_person_id text not null,
     organization_ids text[] not null
   )`,
  `create table file_grant (
     file_id text not null references stored_file (id) deferrable initially deferred,
     case_id text not null,
     primary key (file_id, case_id)
   )`,
  `create table notice_sequence (
     issuer_id text not null,
     kind text not null,
     year integer not null,
     last integer not null,
     primary key (issuer_id, kind, year)
   )`,
  `create table notice (
     id text primary key,
     kind text not null,
     number text not null,
     case_id text not null,
     root_case_id text not null,
     issuer_id text not null,
     frozen jsonb not null,
     created_at timestamptz not null,
     file_id text references stored_file (id) deferrable initially deferred,
     unique (case_id, kind),
     unique (issuer_id, number)
   )`,
  'create index notice_by_root on notice (root_case_id)',
]);
