import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { organizationsOf } from '../../guide-revision/guide-people.rules.ts';
import { answerJson, refuse } from '../answer.ts';
import { readSheet } from '../reading/read-sheet.ts';
import { SheetRefused } from '../reading/sheet-refusal.ts';
import type { SheetRows } from '../reading/sheet-row.ts';
import { word } from '../wording.ts';
import { importRows } from './import-rows.ts';
import type { SheetSubject } from './plan-import.rules.ts';
import { readHeading } from './read-heading.rules.ts';
import { receiveSheet } from './receive-sheet.ts';
import { itemsSubject, materialsSubject } from './subjects.rules.ts';

/** Sheets that can be handed in, by the last part of the address. */
const subjects: Readonly<Record<string, { subject: SheetSubject<never>; demanded: readonly string[] }>> = {
  items: { subject: itemsSubject as unknown as SheetSubject<never>, demanded: ['code'] },
  materials: { subject: materialsSubject as unknown as SheetSubject<never>, demanded: ['code', 'id', 'materialName'] },
};

/**
 * POST /guide-sheets/{items,materials}?mode=check|apply: the body is the file, `x-file-name` its name (URI-encoded),
 * `x-request-id` an id that makes a repeat answer the same. Answers { total, good, bad, revisions, heading, isDryRun };
 * a file that cannot be taken at all is refused with { code, params, message }. Good rows become drafts of the
 * signed-in person's organisation and go the way of every revision.
 */
export async function importSheet(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://sheet');
  const sheet = subjects[url.pathname.split('/').at(-1) ?? ''];
  if (!sheet) return refuse(req, res, 404, 'NotFound');
  if (!ctx.actor) return refuse(req, res, 401, 'NotSignedIn');
  const organizationIds = organizationsOf(ctx.actor, ['DEP']);
  if (organizationIds.length === 0) return refuse(req, res, 403, 'NotPermitted');
  const mode = url.searchParams.get('mode');
  if (mode !== 'check' && mode !== 'apply') return refuse(req, res, 400, 'ModeUnknown');
  const requestId = headerOf(req, 'x-request-id');
  if (mode === 'apply' && !/^[\w-]{8,64}$/.test(requestId)) return refuse(req, res, 400, 'RequestIdMissing');

  const name = decodeName(headerOf(req, 'x-file-name'));
  const bytes = await receiveSheet(req);
  if (!bytes) return refuse(req, res, 413, 'FileTooLarge', { maxBytes: receiveSheet.maxBytes });
  const read = await readSheet(bytes, name);
  if ('refusal' in read) return refuse(req, res, 422, read.refusal.code, read.refusal.params);
  const headed = headingOf(read.rows, sheet);
  if (headed instanceof SheetRefused) return refuse(req, res, 422, headed.refusal.code, headed.refusal.params);

  const { heading, columns, rows } = headed;
  const order = { rows, columns, subject: sheet.subject, organizationIds };
  const result =
    mode === 'check'
      ? await importRows(ctx, { ...order, origin: null })
      : await ctx.once('importGuideSheet', requestId, async (tx) => {
          const origin = { changeReason: word('reason', { name: name.slice(0, 200) }) };
          return { __typename: 'GuideSheetPayload', ...(await importRows(tx, { ...order, origin })) };
        });
  const { total, good, bad, revisions } = result;
  ctx.log.info({ sheet: url.pathname, mode, total, good, bad: bad.length }, 'guide sheet imported');
  answerJson(res, 200, { isDryRun: mode === 'check', heading, total, good, bad, revisions });
}

function headingOf(rows: SheetRows, { subject, demanded }: (typeof subjects)[string]) {
  try {
    return readHeading(rows, subject.columns, demanded);
  } catch (error) {
    if (error instanceof SheetRefused) return error;
    throw error;
  }
}

function headerOf(req: IncomingMessage, name: string): string {
  const value = req.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** Last part of the name, without what could turn or hide letters. */
function decodeName(raw: string): string {
  let name = raw;
  try {
    name = decodeURIComponent(raw);
  } catch {
    // A name that is not encoded is taken as it is.
  }
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200);
}
