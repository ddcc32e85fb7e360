import type { TimelineEntry } from '@onewindow/ui';
import type { Say } from './say.ts';

/** One act as the service tells it. */
export interface ActEntry {
  readonly id: string;
  readonly act: string;
  readonly personName?: string | null;
  readonly organizationName?: string | null;
  readonly at: string;
  readonly reason: string;
  readonly documentNumber: string;
}

/** Acts for the time line, newest first; saving again and again is one line of the day it ended. */
export function entryRows(entries: readonly ActEntry[], say: Say): readonly TimelineEntry[] {
  const known = new Set([
    'createGuide',
    'reviseGuide',
    'saveGuideRevision',
    'submitGuideRevision',
    'reviewGuideRevision',
    'approveGuideRevision',
    'returnGuideRevision',
    'recallGuideRevision',
    'discardGuideRevision',
    'publishScheduledGuide',
    'publishGuide',
  ]);
  return entries
    .filter(({ act }, index) => !(act === 'saveGuideRevision' && entries[index + 1]?.act === act))
    .map(({ id, act, personName, organizationName, at, reason, documentNumber }) => ({
      id,
      at,
      title: say(`entries.${known.has(act) ? act : 'other'}`, { act }),
      detail: [personName ?? say('entries.timer'), organizationName, reason, documentNumber]
        .filter(Boolean)
        .join(' · '),
    }))
    .reverse();
}
