import { LockMode } from '@mikro-orm/core';
import type { Finding } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { openGuideTasks } from '../guide-task/open-guide-tasks.ts';
import { refusingFindings } from '../publication/gate.rules.ts';
import { judge } from '../publication/gate.ts';
import { touch } from './act-on-revision.ts';
import { GuideRevision } from './guide-revision.entity.ts';
import { putRevisionInForce } from './put-revision-in-force.ts';
import { recordAct } from './record-act.ts';
import { draftAgain } from './revision-content.ts';
import { scheduleSweep } from './schedule-publication.ts';

const timerAct = 'publishScheduledGuide';

/**
 * Job publish-due-guides: puts in force whatever is scheduled for today or before. The row is the truth: the job may
 * come late, twice or on two machines at once. One revision a transaction, so that one that fails stops no other.
 */
export async function publishDueGuides(ctx: ServiceContext): Promise<void> {
  const due = await ctx.em.find(
    GuideRevision,
    { state: 'SCHEDULED', effectiveOn: { $lte: ctx.today() } },
    { fields: ['id'], orderBy: { effectiveOn: 'asc', id: 'asc' }, disableIdentityMap: true },
  );
  const failures: unknown[] = [];
  for (const { id } of due) {
    try {
      await ctx.transactional((tx) => publishOne(tx, id));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** Job sweep-guides: catches what a missed job left, and comes again in five minutes. */
export async function sweepGuides(ctx: ServiceContext): Promise<void> {
  await ctx.transactional(async (tx) => scheduleSweep(tx));
  await publishDueGuides(ctx);
}

async function publishOne(tx: ServiceContext, id: string): Promise<void> {
  const revision = await tx.em.findOne(
    GuideRevision,
    { id, state: 'SCHEDULED', effectiveOn: { $lte: tx.today() } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['content'] },
  );
  if (!revision) return;
  const accepted = revision.justifications.filter(({ isAccepted }) => isAccepted).map(({ findingKey }) => findingKey);
  const { findings } = await judge(tx, revision.content, tx.today());
  const refusing = refusingFindings(findings, revision.content, new Set(accepted));
  const note = refusing.length === 0 ? await putRevisionInForce(tx, revision) : await sendBack(tx, revision, refusing);
  touch(tx, revision);
  recordAct(tx, {
    itemCode: revision.itemCode,
    revisionId: id,
    act: timerAct,
    documentNumber: revision.changeDocument,
    ...note,
  });
}

/** The registers changed since it was approved: a draft again, and work for its department, due at once. */
async function sendBack(
  tx: ServiceContext,
  revision: GuideRevision,
  refusing: readonly Finding[],
): Promise<{ reason: string }> {
  const rules = [...new Set(refusing.map(({ ruleId }) => ruleId))];
  const effectiveOn = revision.effectiveOn ?? tx.today();
  tx.em.assign(revision, { ...draftAgain(revision), returnReason: rules.join(', ') });
  await openGuideTasks(tx, [
    {
      kind: 'PUBLICATION_FAILED',
      itemCode: revision.itemCode,
      subject: revision.name,
      organizationId: revision.organizationId,
      organizationName: revision.organizationName,
      divisionCode: revision.divisionCode,
      dueOn: tx.today(),
      values: { revisionId: revision.id, effectiveOn, rules, findingCount: refusing.length },
      cause: revision.id,
    },
  ]);
  return { reason: rules.join(', ') };
}
