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
    const work = origin ? await lockWork(tx, codes, organizationIds) : noWork;
    const items = await loadSubjectItems(tx, codes, organizationIds);
    for (const [code, item] of items) if (work.busy.has(code)) items.set(code, { ...item, isInReview: true });
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
      const revision = await draftContent(tx, content, work.heads.get(code)?.contentHash ?? null, origin);
      if (revision) result.revisions.push({ id: revision.id, itemCode: code });
    }
    await tx.em.flush();
    tx.em.clear();
  }
  result.bad.sort((one, other) => one.row - other.row);
  return result;
}

/** What an import holds: heads by item code, and items whose revision somebody else is acting on. */
interface LockedWork {
  readonly heads: ReadonlyMap<string, Item>;
  readonly busy: ReadonlySet<string>;
}

const noWork: LockedWork = { heads: new Map(), busy: new Set() };

/**
 * Own open revisions, then own items, locked in the order of their codes, so that two imports wait for each other
 * instead of for ever, and nobody saves or hands in what the rows are applied to. A revision is always locked before
 * its item: one that was opened meanwhile is not waited for, it counts as busy when somebody acts on it.
 */
async function lockWork(
  tx: ServiceContext,
  codes: readonly string[],
  organizationIds: readonly string[],
): Promise<LockedWork> {
  const asked = codes.filter((code) => !code.includes('\0'));
  await openRevisionsOf(tx, asked, organizationIds, 'order by item_code for update');
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
  const held = await openRevisionsOf(tx, asked, organizationIds, 'for update skip locked');
  const open = await openRevisionsOf(tx, asked, organizationIds, '');
  return { heads, busy: open.difference(held) };
}

/** Codes of the items that have an open revision, locked as said. */
async function openRevisionsOf(
  tx: ServiceContext,
  codes: readonly string[],
  organizationIds: readonly string[],
  locking: 'order by item_code for update' | 'for update skip locked' | '',
): Promise<Set<string>> {
  const rows = await query<{ code: string }>(
    tx,
    `select item_code as code from guide_revision
     where item_code = any ($1) and organization_id = any ($2) and state = any ($3) ${locking}`,
    [[...codes], [...organizationIds], [...openStates]],
  );
  return new Set(rows.map(({ code }) => code));
}

/** First thing that is wrong with the shape of a content, with its place. */
function shapeProblem(content: GuideContent): string | null {
  const read = readContent(content);
  if (read.ok) return null;
  const [issue] = read.issues;
  return issue ? `${issue.path} ${issue.code}` : 'content';
}
