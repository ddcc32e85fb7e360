/** What a sheet makes of the items it speaks about: pure, whole or dry run alike. */
import type { GuideContent } from '@onewindow/guide-lint';
import type { SheetColumn } from '../columns/sheet-column.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';
import type { SheetRow } from '../reading/sheet-row.ts';
import { cellOf } from './apply-cells.ts';
import { type BadRow, type RowError, rowError } from './row-error.ts';
import { problemOfItem, type SubjectItem } from './subject-item.ts';

/** One kind of sheet: how a row changes the content of its item. */
export interface SheetSubject<Row> {
  readonly columns: readonly SheetColumn<Row>[];
  /** Names what the row is about within its item, so that the same is not said twice; '' for something new. */
  identityOf(row: SheetRow, columns: readonly SheetColumn<Row>[]): string;
  apply(
    row: SheetRow,
    columns: readonly SheetColumn<Row>[],
    content: GuideContent,
    words: Vocabulary,
  ): { content: GuideContent; errors: readonly RowError[] };
}

/** What everybody who plans needs to know. */
export interface PlanGround {
  readonly words: Vocabulary;
  /** Organisations whose guides the person writes. */
  readonly organizationIds: readonly string[];
  /** Shape check of the whole content; null when it is right. */
  shapeProblem(content: GuideContent): string | null;
}

export interface ImportPlan {
  readonly goodCount: number;
  readonly bad: readonly BadRow[];
  /** Items that good rows change, with their new content. */
  readonly changes: readonly { readonly code: string; readonly content: GuideContent }[];
}

/** Plans the rows about some items; `items` holds all of them that exist. Good rows count even where others fail. */
export function planImport<Row>(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn<Row>[],
  subject: SheetSubject<Row>,
  items: ReadonlyMap<string, SubjectItem>,
  ground: PlanGround,
): ImportPlan {
  const seen = new Map<string, number>();
  const changes = new Map<string, { content: GuideContent; rows: SheetRow[] }>();
  const bad: BadRow[] = [];
  for (const row of rows) {
    const planned = planRow(row, columns, subject, items, ground, { seen, changes });
    if ('errors' in planned) bad.push(badRow(row, planned.errors));
    else {
      const { code, content } = planned;
      changes.set(code, { content, rows: [...(changes.get(code)?.rows ?? []), row] });
    }
  }
  // Cells are checked one by one; the whole is checked once an item, since that takes longer.
  for (const [code, change] of changes) {
    const detail = ground.shapeProblem(change.content);
    if (detail === null) continue;
    changes.delete(code);
    bad.push(...change.rows.map((row) => badRow(row, [rowError(row, null, 'SHAPE', { detail })])));
  }
  const good = [...changes].map(
    ([
      code,
      {
        content,
        rows: { length },
      },
    ]) => ({ code, content, rowCount: length }),
  );
  return { goodCount: good.reduce((sum, { rowCount }) => sum + rowCount, 0), bad, changes: good };
}

function badRow({ number, cells }: SheetRow, errors: readonly RowError[]): BadRow {
  return { row: number, cells, errors };
}

interface Progress {
  seen: Map<string, number>;
  changes: ReadonlyMap<string, { readonly content: GuideContent }>;
}

function planRow<Row>(
  row: SheetRow,
  columns: readonly SheetColumn<Row>[],
  subject: SheetSubject<Row>,
  items: ReadonlyMap<string, SubjectItem>,
  ground: PlanGround,
  { seen, changes }: Progress,
): { code: string; content: GuideContent } | { errors: readonly RowError[] } {
  const code = cellOf(row, columns, 'code');
  const codeLabel = columns.find(({ key }) => key === 'code')?.label ?? null;
  if (code === '') return { errors: [rowError(row, codeLabel, 'ITEM_CODE_MISSING')] };
  const item = items.get(code);
  const problem = problemOfItem(item, ground.organizationIds);
  if (problem || !item?.content) return { errors: [rowError(row, codeLabel, problem ?? 'NO_CONTENT')] };
  const identity = `${code} ${subject.identityOf(row, columns)}`;
  const earlier = seen.get(identity);
  if (earlier !== undefined) return { errors: [rowError(row, codeLabel, 'ROW_TWICE', { row: earlier })] };
  seen.set(identity, row.number);
  const applied = subject.apply(row, columns, changes.get(code)?.content ?? item.content, ground.words);
  return applied.errors.length > 0 ? applied : { code, content: applied.content };
}
