import { sqlMigration } from '@onewindow/subgraph-kit';

/** Divisions and organisations. An alias is another credit code under which an organisation is known. */
export const createDivisions = sqlMigration('20261123-create-divisions', [
  `create table division (
     code text primary key check (code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
     name text not null,
     short_name text not null,
     level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
     parent_code text references division (code),
     kind text
   )`,
  'create index division_by_parent on division (parent_code, code)',
  `create table organization (
     id text primary key check (length(id) = 18),
     name text not null,
     short_name text not null,
     kind text not null check (kind in ('DEPARTMENT', 'SUPERVISING', 'HALL_OPERATOR', 'COURIER_PARTNER', 'EXTERNAL')),
     division_code text not null references division (code),
     parent_id text references organization (id) deferrable initially deferred,
     phone text,
     is_external boolean not null,
     version integer not null default 1
   )`,
  'create index organization_by_name on organization (name, id)',
  'create index organization_by_division on organization (division_code text_pattern_ops)',
  `create table organization_alias (
     id text primary key check (length(id) = 18),
     organization_id text not null references organization (id)
   )`,
]);
