import { type CaseFacts, documentsComplete, isEnded, membersOf, rootOf } from './case.facts.ts';
import type { CaseState } from './case.machine.ts';

/** Whose turn it is. */
type Turn = 'APPLICANT' | 'WINDOW' | 'DEPARTMENT' | 'SYSTEM' | 'COURIER' | 'NOBODY';

/** Whose turn, since when, until when, and what then happens by itself; screens word the codes. */
export interface NextStep {
  readonly code: string;
  readonly turn: Turn;
  readonly turnName: string | null;
  readonly since: Date;
  readonly until: Date | null;
  readonly afterwards: string;
}

type Step = readonly [code: string, turn: Turn, turnName: string | null, afterwards: string];

/** The next step of a case; never empty. `family` may be the row alone unless it looksAround(). */
export function nextStepOf(row: CaseFacts, family: readonly CaseFacts[]): NextStep {
  const [code, turn, turnName, afterwards] = row.kind === 'BUNDLE' ? bundleStep(row, family) : memberStep(row, family);
  const runs = turn !== 'NOBODY' && !AFTER_DECISION.includes(row.state);
  return { code, turn, turnName, since: row.stateSince, until: runs ? row.dueAt : null, afterwards };
}

/** Whether the next step of a case can only be told from its family: it waits for somebody in it. */
export function looksAround({ kind, state }: Pick<CaseFacts, 'kind' | 'state'>): boolean {
  if (kind === 'BUNDLE') return state === 'ACCEPTED';
  return state === 'WAITING_PREDECESSOR' || (kind === 'ITEM' && (state === 'GRANTED' || state === 'REFUSED'));
}

/** Clocks end with the decision. */
const AFTER_DECISION: readonly CaseState[] = [
  'GRANTED',
  'REFUSED',
  'TO_ISSUE',
  'DISPATCHED',
  'DELIVERED',
  'WITHDRAWN',
  'TERMINATED',
];

const CLOSED: Step = ['CLOSED', 'NOBODY', null, 'NOTHING'];

function bundleStep(row: CaseFacts, family: readonly CaseFacts[]): Step {
  switch (row.state) {
    case 'SUBMITTED':
      return ['ACCEPTANCE_DUE', 'WINDOW', row.organizationName, 'MEMBERS_START'];
    case 'ACCEPTED': {
      const open = membersOf(family).filter((member) => !isEnded(member));
      const turn = open.find((member) => member.state !== 'WAITING_PREDECESSOR') ?? open[0] ?? row;
      return ['MEMBERS_WORKING', 'DEPARTMENT', turn.organizationName, 'DOCUMENTS_PREPARED'];
    }
    case 'GRANTED':
    case 'REFUSED':
      return ['DOCUMENTS_PREPARING', 'SYSTEM', null, 'RESULTS_TO_ISSUE'];
    case 'TO_ISSUE':
      return issueStep(row);
    case 'DISPATCHED':
      return ['ON_THE_WAY', 'COURIER', null, 'DELIVERY_RECORDED'];
    default:
      return CLOSED;
  }
}

function issueStep(row: CaseFacts): Step {
  if (row.partnerId !== null) return ['PICK_UP_AWAITED', 'COURIER', null, 'DISPATCH_RECORDED'];
  if (row.delivery.mode === 'MAIL') return ['DISPATCH_DUE', 'WINDOW', row.organizationName, 'COURIER_NOTIFIED'];
  return ['COLLECTION_AWAITED', 'APPLICANT', null, 'DELIVERY_RECORDED'];
}

function memberStep(row: CaseFacts, family: readonly CaseFacts[]): Step {
  switch (row.state) {
    case 'SUBMITTED':
      return ['ACCEPTANCE_DUE', 'WINDOW', null, 'MEMBERS_START'];
    case 'WAITING_PREDECESSOR': {
      const awaited = family.find((other) => row.waitsFor.includes(other.id) && !isEnded(other));
      return ['PREDECESSOR_AWAITED', 'DEPARTMENT', awaited?.organizationName ?? null, 'REVIEW_STARTS'];
    }
    case 'IN_REVIEW':
      return row.kind === 'DATA_STEP'
        ? [
            row.lastAct === 'DATA_STEP_STOPPED' ? 'LOOK_UP_RETRIED' : 'LOOK_UP_RUNNING',
            'SYSTEM',
            null,
            'DEPENDENTS_START',
          ]
        : ['REVIEW_DUE', 'DEPARTMENT', row.organizationName, 'APPROVAL_FOLLOWS'];
    case 'AWAITING_APPROVAL':
      return ['APPROVAL_DUE', 'DEPARTMENT', row.organizationName, 'DEPENDENTS_START'];
    case 'GRANTED':
    case 'REFUSED':
      return row.kind === 'DATA_STEP' ? CLOSED : decidedStep(family);
    case 'TO_ISSUE':
      return ['ISSUED_WITH_BUNDLE', 'WINDOW', null, 'DELIVERY_RECORDED'];
    case 'DISPATCHED':
      return ['ON_THE_WAY', 'COURIER', null, 'DELIVERY_RECORDED'];
    default:
      return CLOSED;
  }
}

/** A decided member waits for the others, then for the papers; results go out together. */
function decidedStep(family: readonly CaseFacts[]): Step {
  const open = membersOf(family).find((member) => !isEnded(member));
  if (open) return ['OTHERS_AWAITED', 'DEPARTMENT', open.organizationName, 'RESULTS_TO_ISSUE'];
  const complete = family.some((row) => row.kind === 'BUNDLE') && documentsComplete(rootOf(family));
  return [complete ? 'ISSUED_WITH_BUNDLE' : 'DOCUMENTS_PREPARING', 'SYSTEM', null, 'RESULTS_TO_ISSUE'];
}
