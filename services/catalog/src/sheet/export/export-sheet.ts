import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { scopeOf } from '../../register/post.rules.ts';
import { refuse } from '../answer.ts';
import { handbookColumns } from '../columns/handbook-columns.ts';
import { itemColumns } from '../columns/item-columns.ts';
import { materialColumns } from '../columns/material-columns.ts';
import type { SheetColumn } from '../columns/sheet-column.ts';
import { loadVocabulary } from '../columns/vocabulary.query.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';
import { word } from '../wording.ts';
import { writeCsv } from '../writing/write-csv.ts';
import { writeXlsx } from '../writing/write-xlsx.ts';
import { guidesInScope } from './guides-in-scope.query.ts';

/** One kind of sheet: its columns, and the rows of one guide as cells. */
interface Export {
  readonly columns: readonly { readonly label: string; readonly note: string }[];
  rowsOf(content: GuideContent, words: Vocabulary): string[][];
}

const materialsOf = (item: GuideContent) => item.materials.map((material) => ({ item, material }));
const exports: ReadonlyMap<string, Export> = new Map([
  ['items', exportOf(itemColumns, (content) => [content])],
  ['materials', exportOf(materialColumns, materialsOf)],
  ['handbook', exportOf(handbookColumns, materialsOf)],
]);

function exportOf<Row>(columns: readonly SheetColumn<Row>[], rowsOf: (content: GuideContent) => Row[]): Export {
  return {
    columns,
    rowsOf: (content, words) => rowsOf(content).map((row) => columns.map((column) => column.write(row, words))),
  };
}

const formats: Readonly<Record<string, { mediaType: string; write: typeof writeCsv }>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
};

/**
 * GET /guide-sheets/{items,materials,handbook}.{csv,xlsx}: what the signed-in person may see, streamed; item managers
 * their organisation, supervisors their division and below. `?template=1`: notes and one sample row only. The last row
 * says who took it out and when; rows that begin with # are notes to the import.
 */
export async function exportSheet(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://sheet');
  const [, kind = '', format = ''] = /\/(\w+)\.(csv|xlsx)$/.exec(url.pathname) ?? [];
  const sheet = exports.get(kind);
  const file = formats[format];
  if (!sheet || !file) return refuse(req, res, 404, 'NotFound');
  if (!ctx.actor) return refuse(req, res, 401, 'NotSignedIn');
  const scope = scopeOf(ctx.actor);
  if (scope.divisionPrefixes.length + scope.organizationIds.length === 0) return refuse(req, res, 403, 'NotPermitted');

  const isTemplate = url.searchParams.get('template') === '1';
  const words = await loadVocabulary(ctx);
  ctx.log.info({ kind, format, isTemplate, accountId: ctx.actor.accountId }, 'guide sheet exported');
  res.writeHead(200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="${kind}.${format}"; filename*=UTF-8''${encodeURIComponent(`${word(`sheet.${kind}`)}-${ctx.today()}.${format}`)}`,
    'cache-control': 'no-store',
  });
  const guides = guidesInScope(ctx, scope);
  await file.write(
    {
      title: word(`sheet.${kind}`),
      heading: sheet.columns.map(({ label }) => label),
      rows: isTemplate ? templateRows(sheet, guides, words) : dataRows(ctx, sheet, guides, words),
      notesTitle: word('sheet.notes'),
      notes: [
        [word('notesColumn'), word('notesText')],
        ['', word('blankKeeps')],
        ...sheet.columns.map(({ label, note }) => [label, note]),
      ],
    },
    res,
  );
}

async function* dataRows(
  ctx: ServiceContext,
  sheet: Export,
  guides: AsyncIterable<GuideContent>,
  words: Vocabulary,
): AsyncGenerator<string[]> {
  let count = 0;
  for await (const content of guides) {
    for (const cells of sheet.rowsOf(content, words)) {
      count += 1;
      yield cells;
    }
  }
  const { name = '', organizationName } = ctx.actor ?? {};
  yield [
    word('watermark', { person: name, organization: organizationName ?? '', time: ctx.now().toISOString(), count }),
  ];
}

/** Notes of the columns, then the first row there is as a sample; both begin with # and are never imported. */
async function* templateRows(
  sheet: Export,
  guides: AsyncIterable<GuideContent>,
  words: Vocabulary,
): AsyncGenerator<string[]> {
  const [, ...notes] = sheet.columns.map(({ note }) => note);
  yield [`${word('notes')} ${sheet.columns[0]?.note ?? ''}`, ...notes];
  for await (const content of guides) {
    const [row] = sheet.rowsOf(content, words);
    if (!row) continue;
    const [code = '', ...cells] = row;
    yield [`${word('sample')} ${code}`, ...cells];
    return;
  }
}
