import type { Actor, ServiceContext } from '@onewindow/subgraph-kit';
import { type CaseActProblem, notFound, notPermitted } from './act-result.ts';
import type { CaseRow } from './case.entity.ts';
import { type ActFacts, lettersOf, type NeededLetter, type Refusal } from './case.guards.rules.ts';
import { ACT_OF_MUTATION, type CaseMutation, transitionOf } from './case.machine.ts';
import { lockFamily } from './case.repository.ts';
import { judgeAct } from './case.rules.ts';
import { type ActingPerson, CaseActs } from './case-acts.ts';
import { readerOf } from './case-visibility.rules.ts';

/** Which case an act is about, and what its author had seen. */
export interface ActInput {
  readonly requestId: string;
  readonly caseId: string;
  readonly expectedVersion: number;
}

/** An act that may go on: the locked family, who acts and by which letters. */
export interface OpenAct {
  readonly row: CaseRow;
  readonly acts: CaseActs;
  readonly revision: number;
  readonly by: ActingPerson;
  readonly letters: readonly NeededLetter[];
}

/**
 * What every act on a case begins with: locks the family, then asks in this order whether the actor
 * may know of the case, has seen its newest version, the state allows the act, and post and letters do.
 */
export async function openAct(
  tx: ServiceContext,
  { caseId, expectedVersion }: ActInput,
  mutation: CaseMutation,
): Promise<{ problem: CaseActProblem } | OpenAct> {
  const locked = await lockFamily(tx, caseId);
  const row = locked?.family.find(({ id }) => id === caseId);
  if (!locked || !row || !tx.actor || readerOf(tx.actor, row, tx.today()) === null) {
    return { problem: notFound('Case', caseId) };
  }
  if (row.version !== expectedVersion) return { problem: versionConflict(row, expectedVersion) };
  const { family, revision } = locked;
  const facts: ActFacts<CaseRow> = { row, family, actor: tx.actor, today: tx.today() };
  const act = ACT_OF_MUTATION[mutation];
  const refusal = judgeAct(act, facts);
  if (refusal) return { problem: problemOf(refusal, row, mutation) };
  const transition = transitionOf(act);
  const letters = transition.power ? lettersOf(facts, transition) : [];
  return { row, acts: new CaseActs(family, tx.now()), revision, by: personOf(tx.actor), letters };
}

/** In whose name a signed-in person's act is recorded. */
export function personOf({ personId, name, organizationId, organizationName }: Actor): ActingPerson {
  return { personId, name, organizationId, organizationName };
}

function versionConflict(row: CaseRow, expectedVersion: number): CaseActProblem {
  const { version: actualVersion, lastActorName: changedByName, lastActAt: changedAt } = row;
  return { __typename: 'VersionConflict', expectedVersion, actualVersion, changedByName, changedAt };
}

function problemOf(refusal: Refusal, row: CaseRow, attempted: CaseMutation): CaseActProblem {
  switch (refusal.kind) {
    case 'OUT_OF_STATE': {
      const { state, lastActorName, lastAct, lastActAt } = row;
      return { __typename: 'CaseStateConflict', state, attempted, lastActorName, lastAct, lastActAt };
    }
    case 'DOCUMENTS_PENDING':
      return { __typename: 'DocumentsPending', missingCount: refusal.missingCount };
    case 'SAME_PERSON':
      return { __typename: 'SamePersonRefused', reviewerName: refusal.reviewerName };
    case 'NO_LETTER':
      return { __typename: 'LetterMissing', power: refusal.power, organizationNames: refusal.organizationNames };
    case 'NO_ROLE':
      return notPermitted(`ROLE_${refusal.role}`, '26(1)');
    case 'NOT_APPLICANT':
      return notPermitted('NOT_APPLICANT', '17');
    case 'WINDOW_CHOSEN':
      return notPermitted('WINDOW_CHOSEN', '21');
  }
}
