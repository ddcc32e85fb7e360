import { sqlMigration } from '@onewindow/subgraph-kit';

/** Bundles with their versions and consents, and the copies of other services' data that a draft is built from. */
export const createBundleTables = sqlMigration('create_bundle', [
  // Codes of new bundles start above those a city brings with it.
  'create sequence bundle_code start 101',
  `create table bundle (
    id text primary key,
    code text not null unique,
    name text collate "zh-x-icu" not null,
    search_name text not null,
    slogan text not null,
    audience text not null check (audience in ('natural', 'legal')),
    category text not null,
    lead_id text not null,
    lead_name text not null,
    division_code text not null,
    co_organization_ids text[] not null,
    working_co_organization_ids text[] not null,
    published_version_id text,
    working_version_id text,
    last_number integer not null check (last_number > 0)
  )`,
  'create index bundle_by_name on bundle (name, id) where published_version_id is not null',
  'create index bundle_by_lead on bundle (lead_id)',
  'create index bundle_by_co_organization on bundle using gin (co_organization_ids)',
  'create index bundle_by_working_co_organization on bundle using gin (working_co_organization_ids)',
  `create table bundle_version (
    id text primary key,
    bundle_id text not null references bundle (id),
    number integer not null check (number > 0),
    state text not null check (state in ('DRAFT', 'IN_CONSENT', 'PUBLISHED', 'SUPERSEDED')),
    revision integer not null check (revision > 0),
    content jsonb not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    base_version_id text references bundle_version (id),
    edited_at timestamptz not null,
    edited_by_name text not null,
    published_at timestamptz,
    published_by_name text,
    unique (bundle_id, number),
    check ((state in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null))
  )`,
  "create unique index bundle_version_in_force on bundle_version (bundle_id) where state = 'PUBLISHED'",
  "create unique index bundle_version_worked_on on bundle_version (bundle_id) where state in ('DRAFT', 'IN_CONSENT')",
  `create table bundle_consent (
    version_id text not null references bundle_version (id),
    organization_id text not null,
    organization_name text not null,
    state text not null check (state in ('PENDING', 'SIGNED', 'RETURNED')),
    person_id text,
    person_name text,
    at timestamptz,
    reason text,
    signed_hash text,
    primary key (version_id, organization_id),
    check ((state = 'PENDING') = (person_id is null)),
    check ((state = 'SIGNED') = (signed_hash is not null)),
    check ((state = 'RETURNED') = (reason is not null))
  )`,
  ...immutability(),
  `create table item_copy (
    code text primary key,
    version integer not null,
    organization_id text not null,
    snapshot jsonb not null
  )`,
  'create index item_copy_by_organization on item_copy (organization_id, code)',
  `create table organization_copy (
    id text primary key,
    version integer not null,
    name text not null
  )`,
  `create table dictionary_copy (
    id text primary key,
    version integer not null,
    elements jsonb not null,
    roles jsonb not null
  )`,
]);

/**
 * What is in force or waits for signatures keeps its content, whatever the code does: a published row may only
 * be superseded, and the consents of a published version stay as they were signed.
 */
function immutability(): string[] {
  return [
    `create function keep_bundle_version() returns trigger language plpgsql set search_path from current as $$
      begin
        if tg_op = 'DELETE' then
          if old.state in ('PUBLISHED', 'SUPERSEDED') then raise exception 'a published version is kept'; end if;
          return old;
        end if;
        if old.state in ('PUBLISHED', 'SUPERSEDED') then
          if not (new.state = 'SUPERSEDED' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state') then
            raise exception 'a published version is immutable';
          end if;
        elsif old.state = 'IN_CONSENT' and new.content_hash <> old.content_hash then
          raise exception 'content in consent is frozen';
        elsif new.state = 'PUBLISHED' and old.state <> 'IN_CONSENT' then
          raise exception 'only a version in consent is published';
        end if;
        return new;
      end $$`,
    `create trigger keep_bundle_version before update or delete on bundle_version
      for each row execute function keep_bundle_version()`,
    `create function keep_bundle_consent() returns trigger language plpgsql set search_path from current as $$
      begin
        if exists (select 1 from bundle_version v
                   where v.id = old.version_id and v.state in ('PUBLISHED', 'SUPERSEDED')) then
          raise exception 'the consents of a published version are kept';
        end if;
        return coalesce(new, old);
      end $$`,
    `create trigger keep_bundle_consent before update or delete on bundle_consent
      for each row execute function keep_bundle_consent()`,
  ];
}
