import { sqlMigration } from '@onewindow/subgraph-kit';

/** Who changed a row last, and how often it was changed. */
const changed = 'version integer not null default 1, changed_by_name text not null, changed_at timestamptz not null';

/**
 * The registers guides are judged by (Rules 11–13), what every version in force cites, and the work that a change of
 * either opens. `register_state` counts the changes of all registers: caches in any process compare it.
 */
export const createRegisters = sqlMigration('create_registers', [
  'create table register_state (id integer primary key check (id = 1), version bigint not null)',
  'insert into register_state (id, version) values (1, 1)',
  `create table register_entry (
    id bigint generated always as identity primary key,
    register text not null,
    key text not null,
    act text not null,
    person_id text,
    person_name text not null,
    organization_name text,
    at timestamptz not null,
    content jsonb not null
  )`,
  'create index register_entry_by_key on register_entry (register, key, id)',
  `create table legal_basis (
    id text primary key,
    title text collate "zh-x-icu" not null,
    title_key text not null,
    document_number text not null,
    rank text not null,
    effective_on date not null,
    amended_on date,
    abolished_on date,
    replaced_by_id text references legal_basis (id) deferrable initially deferred,
    url text not null,
    search_text text not null,
    ${changed},
    check (abolished_on is null or abolished_on >= effective_on),
    check (replaced_by_id is null or replaced_by_id <> id)
  )`,
  'create unique index legal_basis_once on legal_basis (title_key, document_number)',
  'create index legal_basis_by_title on legal_basis (title, id)',
  'create index legal_basis_by_abolition on legal_basis (abolished_on) where abolished_on is not null',
  `create table legal_change (
    id text primary key,
    basis_id text not null references legal_basis (id),
    kind text not null check (kind in ('AMENDED', 'ABOLISHED')),
    effective_on date not null,
    document_number text not null,
    note text not null,
    replaced_by_id text,
    recorded_by_id text,
    recorded_by_name text not null,
    recorded_at timestamptz not null
  )`,
  'create index legal_change_by_basis on legal_change (basis_id, recorded_at)',
  `create table list_entry (
    id text primary key,
    kind text not null check (kind in ('POWER', 'PUBLIC_SERVICE')),
    number text collate "C" not null,
    name text not null,
    type_code text not null,
    levels text[] not null,
    organization_id text not null,
    organization_name text not null,
    division_code text not null,
    basis text[] not null check (cardinality(basis) > 0),
    basis_titles text[] not null,
    duties text not null,
    accountability text not null,
    office text not null,
    removed_on date,
    remove_reason text not null default '',
    remove_document text not null default '',
    search_text text not null,
    ${changed}
  )`,
  'create unique index list_entry_once on list_entry (organization_id, kind, number) where removed_on is null',
  'create index list_entry_by_number on list_entry (number, id)',
  'create index list_entry_by_organization on list_entry (organization_id, number, id)',
  'create index list_entry_by_division on list_entry (division_code text_pattern_ops)',
  `create table directory_entry (
    base_code text primary key,
    name text collate "zh-x-icu" not null,
    type_code text not null,
    levels text[] not null,
    owner_level text not null check (owner_level in ('1', '2', '3')),
    basis jsonb not null,
    citations text[] not null,
    is_valid boolean not null,
    source text not null,
    search_text text not null,
    ${changed}
  )`,
  `create table code_list (
    id text primary key,
    position integer not null,
    name text not null,
    source text not null,
    is_for_lint boolean not null,
    codes jsonb not null,
    ${changed}
  )`,
  `create table document_kind (
    doc_code text collate "C" primary key,
    name text not null,
    share_mode text not null check (share_mode in ('NONE', 'LICENCE', 'INTERFACE', 'ASSISTED')),
    share_resource text not null,
    licence_type text not null,
    facts text[] not null,
    issuer_name text not null,
    issued_by_base_codes text[] not null,
    search_text text not null,
    ${changed}
  )`,
  // What the version in force of each item says about the registers: written at publication, never by hand.
  `create table item_register (
    item_code text primary key,
    base_code text not null,
    variant_name text not null,
    variant_kind text not null,
    name text not null,
    type_code text not null,
    organization_id text not null,
    organization_name text not null,
    division_code text not null,
    levels text[] not null,
    list_entry_id text,
    citations text[] not null,
    proof jsonb not null
  )`,
  'create index item_register_by_base_code on item_register (base_code, variant_name)',
  'create index item_register_by_list_entry on item_register (list_entry_id) where list_entry_id is not null',
  `create table item_basis (
    item_code text not null,
    basis_id text not null,
    is_setting boolean not null,
    primary key (item_code, basis_id)
  )`,
  'create index item_basis_by_basis on item_basis (basis_id, item_code)',
  `create table item_document (
    item_code text not null,
    doc_code text not null,
    is_result boolean not null,
    primary key (item_code, doc_code, is_result)
  )`,
  'create index item_document_by_code on item_document (doc_code, item_code)',
  ...taskTables(),
]);

function taskTables(): string[] {
  return [
    `create table guide_task (
      id text primary key,
      kind text not null,
      item_code text not null,
      cause text not null,
      subject text not null,
      organization_id text not null,
      organization_name text not null,
      division_code text not null,
      "values" jsonb not null,
      opened_at timestamptz not null,
      due_on date not null,
      working_days integer,
      closed_as text,
      closed_at timestamptz,
      closed_by_name text,
      close_note text not null default '',
      version integer not null default 1,
      check ((closed_as is null) = (closed_at is null))
    )`,
    // One open task for one cause: what happens twice is one piece of work.
    'create unique index guide_task_once on guide_task (kind, item_code, cause) where closed_at is null',
    'create index guide_task_by_due on guide_task (due_on, id) where closed_at is null',
    'create index guide_task_by_organization on guide_task (organization_id, due_on, id)',
    'create index guide_task_by_cause on guide_task (cause) where closed_at is null',
    'create index guide_task_by_item on guide_task (item_code) where closed_at is null',
    `create table work_limit (code text primary key, amount integer not null check (amount > 0), ${changed})`,
    `insert into work_limit (code, amount, changed_by_name, changed_at) values
      ('CATALOGUE_CHANGE', 10, 'system', now()), ('LIST_CHANGE', 10, 'system', now()),
      ('TEMPLATE_CHANGE', 10, 'system', now()), ('SUSPENDED', 10, 'system', now()),
      ('ERROR_REPORT', 3, 'system', now()), ('REPORTS_A_MINUTE', 60, 'system', now()),
      ('REPORTS_AN_ITEM_AND_MINUTE', 5, 'system', now())`,
    `create table guide_error_report (
      id text primary key,
      number text not null unique,
      item_code text not null,
      item_name text not null,
      guide_version integer not null,
      section text not null,
      text text not null,
      mobile text,
      organization_id text not null,
      division_code text not null,
      reported_at timestamptz not null,
      due_on date not null,
      working_days integer not null,
      state text not null check (state in ('OPEN', 'CORRECTED', 'EXPLAINED')),
      answer text not null default '',
      answered_by_name text,
      answered_at timestamptz,
      version integer not null default 1,
      check ((state = 'OPEN') = (answered_at is null))
    )`,
    'create index guide_error_report_by_due on guide_error_report (due_on, id)',
    'create index guide_error_report_by_organization on guide_error_report (organization_id, due_on, id)',
    `create table guide_report_window (
      bucket text not null,
      minute timestamptz not null,
      count integer not null,
      primary key (bucket, minute)
    )`,
    `create table calendar_year (
      year integer primary key,
      version integer not null,
      is_known boolean not null,
      days jsonb not null
    )`,
    `create table organization_copy (
      id text primary key,
      version integer not null,
      name text not null,
      division_code text
    )`,
  ];
}
