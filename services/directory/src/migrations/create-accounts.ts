import { sqlMigration } from '@onewindow/subgraph-kit';

/** People, their accounts and roles, and the authorization letters they hold. */
export const createAccounts = sqlMigration('20261123-create-accounts', [
  `create table person (
     id text primary key,
     name text not null,
     id_number text unique,
     mobile text,
     office_phone text
   )`,
  `create table account (
     id text primary key,
     login text not null unique check (login = lower(login) and length(login) between 1 and 64),
     person_id text not null references person (id),
     kind text not null check (kind in ('STAFF', 'APPLICANT')),
     title text,
     organization_id text references organization (id),
     enterprise_id text,
     enterprise_name text,
     division_code text not null references division (code),
     hall text,
     hall_window text,
     password_hash text not null,
     is_active boolean not null default true,
     is_demo boolean not null default false,
     demo_order integer,
     try_text text,
     session_version integer not null default 0,
     -- Staff act for an organisation of this directory; an applicant at most for an enterprise.
     check ((kind = 'STAFF') = (organization_id is not null)),
     check (kind = 'APPLICANT' or (enterprise_id is null and enterprise_name is null))
   )`,
  'create index account_by_person on account (person_id)',
  `create table role_assignment (
     account_id text not null references account (id),
     code text not null,
     organization_id text not null default '',
     division_code text not null references division (code),
     primary key (account_id, code, organization_id, division_code)
   )`,
  `create table authorization_letter (
     no text primary key,
     issuer_id text not null references organization (id),
     person_id text not null references person (id),
     powers text[] not null check (cardinality(powers) > 0),
     items text[],
     valid_from date not null,
     valid_to date not null check (valid_to >= valid_from),
     seal text not null,
     revoked_at timestamptz,
     revoked_by text references account (id),
     revoke_reason text,
     version integer not null default 1,
     check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null))
   )`,
  'create index authorization_letter_by_person on authorization_letter (person_id)',
]);
