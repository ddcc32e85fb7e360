import { type Words, words } from './words.ts';

const worded = ['CaseStateConflict', 'VersionConflict', 'ValidationFailed', 'NotPermitted', 'NotFound'];

/** Why a withdrawal was not done; null when it was. No answer at all means the line is down. */
export function withdrawWords(answer: string | undefined): Words | null {
  if (answer === 'CaseActPayload') return null;
  if (answer === undefined) return words('withdraw.problem.offline');
  return words(`withdraw.problem.${worded.includes(answer) ? answer : 'NotPermitted'}`);
}
