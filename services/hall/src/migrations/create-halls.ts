import { sqlMigration } from '@onewindow/subgraph-kit';

/** Halls, and the patterns their names are generated from: rules of local choice are rows. */
export const createHalls = sqlMigration('20261123-create-halls', [
  `create table hall_name_pattern (
     level text primary key check (level in ('CITY', 'COUNTY', 'TOWNSHIP')),
     pattern text not null,
     article text not null
   )`,
  `create table hall (
     id text primary key,
     name text not null,
     level text not null references hall_name_pattern (level),
     division_code text not null,
     operator_id text not null,
     address text not null,
     phone text not null,
     opening_hours text not null,
     is_active boolean not null default true
   )`,
  // One active hall of a name (Rules 6).
  'create unique index hall_active_name on hall (name) where is_active',
  'create index hall_by_division on hall (division_code text_pattern_ops)',
]);
