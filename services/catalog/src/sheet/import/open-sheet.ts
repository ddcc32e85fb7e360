import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { SheetColumn } from '../columns/sheet-column.ts';
import type { SheetRow, SheetRows } from '../reading/sheet-row.ts';
import { type ImportedRows, type ImportGround, importRows } from './import-rows.ts';
import type { SheetSubject } from './plan-import.ts';
import { readHeading } from './read-heading.ts';
import { type StartedItems, startNewItems } from './start-new-items.ts';
import { itemsSubject, materialsSubject } from './subjects.ts';

/** A sheet whose heading is understood, ready to be taken in. */
export interface OpenSheet {
  readonly heading: readonly string[];
  /** Gives every row its item; with a request id, items that are new are created. */
  start(ctx: ServiceContext, requestId: string | null): Promise<StartedItems>;
  take(ctx: ServiceContext, started: StartedItems, ground: ImportGround): Promise<ImportedRows>;
}

type Start<Row> = (
  ctx: ServiceContext,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn<Row>[],
  requestId: string | null,
) => Promise<StartedItems>;

const asTheyAre = async (_ctx: ServiceContext, rows: readonly SheetRow[]): Promise<StartedItems> => ({
  rows,
  bad: [],
  newCount: 0,
});

/** Sheets that can be handed in, by the last part of the address. Throws SheetRefused for a heading nobody knows. */
export const sheetKinds: ReadonlyMap<string, (rows: SheetRows) => OpenSheet> = new Map([
  ['items', (rows: SheetRows) => open<GuideContent>(rows, itemsSubject, ['code'], startNewItems)],
  ['materials', (rows: SheetRows) => open(rows, materialsSubject, ['code', 'id', 'materialName'], asTheyAre)],
]);

function open<Row>(
  sheet: SheetRows,
  subject: SheetSubject<Row>,
  demanded: readonly string[],
  start: Start<Row>,
): OpenSheet {
  const { heading, columns, rows } = readHeading(sheet, subject.columns, demanded);
  return {
    heading,
    start: (ctx, requestId) => start(ctx, rows, columns, requestId),
    take: (ctx, started, ground) => importRows(ctx, { ...started, ...ground, columns, subject }),
  };
}
