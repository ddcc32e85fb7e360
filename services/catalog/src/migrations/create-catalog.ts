import { sqlMigration } from '@onewindow/subgraph-kit';

/** Heads of items with what lists sort and search by; versions and dictionary are append-only. */
export const createCatalog = sqlMigration('create_catalog', [
  `create table item_version (
    id text primary key,
    item_code text not null,
    version integer not null check (version > 0),
    snapshot jsonb not null,
    content_hash text not null,
    published_at timestamptz not null,
    published_by_name text not null,
    unique (item_code, version)
  )`,
  // Names sort by pinyin; the collation is deterministic, so LIKE works on them.
  `create table item (
    code text primary key,
    version integer not null,
    version_id text not null references item_version (id),
    name text collate "zh-x-icu" not null,
    organization_id text not null,
    organization_name text not null,
    division_code text not null,
    type_code text not null,
    handling text not null check (handling in ('IMMEDIATE', 'PROMISED')),
    statutory_days integer,
    promise_days integer not null check (promise_days >= 0),
    search_name text not null,
    search_terms text[] not null,
    check (statutory_days is null or promise_days <= statutory_days)
  )`,
  'create index item_by_name on item (name, code)',
  'create index item_by_organization on item (organization_id, name, code)',
  'create index item_search on item using gin (search_terms)',
  `create table dictionary_version (
    version integer primary key check (version > 0),
    elements jsonb not null,
    roles jsonb not null,
    content_hash text not null,
    published_at timestamptz not null,
    published_by_name text not null
  )`,
]);
