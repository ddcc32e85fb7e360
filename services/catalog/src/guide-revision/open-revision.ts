import { LockMode } from '@mikro-orm/core';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { conflictOf, forbidden, missing } from '../register/refusal.rules.ts';
import { maySeeWork } from './guide-people.rules.ts';
import { GuideRevision } from './guide-revision.entity.ts';
import type { GuideRevisionAct, GuideTransition } from './guide-revision.machine.ts';
import { decideAct } from './guide-revision.rules.ts';
import { type GuideRefusal, guideSamePersonRefused, guideStateConflict } from './refusals.ts';

/** A revision opened for an act with its content, locked until the transaction ends. */
export interface OpenedRevision {
  revision: GuideRevision;
  transition: GuideTransition;
}

/** Which revision, and the row version that was read. */
export interface RevisionInput {
  id: string;
  expectedVersion: number;
}

/** Article behind the refusals of this workflow: one guide, kept together by all levels (Rules 12, positional). */
export const workflowArticle = '12';

/**
 * Opens a revision for one act: seen at all, permitted, in the right state, by another person than the step before,
 * and unchanged since the caller read it, in this order. A revision is always locked before its item.
 */
export async function openRevision(
  tx: ServiceContext,
  act: GuideRevisionAct,
  { id, expectedVersion }: RevisionInput,
): Promise<OpenedRevision | { refusal: GuideRefusal }> {
  const revision = id.includes('\0')
    ? null
    : await tx.em.findOne(GuideRevision, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['content'] });
  if (!revision || !maySeeWork(tx.actor, revision)) return { refusal: missing('GuideRevision', id) };
  const decision = decideAct(tx.actor, revision, act);
  if (!decision.ok) {
    if (decision.problem === 'ROLE') return { refusal: forbidden(tx, decision.reason, workflowArticle) };
    if (decision.problem === 'STATE') return { refusal: guideStateConflict(revision) };
    return { refusal: guideSamePersonRefused(tx.actor?.name ?? '') };
  }
  const conflict = conflictOf(expectedVersion, {
    version: revision.version,
    changedByName: revision.changedByName,
    changedAt: revision.updatedAt,
  });
  return conflict ? { refusal: conflict } : { revision, transition: decision.transition };
}
