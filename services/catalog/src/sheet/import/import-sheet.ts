import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { organizationsOf } from '../../guide-revision/guide-people.rules.ts';
import { answerJson, refuse } from '../answer.ts';
import { readSheet } from '../reading/read-sheet.ts';
import { SheetRefused } from '../reading/sheet-refusal.ts';
import type { SheetRows } from '../reading/sheet-row.ts';
import { word } from '../wording.ts';
import { type OpenSheet, sheetKinds } from './open-sheet.ts';
import { receiveSheet } from './receive-sheet.ts';

/**
 * POST /guide-sheets/{items,materials}?mode=check|apply: the body is the file, `x-file-name` its name (URI-encoded),
 * `x-request-id` an id that makes a repeat answer the same. Answers { total, good, bad, revisions, heading, isDryRun };
 * a file that cannot be taken at all is refused with { code, params, message }. Good rows become drafts of the
 * signed-in person's organisation and go the way of every revision.
 */
export async function importSheet(ctx: ServiceContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://sheet');
  const kind = sheetKinds.get(url.pathname.split('/').at(-1) ?? '');
  if (!kind) return refuse(req, res, 404, 'NotFound');
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
  if ('refusal' in read) {
    const { code, params } = read.refusal;
    return refuse(req, res, code === 'Busy' ? 503 : 422, code, params);
  }
  const sheet = openOrRefused(kind, read.rows);
  if (sheet instanceof SheetRefused) return refuse(req, res, 422, sheet.refusal.code, sheet.refusal.params);

  const started = await sheet.start(ctx, mode === 'apply' ? requestId : null);
  const result =
    mode === 'check'
      ? await sheet.take(ctx, started, { organizationIds, origin: null })
      : await ctx.once('importGuideSheet', requestId, async (tx) => {
          const origin = { changeReason: word('reason', { name }) };
          const taken = await sheet.take(tx, started, { organizationIds, origin });
          return { __typename: 'GuideSheetPayload', ...taken };
        });
  const { total, good, bad, revisions } = result;
  ctx.log.info({ sheet: url.pathname, mode, total, good, bad: bad.length }, 'guide sheet imported');
  answerJson(res, 200, { isDryRun: mode === 'check', heading: sheet.heading, total, good, bad, revisions });
}

function openOrRefused(kind: (rows: SheetRows) => OpenSheet, rows: SheetRows): OpenSheet | SheetRefused {
  try {
    return kind(rows);
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
