import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { managesItemsOf, supervises } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalid,
  invalidAt,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { findReportForUpdate, type GuideErrorReportRow, type ReportState } from './guide-error-report.repository.ts';
import { answerInput } from './guide-error-report.rules.ts';

export interface AnswerGuideErrorInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly state: ReportState;
  readonly answer: string;
  readonly requestId: string;
}

export type AnswerGuideErrorResult =
  | { __typename: 'AnswerGuideErrorPayload'; report: GuideErrorReportRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/** The item manager of the organisation answers a report, once. */
export async function answerGuideError(
  ctx: ServiceContext,
  input: AnswerGuideErrorInput,
): Promise<AnswerGuideErrorResult> {
  if (!ctx.actor) return forbidden(ctx, 'SIGN_IN');
  const parsed = answerInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  return ctx.once<AnswerGuideErrorResult>('answerGuideError', input.requestId, async (tx) => {
    const report = await findReportForUpdate(tx, input.id);
    const isManager = report !== null && managesItemsOf(tx.actor, report.organizationId);
    // Reports of others are as if they did not exist; who only supervises learns who has to answer.
    if (!report || !(isManager || supervises(tx.actor, report.divisionCode)))
      return missing('GuideErrorReport', input.id);
    if (!isManager) return forbidden(tx, 'ITEM_MANAGER', '13(1)');
    const { version, answeredByName: changedByName, answeredAt: changedAt } = report;
    const conflict = conflictOf(input.expectedVersion, { version, changedByName, changedAt });
    if (conflict) return conflict;
    if (report.state !== 'OPEN') return invalidAt('id', 'ALREADY_ANSWERED', { state: report.state });

    const answered: GuideErrorReportRow = {
      ...report,
      ...parsed.data,
      answeredByName: tx.actor?.name ?? null,
      answeredAt: tx.now(),
      version: report.version + 1,
    };
    await query(
      tx,
      `update guide_error_report set state = $2, answer = $3, answered_by_name = $4, answered_at = $5, version = $6
       where id = $1`,
      [answered.id, answered.state, answered.answer, answered.answeredByName, answered.answeredAt, answered.version],
    );
    tx.announce('GuideErrorReport', answered.id, answered.version);
    return { __typename: 'AnswerGuideErrorPayload', report: answered };
  });
}
