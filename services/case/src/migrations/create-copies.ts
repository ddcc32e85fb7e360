import { sqlMigration } from '@onewindow/subgraph-kit';

/** Copies of what others own (bundle versions, work calendar), local configuration, and drafts. */
export const createCopies = sqlMigration('20261123-create-copies', [
  `create table bundle_version (
     id text primary key,
     bundle_id text not null,
     code text not null,
     version integer not null,
     content jsonb not null,
     content_hash text not null,
     received_at timestamptz not null
   )`,
  'create unique index bundle_version_newest on bundle_version (bundle_id, version desc)',
  `create table calendar_year (
     year integer primary key,
     version integer not null,
     is_known boolean not null,
     days jsonb not null
   )`,
  `create table opening_hours (
     id integer primary key check (id = 1),
     version integer not null,
     spans jsonb not null
   )`,
  // Working hours of the halls (domain notes 12); a row, because each city sets its own.
  `insert into opening_hours (id, version, spans)
     values (1, 1, '[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"17:00"}]')`,
  `create table application_draft (
     id text primary key,
     account_id text not null,
     bundle_id text not null,
     bundle_version_id text not null,
     revision integer not null,
     answers jsonb not null,
     values jsonb not null,
     materials jsonb not null,
     confirmed text[] not null,
     delivery jsonb not null,
     saved_at timestamptz not null,
     unique (account_id, bundle_id)
   )`,
]);
