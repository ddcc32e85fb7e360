import { sqlMigration } from '@onewindow/subgraph-kit';

/**
 * What the public reads fast: rendered pages, which transaction changed an item last, and what search looks in.
 * `changed_xid` lets a cache ask for everything changed since it last asked without missing a transaction that
 * was still open then; a trigger writes it, whoever changes the row.
 */
export const createSearch = sqlMigration('create_search', [
  `create table guide_page (
    item_code text not null,
    version integer not null,
    key text not null,
    html bytea not null,
    primary key (item_code, version)
  )`,
  // Compressed already.
  'alter table guide_page alter column html set storage external',
  "alter table item add column changed_xid xid8 not null default '0'",
  `create function mark_item_change() returns trigger language plpgsql as $$
    begin new.changed_xid := pg_current_xact_id(); return new; end $$`,
  'create trigger mark_item_change before insert or update on item for each row execute function mark_item_change()',
  'create index item_by_change on item (changed_xid)',
  'create index item_version_by_publication on item_version (published_at desc, id desc) where content is not null',
  `create index guide_act_of_status on guide_act (at desc, id desc)
    where act in ('suspendItem', 'suspendUnrevised', 'removeListEntry', 'resumeItem', 'cancelItem')`,
  // Three circles of text, each within the next: name and its initials; what people call it and get from it; materials.
  // Their characters and pairs, and the facets, stand in one array each, so that one index answers words and filters.
  `alter table item
    add column search_initials text not null default '',
    add column name_text text not null default '',
    add column near_text text not null default '',
    add column all_text text not null default '',
    add column name_terms text[] not null default '{}',
    add column near_terms text[] not null default '{}',
    add column all_terms text[] not null default '{}',
    add column audiences text[] not null default '{}',
    add column person_topics text[] not null default '{}',
    add column corporate_topics text[] not null default '{}',
    add column online_reach text not null default 'WINDOW_ONLY'
      check (online_reach in ('WHOLLY', 'PARTLY', 'WINDOW_ONLY'))`,
  "create index item_found_by_name on item using gin (name_terms) where status <> 'CANCELLED'",
  "create index item_found_near on item using gin (near_terms) where status <> 'CANCELLED'",
  "create index item_found_in_all on item using gin (all_terms) where status <> 'CANCELLED'",
  // Common words match thousands of rows: found in any other way than by the index, each would unpack its arrays.
  `create function found_items(wanted text[], serving text[], patterns text[], most integer)
    returns table (code text, audiences text[], person_topics text[], corporate_topics text[], organization_id text,
      organization_name text, division_code text, online_reach text)
    language plpgsql stable set search_path from current set enable_seqscan = off set enable_indexscan = off as $$
    begin
      if serving is null then
        return query select i.code, i.audiences, i.person_topics, i.corporate_topics, i.organization_id,
            i.organization_name, i.division_code, i.online_reach from item i
          where i.status <> 'CANCELLED' and i.all_terms @> wanted and i.all_text like all (patterns) limit most;
      else
        return query select i.code, i.audiences, i.person_topics, i.corporate_topics, i.organization_id,
            i.organization_name, i.division_code, i.online_reach from item i
          where i.status <> 'CANCELLED' and i.all_terms @> wanted and i.all_terms && serving
            and i.all_text like all (patterns) limit most;
      end if;
    end $$`,
  'create index item_by_name_prefix on item (search_name text_pattern_ops)',
  'create index item_by_initials_prefix on item (search_initials text_pattern_ops)',
  'create index item_by_code_prefix on item (code text_pattern_ops)',
]);
