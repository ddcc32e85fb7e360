import type { Finding } from '@onewindow/guide-lint';
import type { NotFound, NotPermitted, ValidationFailed, VersionConflict } from '../register/refusal.rules.ts';
import type { GuideRevision } from './guide-revision.entity.ts';
import type { GuideRevisionState } from './guide-revision.rules.ts';

/** An element that only a higher level may change (Rules 12). */
export interface GuideLock {
  readonly element: string;
  readonly ownerLevel: string;
  readonly value: unknown;
}

/** Refusals of work on guides, named as in guide-revision.graphql. */
export type GuideRefusal =
  | ReturnType<typeof guideNotPublishable>
  | ReturnType<typeof guideElementLocked>
  | ReturnType<typeof guideStateConflict>
  | ReturnType<typeof guideRevisionOpen>
  | ReturnType<typeof guideSamePersonRefused>
  | NotFound
  | NotPermitted
  | ValidationFailed
  | VersionConflict;

/** Answer of every mutation of a revision. */
export type GuideRevisionResult = { __typename: 'GuideRevisionPayload'; revision: GuideRevision } | GuideRefusal;

/** The findings that stand against it: errors, and warnings nobody justified or accepted. */
export function guideNotPublishable(findings: readonly Finding[]) {
  return { __typename: 'GuideNotPublishable' as const, message: 'Findings stand against the guide', findings };
}

export function guideElementLocked(locks: readonly GuideLock[]) {
  return { __typename: 'GuideElementLocked' as const, message: 'A higher level owns these elements', locks };
}

export function guideStateConflict({ state, changedByName }: { state: GuideRevisionState; changedByName: string }) {
  return { __typename: 'GuideStateConflict' as const, message: `Not possible in ${state}`, state, changedByName };
}

/** One code has one next version. */
export function guideRevisionOpen({ id, authorName }: { id: string; authorName: string }) {
  return {
    __typename: 'GuideRevisionOpen' as const,
    message: 'A revision is open already',
    revisionId: id,
    authorName,
  };
}

/** Who would do the second step is who did the first. */
export function guideSamePersonRefused(firstPersonName: string) {
  return { __typename: 'GuideSamePersonRefused' as const, message: 'Another person has to do it', firstPersonName };
}
