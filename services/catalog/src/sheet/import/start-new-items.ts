import type { GuideContent } from '@onewindow/guide-lint';
import { levelOf } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { createGuide } from '../../guide-revision/create-guide.ts';
import { writingRoleOf } from '../../guide-revision/guide-people.rules.ts';
import { query } from '../../query.ts';
import type { SheetColumn } from '../columns/sheet-column.ts';
import { loadVocabulary } from '../columns/vocabulary.query.ts';
import type { SheetRow } from '../reading/sheet-row.ts';
import { cellOf } from './apply-cells.ts';
import { isNewItem, judgeNewItems, type NewItemRow, variantKey, withCode } from './new-items.ts';
import { type BadRow, rowError } from './row-error.ts';

/** Rows that all name their item, rows that cannot, and how many a dry run found to be new. */
export interface StartedItems {
  readonly rows: readonly SheetRow[];
  readonly bad: readonly BadRow[];
  readonly newCount: number;
}

/**
 * Gives rows without code their item: the organisation's own of that catalogue entry and variant, or a new one
 * (createGuide, from the city's template where there is one). Without a request id nothing is created.
 */
export async function startNewItems(
  ctx: ServiceContext,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn<GuideContent>[],
  requestId: string | null,
): Promise<StartedItems> {
  const asked = rows.filter((row) => isNewItem(row, columns));
  const owner = writingRoleOf(ctx.actor);
  if (asked.length === 0 || !owner) return { rows, bad: [], newCount: 0 };
  const baseCodes = asked.map((row) => cellOf(row, columns, 'baseCode'));
  const known = await knownVariants(ctx, owner.organizationId, baseCodes);
  const codeOf = (row: SheetRow): string | undefined =>
    known.get(variantKey(cellOf(row, columns, 'baseCode'), cellOf(row, columns, 'variantName')));
  const fresh = asked.filter((row) => !codeOf(row));
  const entries = await validEntries(ctx, baseCodes, levelOf(owner.divisionCode));
  const judged = judgeNewItems(fresh, columns, entries, await loadVocabulary(ctx));
  const named = rows
    .filter((row) => !fresh.includes(row))
    .map((row) => (isNewItem(row, columns) ? withCode(row, columns, codeOf(row) ?? '') : row));
  if (requestId === null) return { rows: named, bad: judged.bad, newCount: judged.good.length };

  const bad = [...judged.bad];
  for (const item of judged.good) {
    const created = await create(ctx, item, `${requestId}.${item.row.number}`);
    if ('code' in created) named.push(withCode(item.row, columns, created.code));
    else bad.push({ row: item.row.number, cells: item.row.cells, errors: [rowError(item.row, null, created.problem)] });
  }
  return { rows: named, bad, newCount: 0 };
}

async function create(
  ctx: ServiceContext,
  { baseCode, variantName, variantKind }: NewItemRow,
  requestId: string,
): Promise<{ code: string } | { problem: string }> {
  const result = await createGuide(ctx, { baseCode, variantName, variantKind, fromTemplate: true, requestId });
  if (result.__typename === 'GuideRevisionPayload') return { code: result.revision.itemCode };
  if (result.__typename === 'ValidationFailed') return { problem: result.issues[0]?.code ?? 'SHAPE' };
  return { problem: result.__typename === 'GuideRevisionOpen' ? 'IN_REVIEW' : 'ENTRY_UNKNOWN' };
}

/** Codes of the organisation's items and open drafts of these entries, by entry and variant. */
async function knownVariants(
  ctx: ServiceContext,
  organizationId: string,
  baseCodes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await query<{ code: string; baseCode: string; variantName: string }>(
    ctx,
    `select code, base_code as "baseCode", variant_name as "variantName" from item
       where organization_id = $1 and base_code = any ($2) and status <> 'CANCELLED'
     union all
     select item_code, base_code, variant_name from guide_revision
       where organization_id = $1 and base_code = any ($2) and state not in ('PUBLISHED', 'DISCARDED')`,
    [organizationId, [...baseCodes]],
  );
  return new Map(rows.map(({ code, baseCode, variantName }) => [variantKey(baseCode, variantName), code]));
}

async function validEntries(ctx: ServiceContext, baseCodes: readonly string[], level: string): Promise<Set<string>> {
  const rows = await query<{ baseCode: string }>(
    ctx,
    `select base_code as "baseCode" from directory_entry
     where base_code = any ($1) and is_valid and $2 = any (levels)`,
    [[...baseCodes], level],
  );
  return new Set(rows.map(({ baseCode }) => baseCode));
}
