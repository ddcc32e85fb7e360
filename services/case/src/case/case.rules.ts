import type { CaseFacts } from './case.facts.ts';
import { type ActFacts, GUARDS, type Refusal } from './case.guards.rules.ts';
import { ACT_OF_MUTATION, type CaseActName, type CaseMutation, transitionOf } from './case.machine.ts';

/** Judges one act on a case: its kind and state first, then the guards in their order. Null: go on. */
export function judgeAct(act: CaseActName, facts: ActFacts): Refusal | null {
  const transition = transitionOf(act);
  const { kind, state } = facts.row;
  if (!transition.kinds.includes(kind) || !transition.from.includes(state)) return { kind: 'OUT_OF_STATE' };
  for (const guard of transition.guards) {
    const refusal = GUARDS[guard](facts, transition);
    if (refusal) return refusal;
  }
  return null;
}

/** An act of the SDL and whether it is possible now. */
export interface ActOption {
  readonly act: CaseMutation;
  readonly isAllowed: boolean;
  readonly reason: 'OUT_OF_STATE' | 'NO_LETTER' | 'SAME_PERSON' | 'NO_ROLE' | 'DOCUMENTS_PENDING' | null;
}

/** Every act of the SDL with its answer, by the same guards the acts themselves meet; never empty. */
export function actOptions(facts: ActFacts): ActOption[] {
  return Object.entries(ACT_OF_MUTATION).map(([act, name]) => {
    const refusal = judgeAct(name, facts);
    return { act: act as CaseMutation, isAllowed: refusal === null, reason: refusal && reasonOf(refusal) };
  });
}

function reasonOf({ kind }: Refusal): ActOption['reason'] {
  if (kind === 'NOT_APPLICANT') return 'NO_ROLE';
  return kind === 'WINDOW_CHOSEN' ? 'OUT_OF_STATE' : kind;
}

/** The row after a change of state; rows are values, tests write literals. */
export function withState<Row extends CaseFacts>(row: Row, act: CaseActName): Row {
  return { ...row, state: transitionOf(act).to ?? row.state, lastAct: act };
}
