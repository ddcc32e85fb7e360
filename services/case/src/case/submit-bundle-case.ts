import { canonicalJson } from '@onewindow/kernel';
import type { Actor, ServiceContext } from '@onewindow/subgraph-kit';
import { bundleContent } from '../bundle-version/bundle-content.ts';
import { calendarAt } from '../calendar/work-calendar.ts';
import { ACCEPTANCE_LIMIT } from '../clock/clock.rules.ts';
import { sha256 } from '../ledger/ledger.rules.ts';
import { receiptOf } from '../notice/freeze-notice.rules.ts';
import { refuseNotice } from '../notice/refuse-notice.ts';
import { wording } from '../notice/wording.ts';
import {
  type NotFound,
  type NotPermitted,
  notFound,
  notPermitted,
  type ValidationFailed,
  validationFailed,
} from './act-result.ts';
import { CaseActs } from './case-acts.ts';
import { drawUpCases } from './draw-up-cases.rules.ts';
import { personOf } from './open-act.ts';
import { type ReadSubmission, readSubmission, type SubmissionInput } from './read-submission.rules.ts';
import { caseOfContent, saveNewCases, takeDraft } from './submission.repository.ts';
import { checkSubmission } from './submission.rules.ts';

export interface SubmitBundleCaseInput extends SubmissionInput {
  readonly requestId: string;
  readonly bundleId: string;
  readonly bundleVersionId: string;
}

export type SubmitBundleCaseResult =
  | { readonly __typename: 'SubmitBundleCasePayload'; readonly caseId: string }
  | { readonly __typename: 'BundleStopped'; readonly explanation: string }
  | { readonly __typename: 'BundleVersionOutdated'; readonly currentVersionId: string }
  | ValidationFailed
  | NotPermitted
  | NotFound;

/**
 * Submits an application for a bundle (Rules 22: one form, one list, one window). The same content makes
 * one running case, however often the button is pressed and from however many tabs; other content is
 * another application.
 */
export async function submitBundleCase(
  ctx: ServiceContext,
  input: SubmitBundleCaseInput,
): Promise<SubmitBundleCaseResult> {
  const { actor } = ctx;
  if (actor?.kind !== 'APPLICANT' || actor.idNumber === null) return notPermitted('APPLICANT_ONLY', '17');
  if (!input.isDeclaredTrue) return validationFailed([{ path: 'isDeclaredTrue', code: 'REQUIRED', params: {} }]);
  const read = readSubmission(input);
  if ('issues' in read) return validationFailed(read.issues);
  return ctx.once('submitBundleCase', input.requestId, (tx) => submit(tx, actor, input, read));
}

async function submit(
  tx: ServiceContext,
  applicant: Actor,
  input: SubmitBundleCaseInput,
  read: ReadSubmission,
): Promise<SubmitBundleCaseResult> {
  const { bundleId, bundleVersionId } = input;
  const taken = await takeDraft(tx, applicant.accountId, bundleId);
  if (taken.current === null) return notFound('Bundle', bundleId);
  if (taken.current.id !== bundleVersionId)
    return { __typename: 'BundleVersionOutdated', currentVersionId: taken.current.id };
  const content = await bundleContent(tx, bundleVersionId);
  if (!content) return notFound('Bundle', bundleId);
  const contact = { name: applicant.name, mobile: applicant.mobile ?? '' };
  const checked = checkSubmission(content, read, contact, tx.today());
  if ('stop' in checked) return { __typename: 'BundleStopped', explanation: checked.stop };
  if ('issues' in checked) return validationFailed(checked.issues);

  const contentKey = keyOf(applicant, bundleVersionId, read);
  const drawn = drawUpCases(
    {
      content,
      bundleId,
      bundleVersionId,
      bundleVersionNumber: taken.current.version,
      applicant,
      at: tx.now(),
      sequence: taken.sequence,
      draftId: taken.draftId,
      contentKey,
    },
    checked,
  );
  const acts = new CaseActs(drawn.family, tx.now());
  const by = personOf(applicant);
  const [root] = drawn.family;
  if (!root) throw new Error('No case was drawn up');
  const clock = acts.startClock(await calendarAt(tx, taken.revision), root, 'ACCEPTANCE', ACCEPTANCE_LIMIT);
  const listed = checked.materials.map(({ row, origin }) => ({ name: row.name, origin, copies: row.copies }));
  const notice = receiptOf(root, { content, at: acts.at, wording }, listed);
  const refused = refuseNotice(notice);
  if (refused) return refused;
  for (const row of drawn.family) {
    const facts =
      row === root
        ? { dueAt: clock.dueAt, bundleVersion: taken.current.version, members: drawn.family.length - 1 }
        : {};
    acts.record(row, { act: row.waitsFor.length > 0 ? 'PREDECESSOR_AWAITED' : 'CASE_SUBMITTED', by, facts });
  }
  acts.expectNotice(notice);
  if (!(await saveNewCases(tx, acts, drawn))) {
    const same = await caseOfContent(tx, contentKey);
    if (!same) throw new Error('An application clashed with one that is not there');
    return { __typename: 'SubmitBundleCasePayload', caseId: same };
  }
  tx.emit('CaseSubmitted', {
    id: root.id,
    version: root.version,
    number: root.number,
    applicantAccountId: root.applicantAccountId,
    applicantPersonId: root.applicantPersonId,
    organizationIds: root.partyOrganizationIds,
    fileIds: [...new Set(checked.materials.flatMap(({ fileId }) => fileId ?? []))],
    notice,
  });
  return { __typename: 'SubmitBundleCasePayload', caseId: root.id };
}

/** Fingerprint of an application: the same person, version and content. */
function keyOf(applicant: Actor, bundleVersionId: string, { confirmed, ...rest }: ReadSubmission): string {
  const { accountId, personId } = applicant;
  return sha256(canonicalJson({ accountId, personId, bundleVersionId, ...rest, confirmed: [...confirmed].sort() }));
}
