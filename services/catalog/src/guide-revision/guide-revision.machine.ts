/** How a guide revision moves: every transition with who makes it and which guards stand before it, as data. */
import type { GuidePart } from './guide-people.rules.ts';
import type { GuideRevisionState } from './guide-revision.rules.ts';

/** Acts, named after their mutations, and the timer that publishes on the day of effect. */
export type GuideRevisionAct =
  | 'saveGuideRevision'
  | 'submitGuideRevision'
  | 'reviewGuideRevision'
  | 'approveGuideRevision'
  | 'returnGuideRevision'
  | 'recallGuideRevision'
  | 'discardGuideRevision'
  | 'publishScheduledGuide';

/**
 * What else must hold. NOT_WRITER, NOT_REVIEWER, NOT_SUPERVISOR: another person (architecture 6.7). REASON: at least
 * five characters. GATE: no lint error and every warning justified. ACCEPTED: each justification accepted too. DAY:
 * the day of effect is today or later; of the timer, that it has come.
 */
export type GuideGuard = 'NOT_WRITER' | 'NOT_REVIEWER' | 'NOT_SUPERVISOR' | 'REASON' | 'GATE' | 'ACCEPTED' | 'DAY';

/** One row of the machine. */
export interface GuideTransition {
  readonly act: GuideRevisionAct;
  readonly from: GuideRevisionState;
  /** Where it may lead; the guards and the day decide which. */
  readonly to: readonly GuideRevisionState[];
  readonly who: GuidePart | 'TIMER';
  readonly guards: readonly GuideGuard[];
}

const approval = ['NOT_WRITER', 'NOT_REVIEWER', 'GATE', 'ACCEPTED', 'DAY'] as const;

/** The whole machine. */
export const guideTransitions: readonly GuideTransition[] = [
  { act: 'saveGuideRevision', from: 'DRAFT', to: ['DRAFT'], who: 'WRITER', guards: [] },
  { act: 'submitGuideRevision', from: 'DRAFT', to: ['DEPARTMENT_REVIEW'], who: 'WRITER', guards: ['REASON', 'GATE'] },
  { act: 'discardGuideRevision', from: 'DRAFT', to: ['DISCARDED'], who: 'WRITER', guards: [] },
  {
    act: 'reviewGuideRevision',
    from: 'DEPARTMENT_REVIEW',
    to: ['SUPERVISING_REVIEW'],
    who: 'SECOND_PERSON',
    guards: ['NOT_WRITER'],
  },
  {
    act: 'approveGuideRevision',
    from: 'SUPERVISING_REVIEW',
    to: ['CITY_REVIEW', 'SCHEDULED', 'PUBLISHED'],
    who: 'SUPERVISOR',
    guards: approval,
  },
  {
    act: 'approveGuideRevision',
    from: 'CITY_REVIEW',
    to: ['SCHEDULED', 'PUBLISHED'],
    who: 'CITY_SUPERVISOR',
    guards: [...approval, 'NOT_SUPERVISOR'],
  },
  sendsBack('DEPARTMENT_REVIEW', 'SECOND_PERSON', ['NOT_WRITER', 'REASON']),
  sendsBack('SUPERVISING_REVIEW', 'SUPERVISOR', ['REASON']),
  sendsBack('CITY_REVIEW', 'CITY_SUPERVISOR', ['REASON']),
  sendsBack('SCHEDULED', 'SUPERVISOR', ['REASON']),
  takesBack('DEPARTMENT_REVIEW'),
  takesBack('SUPERVISING_REVIEW'),
  takesBack('CITY_REVIEW'),
  takesBack('SCHEDULED'),
  {
    act: 'publishScheduledGuide',
    from: 'SCHEDULED',
    to: ['PUBLISHED', 'DRAFT'],
    who: 'TIMER',
    guards: ['DAY', 'GATE', 'ACCEPTED'],
  },
];

function sendsBack(from: GuideRevisionState, who: GuidePart, guards: readonly GuideGuard[]): GuideTransition {
  return { act: 'returnGuideRevision', from, to: ['DRAFT'], who, guards };
}

function takesBack(from: GuideRevisionState): GuideTransition {
  return { act: 'recallGuideRevision', from, to: ['DRAFT'], who: 'WRITER', guards: [] };
}
