import { isAppliedFor, levelOf } from '@onewindow/guide-lint';
import { divisionPrefix } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { type Scope, scopeOf, supervises } from '../register/post.rules.ts';
import { differingElementsSql } from './differing.sql.ts';

/** The three sets that should be empty (domain notes 2.6), as codes and ids. */
export interface ReconciliationRow {
  readonly outsideCodes: readonly string[];
  readonly outsideCount: number;
  readonly missingIds: readonly string[];
  readonly withoutItemsCount: number;
  readonly differingRows: readonly DifferingRow[];
  readonly differingCount: number;
  readonly itemCount: number;
  readonly entryCount: number;
}

export interface DifferingRow {
  readonly itemCode: string;
  readonly entryId: string;
  readonly elements: readonly string[];
}

const mostRows = 200;
const itemTypes = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20', '21'];

/**
 * Compares lists and items within what the person may see; null for everybody else, and for a division the person does
 * not supervise. One statement: items in force without a valid entry; valid entries of applied-for types without an
 * item that is not cancelled; items whose elements differ from their valid entry.
 */
export async function reconcile(ctx: ServiceContext, divisionCode: string | null): Promise<ReconciliationRow | null> {
  const scope = askedScope(ctx, divisionCode);
  if (!scope) return null;
  const [row] = await query<ReconciliationRow>(
    ctx,
    `with scoped_item as materialized (
       select i.code, i.name as title, r.*, e.id as entry_id, e.removed_on, ${differingElementsSql} as elements
       from item i
       left join item_register r on r.item_code = i.code
       left join list_entry e on e.id = r.list_entry_id
       where i.status = 'IN_FORCE' and (i.division_code like any($1::text[]) or i.organization_id = any($2::text[]))
     ),
     scoped_entry as materialized (
       select e.id, e.number, e.type_code from list_entry e
       where e.removed_on is null
         and (e.division_code like any($1::text[]) or e.organization_id = any($2::text[]))
     ),
     outside as materialized (
       select code from scoped_item where entry_id is null or removed_on is not null
     ),
     missing as materialized (
       select e.id, e.number from scoped_entry e
       where e.type_code = any($3::text[]) and not exists (
         select 1 from item_register r join item i on i.code = r.item_code and i.status <> 'CANCELLED'
         where r.list_entry_id = e.id)
     ),
     differing as materialized (
       select code, entry_id, elements from scoped_item
       where entry_id is not null and removed_on is null and cardinality(elements) > 0
     )
     select
       array(select code from outside order by code limit ${mostRows}) as "outsideCodes",
       (select count(*)::integer from outside) as "outsideCount",
       array(select id from missing order by number, id limit ${mostRows}) as "missingIds",
       (select count(*)::integer from missing) as "withoutItemsCount",
       coalesce((select jsonb_agg(jsonb_build_object('itemCode', d.code, 'entryId', d.entry_id, 'elements', d.elements))
         from (select * from differing order by code limit ${mostRows}) d), '[]') as "differingRows",
       (select count(*)::integer from differing) as "differingCount",
       (select count(*)::integer from scoped_item) as "itemCount",
       (select count(*)::integer from scoped_entry) as "entryCount"`,
    [
      scope.divisionPrefixes.map((prefix) => `${prefix}%`),
      scope.organizationIds,
      itemTypes.filter((code) => isAppliedFor(code)),
    ],
  );
  if (!row) throw new Error('Lists and items could not be compared');
  return row;
}

function askedScope({ actor }: ServiceContext, divisionCode: string | null): Scope | null {
  const own = scopeOf(actor);
  if (own.divisionPrefixes.length > 0) {
    if (divisionCode === null) return { ...own, organizationIds: [] };
    const isCovered = levelOf(divisionCode) !== '' && supervises(actor, divisionCode);
    return isCovered ? { divisionPrefixes: [divisionPrefix(divisionCode)], organizationIds: [] } : null;
  }
  return own.organizationIds.length > 0 ? own : null;
}
