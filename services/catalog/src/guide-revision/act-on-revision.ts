import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { GuideRevision } from './guide-revision.entity.ts';
import type { GuideRevisionAct } from './guide-revision.machine.ts';
import { type OpenedRevision, openRevision } from './open-revision.ts';
import { readReason } from './read-reason.rules.ts';
import { recordAct } from './record-act.ts';
import type { GuideRefusal, GuideRevisionResult } from './refusals.ts';

/** What every act on a revision is told. */
export interface RevisionActInput {
  id: string;
  expectedVersion: number;
  reason: string;
  requestId: string;
}

/** What an act leaves in the record besides its reason. */
export interface ActNote {
  guideVersion?: number | null;
}

/** Does one act on a revision, once per request, keeps who did it, and tells who watches. */
export function actOnRevision(
  ctx: ServiceContext,
  act: GuideRevisionAct,
  input: RevisionActInput,
  work: (tx: ServiceContext, opened: OpenedRevision, reason: string) => Promise<GuideRefusal | ActNote>,
): Promise<GuideRevisionResult> {
  return ctx.once<GuideRevisionResult>(act, input.requestId, async (tx) => {
    const opened = await openRevision(tx, act, input);
    if ('refusal' in opened) return opened.refusal;
    const read = readReason(input.reason, opened.transition.guards.includes('REASON') && act === 'returnGuideRevision');
    if (!read.ok) return read.refusal;
    const note = await work(tx, opened, read.reason);
    if ('__typename' in note) return note;
    const { revision } = opened;
    touch(tx, revision);
    recordAct(tx, {
      itemCode: revision.itemCode,
      revisionId: revision.id,
      act,
      reason: read.reason,
      documentNumber: revision.changeDocument,
      ...note,
    });
    return { __typename: 'GuideRevisionPayload', revision };
  });
}

/** Counts a change of the row and says who made it; without an actor it was a timer. */
export function touch(tx: ServiceContext, revision: GuideRevision): void {
  tx.em.assign(revision, {
    version: revision.version + 1,
    updatedAt: tx.now(),
    changedByName: tx.actor?.name ?? '',
  });
  tx.announce('GuideRevision', revision.id, revision.version);
}
