import { type Words, words } from './words.ts';

/** What the server says of the next step: codes, names and times. */
export interface NextStep {
  readonly code: string;
  readonly turn: string;
  readonly turnName?: string | null;
  readonly until?: string | null;
  readonly afterwards: string;
}

/** Codes of the case service that have a sentence here. */
export const nextStepCodes = [
  'ACCEPTANCE_DUE',
  'MEMBERS_WORKING',
  'DOCUMENTS_PREPARING',
  'PICK_UP_AWAITED',
  'DISPATCH_DUE',
  'COLLECTION_AWAITED',
  'ON_THE_WAY',
  'PREDECESSOR_AWAITED',
  'LOOK_UP_RUNNING',
  'LOOK_UP_RETRIED',
  'REVIEW_DUE',
  'APPROVAL_DUE',
  'OTHERS_AWAITED',
  'ISSUED_WITH_BUNDLE',
  'CLOSED',
] as const;

export const afterwardsCodes = [
  'MEMBERS_START',
  'DOCUMENTS_PREPARED',
  'RESULTS_TO_ISSUE',
  'DELIVERY_RECORDED',
  'DISPATCH_RECORDED',
  'COURIER_NOTIFIED',
  'REVIEW_STARTS',
  'APPROVAL_FOLLOWS',
  'DEPENDENTS_START',
  'NOTHING',
] as const;

const turns = ['APPLICANT', 'WINDOW', 'DEPARTMENT', 'SYSTEM', 'COURIER', 'NOBODY'] as const;

/**
 * One sentence: whose turn it is and what is being done; `nameOf` words a turn without a name. A code this app does
 * not know yet gets a true but general sentence.
 */
export function nextStepWords({ code, turn, turnName }: NextStep, nameOf: (turn: Words) => string): Words {
  const known = nextStepCodes.find((each) => each === code) ?? 'OTHER';
  const who = turnName ?? nameOf(words(`turn.${turns.find((each) => each === turn) ?? 'NOBODY'}`));
  return words(`next.${known}`, { who });
}

/** What happens by itself then; null when nothing does. */
export function afterwardsWords({ afterwards }: Pick<NextStep, 'afterwards'>): Words | null {
  const known = afterwardsCodes.find((code) => code === afterwards);
  return known === undefined || known === 'NOTHING' ? null : words(`afterwards.${known}`);
}
