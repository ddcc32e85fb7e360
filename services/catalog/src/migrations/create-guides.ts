import { sqlMigration } from '@onewindow/subgraph-kit';

const changeKinds = "('NEW', 'LAW_CHANGE', 'REORGANIZATION', 'DEVOLUTION', 'SIMPLIFICATION', 'CORRECTION')";

/**
 * Guides: versions hold their whole content, heads a status, and one open revision per item code goes
 * through two pairs of eyes and the supervising department. Versions of the first release have no content.
 */
export const createGuides = sqlMigration('create_guides', [
  `alter table item_version
    add column content jsonb,
    add column effective_on date,
    add column change_kind text check (change_kind in ${changeKinds}),
    add column change_reason text not null default ''`,
  `alter table item
    add column base_code text not null default '',
    add column variant_name text not null default '',
    add column status text not null default 'IN_FORCE' check (status in ('IN_FORCE', 'SUSPENDED', 'CANCELLED')),
    add column status_reason text not null default '',
    add column status_document text not null default '',
    add column status_basis_title text,
    add column status_set_by text check (status_set_by in ('DEPARTMENT', 'SUPERVISOR', 'TIMER')),
    add column status_since timestamptz,
    add column row_version integer not null default 1 check (row_version > 0),
    add column content_hash text not null default '',
    add column effective_on date,
    add column published_at timestamptz,
    add check ((status = 'IN_FORCE') = (status_since is null)),
    add check ((status = 'IN_FORCE') = (status_set_by is null))`,
  `update item set base_code = substr(item.code, 20, 12), row_version = item.version,
    content_hash = v.content_hash, published_at = v.published_at,
    effective_on = (v.published_at at time zone 'Asia/Shanghai')::date
    from item_version v where v.id = item.version_id`,
  'create index item_by_base on item (base_code, variant_name)',
  `create table guide_revision (
    id text primary key,
    item_code text not null,
    name text not null,
    search_name text not null,
    organization_id text not null,
    organization_name text not null,
    division_code text not null,
    base_code text not null,
    variant_name text not null,
    state text not null check (state in ('DRAFT', 'DEPARTMENT_REVIEW', 'SUPERVISING_REVIEW', 'CITY_REVIEW',
      'SCHEDULED', 'PUBLISHED', 'DISCARDED')),
    version integer not null check (version > 0),
    published_version integer,
    content jsonb not null,
    content_hash text not null,
    filled_count integer not null,
    demanded_count integer not null,
    justifications jsonb not null,
    change_kind text not null check (change_kind in ${changeKinds}),
    change_reason text not null,
    change_document text not null,
    author_name text not null,
    writer_ids text[] not null check (cardinality(writer_ids) > 0),
    reviewer_id text,
    reviewer_name text,
    supervisor_id text,
    supervisor_name text,
    city_supervisor_id text,
    city_supervisor_name text,
    effective_on date,
    return_reason text,
    changed_by_name text not null,
    updated_at timestamptz not null,
    -- Two persons (architecture 6.7), whatever the code does: nobody reviews or approves what they wrote or reviewed.
    constraint guide_two_persons check (
      (reviewer_id is null or reviewer_id <> all (writer_ids))
      and (supervisor_id is null or (supervisor_id <> all (writer_ids) and supervisor_id <> reviewer_id))
      and (city_supervisor_id is null or (city_supervisor_id <> all (writer_ids) and city_supervisor_id <> reviewer_id
        and city_supervisor_id <> supervisor_id))),
    constraint guide_steps check (
      (state not in ('SUPERVISING_REVIEW', 'CITY_REVIEW', 'SCHEDULED', 'PUBLISHED') or reviewer_id is not null)
      and (state not in ('CITY_REVIEW', 'SCHEDULED', 'PUBLISHED') or supervisor_id is not null)
      and (state not in ('SCHEDULED', 'PUBLISHED') or effective_on is not null)
      and ((state = 'PUBLISHED') = (published_version is not null)))
  )`,
  `create unique index guide_revision_open on guide_revision (item_code)
    where state not in ('PUBLISHED', 'DISCARDED')`,
  'create index guide_revision_by_item on guide_revision (item_code)',
  `create index guide_revision_of_organization on guide_revision (organization_id, updated_at desc, id desc)
    where state not in ('PUBLISHED', 'DISCARDED')`,
  `create index guide_revision_waiting on guide_revision (state, updated_at desc, id desc)
    where state not in ('PUBLISHED', 'DISCARDED')`,
  "create index guide_revision_due on guide_revision (effective_on) where state = 'SCHEDULED'",
  ...frozenOutsideDraft(),
  `create table guide_act (
    id text primary key,
    item_code text not null,
    revision_id text,
    act text not null,
    person_id text,
    person_name text,
    organization_name text,
    at timestamptz not null,
    guide_version integer,
    reason text not null,
    document_number text not null
  )`,
  'create index guide_act_by_item on guide_act (item_code, at desc, id desc)',
  'create index guide_act_by_revision on guide_act (revision_id, at, id)',
]);

/** Content under review, approved or published stays what was read there; a finished revision stays as it is. */
function frozenOutsideDraft(): string[] {
  return [
    `create function keep_guide_revision() returns trigger language plpgsql set search_path from current as $$
      begin
        if tg_op = 'DELETE' then raise exception 'a guide revision is kept'; end if;
        if old.state in ('PUBLISHED', 'DISCARDED') then raise exception 'a finished guide revision is kept'; end if;
        if new.content_hash <> old.content_hash and not (old.state = 'DRAFT' and new.state = 'DRAFT') then
          raise exception 'guide content under review is frozen';
        end if;
        if new.item_code <> old.item_code or new.organization_id <> old.organization_id then
          raise exception 'a guide revision stays with its item';
        end if;
        return new;
      end $$`,
    `create trigger keep_guide_revision before update or delete on guide_revision
      for each row execute function keep_guide_revision()`,
  ];
}
