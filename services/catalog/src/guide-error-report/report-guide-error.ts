import { randomInt } from 'node:crypto';
import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { dueInWorkingDays } from '../calendar/work-calendar.query.ts';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { invalid, invalidAt, missing, type NotFound, type ValidationFailed } from '../register/refusal.rules.ts';
import { type GuideErrorReportRow, insertReport } from './guide-error-report.repository.ts';
import { reportInput, reportNumber } from './guide-error-report.rules.ts';
import { takeReport } from './take-report.ts';

export interface ReportGuideErrorInput {
  readonly itemCode: string;
  readonly guideVersion: number;
  readonly section: string;
  readonly text: string;
  readonly mobile?: string | null;
  readonly requestId: string;
}

interface TooManyReports {
  readonly __typename: 'TooManyReports';
  readonly message: string;
  readonly retryAfterSeconds: number;
}

export type ReportGuideErrorResult =
  | { __typename: 'ReportGuideErrorPayload'; report: GuideErrorReportRow }
  | TooManyReports
  | ValidationFailed
  | NotFound;

interface ReportedItem {
  readonly code: string;
  readonly name: string;
  readonly organizationId: string;
  readonly divisionCode: string;
  readonly version: number;
}

const mostDraws = 20;

/**
 * A reader says what is wrong with a guide; nobody needs to sign in. The text is stored as text. To be answered within
 * three working days unless the city set another limit (domain notes 3.3).
 */
export async function reportGuideError(
  ctx: ServiceContext,
  input: ReportGuideErrorInput,
): Promise<ReportGuideErrorResult> {
  const parsed = reportInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  return ctx.once<ReportGuideErrorResult>('reportGuideError', input.requestId, async (tx) => {
    const item = await findItem(tx, input.itemCode);
    if (!item) return missing('Item', input.itemCode);
    const { guideVersion } = input;
    if (guideVersion < 1 || guideVersion > item.version)
      return invalidAt('guideVersion', 'UNKNOWN_VERSION', { version: item.version });
    const retryAfterSeconds = await takeReport(tx, item.code);
    if (retryAfterSeconds !== null)
      return { __typename: 'TooManyReports', message: 'Too many reports at once', retryAfterSeconds };

    const report = await store(tx, {
      id: newId(),
      itemCode: item.code,
      itemName: item.name,
      guideVersion,
      ...parsed.data,
      organizationId: item.organizationId,
      divisionCode: item.divisionCode,
      reportedAt: tx.now(),
      ...(await dueInWorkingDays(tx, 'ERROR_REPORT')),
      state: 'OPEN',
      answer: '',
      answeredByName: null,
      answeredAt: null,
      version: 1,
    });
    tx.announce('GuideErrorReport', report.id, report.version);
    return { __typename: 'ReportGuideErrorPayload', report };
  });
}

async function findItem(tx: ServiceContext, code: string): Promise<ReportedItem | null> {
  const [item] = await query<ReportedItem>(
    tx,
    `select code, name, organization_id as "organizationId", division_code as "divisionCode", version
     from item where code = $1 and status <> 'CANCELLED'`,
    [code],
  );
  return item ?? null;
}

/** Draws numbers until one is free: two of a day hardly ever meet. */
async function store(tx: ServiceContext, report: Omit<GuideErrorReportRow, 'number'>): Promise<GuideErrorReportRow> {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const numbered = { ...report, number: reportNumber(tx.today(), randomInt(1, 1_000_000)) };
    if (await insertReport(tx, numbered)) return numbered;
  }
  throw new Error('No number is free for a report today');
}
