import type { ServiceContext } from '@onewindow/subgraph-kit';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { acceptBundleCase } from './accept-bundle-case.ts';
import { type ValidationFailed, validationFailed } from './act-result.ts';
import type { CaseNode } from './case.repository.ts';
import { visibleCase } from './case.resolvers.ts';
import { applicantView, deliveryView } from './case-privacy.rules.ts';
import { type DispatchResultsInput, dispatchResults } from './dispatch-results.ts';
import { grantCase } from './grant-case.ts';
import { type HandOutResultsInput, handOutResults } from './hand-out-results.ts';
import type { ActInput } from './open-act.ts';
import { type RefuseCaseInput, refuseCase } from './refuse-case.ts';
import { type ReturnCaseToReviewInput, returnCaseToReview } from './return-case-to-review.ts';
import { type ReviewCaseInput, reviewCase } from './review-case.ts';
import { type SubmitBundleCaseInput, submitBundleCase } from './submit-bundle-case.ts';
import { unstorableTexts } from './text-input.rules.ts';
import { unmaskCase } from './unmask-case.ts';
import { type WithdrawCaseInput, withdrawCase } from './withdraw-case.ts';
import { countCases, listApplicantCases, listCases } from './work-list.query.ts';
import { decodeCursor, encodeCursor, pageSize, type WorkListStage, workListScope } from './work-list.rules.ts';

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

interface Page {
  readonly nodes: readonly CaseNode[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** One row more than the page was read, to know whether more follow. */
function pageOf(rows: readonly CaseNode[], size: number, at: (node: CaseNode) => Date | null): Page {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  const endCursor = last ? encodeCursor({ at: at(last) ?? last.submittedAt, id: last.id }) : null;
  return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > size } };
}

async function workList(
  _: unknown,
  args: PageArguments & { stage: WorkListStage },
  ctx: ServiceContext,
): Promise<Page> {
  const size = pageSize(args.first);
  const scope = workListScope(ctx.actor, args.stage, ctx.today());
  const rows = await listCases(ctx, args.stage, scope, { limit: size + 1, after: decodeCursor(args.after) });
  return pageOf(rows, size, ({ dueAt }) => dueAt);
}

async function myCases(_: unknown, args: PageArguments, ctx: ServiceContext): Promise<Page> {
  const size = pageSize(args.first);
  const page = { limit: size + 1, after: decodeCursor(args.after) };
  const rows = ctx.actor ? await listApplicantCases(ctx, ctx.actor.personId, page) : [];
  return pageOf(rows, size, ({ submittedAt }) => submittedAt);
}

/** A mutation's resolver: the use case with its input, unless the database could not even hold an id of it. */
const act =
  <Input extends object, Result extends object>(useCase: (ctx: ServiceContext, input: Input) => Promise<Result>) =>
  (_: unknown, { input }: { input: Input }, ctx: ServiceContext): Promise<Result | ValidationFailed> => {
    const issues = unstorableTexts(input);
    return issues.length > 0 ? Promise.resolve(validationFailed(issues)) : useCase(ctx, input);
  };

const payloadCase = ({ caseId }: { caseId: string }, _: unknown, ctx: ServiceContext): Promise<CaseNode | null> =>
  visibleCase(ctx, caseId);

export const caseRoots = {
  Query: {
    case: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => visibleCase(ctx, id),
    workList,
    workListCounts: (_: unknown, _args: unknown, ctx: ServiceContext) => countCases(ctx),
    myCases,
    ledgerVerification: (_: unknown, { caseId }: { caseId?: string | null }, ctx: ServiceContext) =>
      verifyLedger(ctx, caseId ?? null),
  },
  Mutation: {
    submitBundleCase: act<SubmitBundleCaseInput, object>(submitBundleCase),
    acceptBundleCase: act<ActInput, object>(acceptBundleCase),
    reviewCase: act<ReviewCaseInput, object>(reviewCase),
    grantCase: act<ActInput, object>(grantCase),
    refuseCase: act<RefuseCaseInput, object>(refuseCase),
    returnCaseToReview: act<ReturnCaseToReviewInput, object>(returnCaseToReview),
    dispatchResults: act<DispatchResultsInput, object>(dispatchResults),
    handOutResults: act<HandOutResultsInput, object>(handOutResults),
    withdrawCase: act<WithdrawCaseInput, object>(withdrawCase),
    unmaskCase: act<{ caseId: string; purpose: string }, object>(unmaskCase),
  },
  SubmitBundleCasePayload: { case: payloadCase },
  CaseActPayload: { case: payloadCase },
  UnmaskCasePayload: {
    applicant: ({ row }: { row: CaseNode }) => applicantView(row, false),
    delivery: ({ row }: { row: CaseNode }) => deliveryView(row, false),
  },
};
