import type { CivilDate } from '@onewindow/kernel';
import {
  type Answers,
  type BundleContent,
  type BundleMember,
  checkAnswers,
  courseOf,
  type FormValues,
  formFor,
  materialsFor,
  membersFor,
  normalizeValues,
  stopsFor,
  validateForm,
} from '@onewindow/process-forms';
import type { FieldIssue } from './act-result.ts';
import type { DeliveryChoice } from './case.entity.ts';
import type { ReadSubmission } from './read-submission.rules.ts';
import {
  type ApplicantContact,
  judgeDelivery,
  judgeMaterials,
  type SubmittedMaterial,
} from './submitted-parts.rules.ts';

/** An application that may become a case. */
export interface CheckedSubmission {
  readonly answers: Answers;
  readonly values: FormValues;
  readonly members: readonly BundleMember[];
  readonly materials: readonly SubmittedMaterial[];
  readonly delivery: DeliveryChoice;
}

/**
 * Checks a whole application against its bundle version: answers, then the form they lead to, the
 * materials it needs, the delivery. The screen shows, this enforces the same rules.
 * @returns the explanation of a stop, every issue found, or the application ready to be stored
 */
export function checkSubmission(
  content: BundleContent,
  { answers, values, materials, confirmed, delivery }: ReadSubmission,
  applicant: ApplicantContact,
  today: CivilDate,
): { stop: string } | { issues: FieldIssue[] } | CheckedSubmission {
  const answerIssues = checkAnswers(content, answers);
  if (answerIssues.length > 0)
    return { issues: answerIssues.map((issue) => ({ ...issue, path: `answers.${issue.path}` })) };
  const stop = stopsFor(content, answers).find(({ scope }) => scope === 'bundle');
  if (stop) return { stop: stop.explanation };
  const members = membersFor(content, answers);
  if (!members.some(({ kind }) => kind === 'item'))
    return { issues: [{ path: 'answers', code: 'NO_MEMBER', params: {} }] };
  const form = formFor(content, answers);
  const record = normalizeValues(form, { ...form.prefill, ...values });
  const handedIn = judgeMaterials(materialsFor(content, answers), materials, confirmed);
  const chosen = judgeDelivery(content, delivery, applicant);
  const issues = [...validateForm(form, record, today), ...handedIn.issues, ...chosen.issues];
  if (issues.length > 0) return { issues };
  return {
    answers: courseOf(content, answers).answers,
    values: record,
    members,
    materials: handedIn.materials,
    delivery: chosen.delivery,
  };
}
