import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { openStates } from '../../guide-revision/guide-revision.rules.ts';
import { Item } from '../../item/item.entity.ts';
import { findItemForUpdate } from '../../item/item.repository.ts';
import { readContent } from '../../publication/read-content.ts';
import { query } from '../../query.ts';
import type { SheetColumn } from '../columns/sheet-column.ts';
import { loadVocabulary } from '../columns/vocabulary.query.ts';
import { cellOf } from './apply-cells.ts';
import { type DraftOrigin, draftContent } from './draft-content.ts';
import { type PlanGround, planImport, type SheetSubject } from './plan-import.ts';
import type { BadRow } from './row-error.ts';
import type { StartedItems } from './start-new-items.ts';
import { loadSubjectItems } from './subject-items.query.ts';

/** Items whose contents are in memory at the same time. */
const itemsAtOnce = 100;

/** Whose items may be changed, and what a draft says about its origin; null: a dry run, nothing is written. */
export interface ImportGround {
  readonly organizationIds: readonly string[];
  readonly origin: DraftOrigin | null;
}

export interface ImportOrder<Row> extends StartedItems, ImportGround {
  readonly columns: readonly SheetColumn<Row>[];
  readonly subject: SheetSubject<Row>;
}

/** What became of the rows. */
export interface ImportedRows {
  readonly total: number;
  readonly good: number;
  readonly bad: BadRow[];
  readonly revisions: { id: string; itemCode: string }[];
}

/** Takes the good rows in as drafts, some items at a time, and answers the bad ones with their reasons. */
export async function importRows<Row>(tx: ServiceContext, order: ImportOrder<Row>): Promise<ImportedRows> {
  const { rows, columns, subject, organizationIds, origin, bad, newCount } = order;
  const ground: PlanGround = { words: await loadVocabulary(tx), organizationIds, shapeProblem };
  const byItem = [...Map.groupBy(rows, (row) => cellOf(row, columns, 'code'))];
  const result = {
    total: rows.length + bad.length + newCount,
    good: newCount,
    bad: [...bad],
    revisions: [] as ImportedRows['revisions'],
  };
  for (let at = 0; at < byItem.length; at += itemsAtOnce) {
    const some = byItem.slice(at, at + itemsAtOnce);
    const codes = some.map(([code]) => code);
    const heads = origin ? await lockWork(tx, codes, organizationIds) : new Map<string, Item>();
    const items = await loadSubjectItems(tx, codes, organizationIds);
    const plan = planImport(
      some.flatMap(([, ofItem]) => ofItem),
      columns,
      subject,
      items,
      ground,
    );
    result.good += plan.goodCount;
    result.bad.push(...plan.bad);
    if (!origin) continue;
    for (const { code, content } of plan.changes) {
      const revision = await draftContent(tx, content, heads.get(code)?.contentHash ?? null, origin);
      if (revision) result.revisions.push({ id: revision.id, itemCode: code });
    }
    await tx.em.flush();
    tx.em.clear();
  }
  result.bad.sort((one, other) => one.row - other.row);
  return result;
}

/**
 * Own open revisions, then own items, locked in the order of their codes, so that two imports wait for each other
 * instead of for ever, and nobody saves or hands in what the rows are applied to. A revision is always locked before
 * its item; one that was opened meanwhile is locked at the end.
 */
async function lockWork(
  tx: ServiceContext,
  codes: readonly string[],
  organizationIds: readonly string[],
): Promise<Map<string, Item>> {
  const asked = codes.filter((code) => !code.includes('\0'));
  await lockOpenRevisions(tx, asked, organizationIds);
  const own = await tx.em.find(
    Item,
    { code: { $in: asked }, organizationId: { $in: [...organizationIds] } },
    { fields: ['code'], orderBy: { code: 'asc' }, disableIdentityMap: true },
  );
  const heads = new Map<string, Item>();
  for (const { code } of own) {
    const item = await findItemForUpdate(tx.em, code);
    if (item) heads.set(code, item);
  }
  await lockOpenRevisions(tx, asked, organizationIds);
  return heads;
}

async function lockOpenRevisions(
  tx: ServiceContext,
  codes: readonly string[],
  organizationIds: readonly string[],
): Promise<void> {
  await query(
    tx,
    `select id from guide_revision where item_code = any ($1) and organization_id = any ($2) and state = any ($3)
     order by item_code for update`,
    [[...codes], [...organizationIds], [...openStates]],
  );
}

/** First thing that is wrong with the shape of a content, with its place. */
function shapeProblem(content: GuideContent): string | null {
  const read = readContent(content);
  if (read.ok) return null;
  const [issue] = read.issues;
  return issue ? `${issue.path} ${issue.code}` : 'content';
}
