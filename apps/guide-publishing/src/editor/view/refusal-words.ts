import type { Say } from './say.ts';

/** Any answer to an act, in the parts the screen words. */
export interface Answer {
  readonly __typename?: string;
  readonly findings?: unknown;
  readonly issues?: readonly { readonly path: string; readonly code: string }[];
  readonly state?: string;
  readonly reason?: string;
  readonly firstPersonName?: string;
  readonly changedByName?: string | null;
  readonly changedAt?: string | null;
}

/** Why nothing was done, and what helps; null for a success. No answer at all: the line was broken. */
export function refusalWords(answer: Answer | null, say: Say, timeOf: (at: string) => string): string | null {
  switch (answer?.__typename) {
    case undefined:
      return say('refused.offline');
    case 'GuideRevisionPayload':
      return null;
    case 'GuideNotPublishable':
      return say('refused.GuideNotPublishable', {
        count: Array.isArray(answer?.findings) ? answer.findings.length : 0,
      });
    case 'GuideStateConflict':
      return say('refused.GuideStateConflict', {
        name: answer?.changedByName ?? '',
        state: say(`state.${answer?.state ?? 'DRAFT'}`),
      });
    case 'GuideSamePersonRefused':
      return say('refused.GuideSamePersonRefused', { name: answer?.firstPersonName ?? '' });
    case 'VersionConflict':
      return say('refused.VersionConflict', {
        name: answer?.changedByName ?? '',
        at: answer?.changedAt ? timeOf(answer.changedAt) : '',
      });
    case 'ValidationFailed':
      if (answer?.issues?.some(({ code }) => code === 'UNCHANGED')) return say('refused.UNCHANGED');
      return say('refused.ValidationFailed', { count: answer?.issues?.length ?? 0 });
    case 'GuideElementLocked':
    case 'NotPermitted':
      return say(`refused.${answer?.__typename}`);
    default:
      return say('refused.NotFound');
  }
}
