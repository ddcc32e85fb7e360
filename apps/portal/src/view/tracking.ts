import type { Step } from '@onewindow/ui';

/** The five stations of a case, as people know them. */
const stations = ['submitted', 'accepted', 'review', 'decided', 'delivered'] as const;
type Station = (typeof stations)[number];

/** States of a bundle case by the station that is under way; an ended case has none. */
const underWay: Readonly<Record<string, Station | null>> = {
  SUBMITTED: 'accepted',
  ACCEPTED: 'review',
  GRANTED: 'delivered',
  REFUSED: 'delivered',
  TO_ISSUE: 'delivered',
  DISPATCHED: 'delivered',
  DELIVERED: null,
};

/**
 * How far a case is. A withdrawn or terminated case keeps the stations it reached; the rest will not come and is
 * left out.
 */
export function stationsOf({
  state,
  acceptedAt,
}: {
  state: string;
  acceptedAt?: string | null;
}): readonly Omit<Step, 'label'>[] {
  if (state === 'WITHDRAWN' || state === 'TERMINATED') {
    const reached = acceptedAt ? 2 : 1;
    return stations.slice(0, reached).map((key) => ({ key, state: 'DONE' }));
  }
  const now = underWay[state] ?? null;
  const index = now === null ? stations.length : stations.indexOf(now);
  return stations.map((key, position) => ({
    key,
    state: position < index ? 'DONE' : position === index ? 'NOW' : 'NEXT',
  }));
}

/** Members that have ended with a decision, among those that are items. */
export function decidedCount(members: readonly { kind: string; decision?: unknown }[]): {
  done: number;
  total: number;
} {
  const items = members.filter(({ kind }) => kind === 'ITEM');
  return { done: items.filter(({ decision }) => decision).length, total: items.length };
}

/** Codes a screen words, and what it says for one it does not know. */
export function knownOr<Code extends string>(codes: readonly Code[], code: string): Code | 'OTHER' {
  return codes.find((known) => known === code) ?? 'OTHER';
}
