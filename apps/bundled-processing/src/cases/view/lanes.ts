import type { Lane } from '@onewindow/ui';

/** A day of a clock's explanation, as kernel DueStep; it travels as JSON. */
interface ExplainedDay {
  readonly date: string;
  readonly reason: string;
}

/** What a lane needs of a member case. */
interface MemberFacts {
  readonly id: string;
  readonly name: string;
  readonly organizationName: string;
  readonly state: string;
  readonly waitsFor: readonly { readonly name: string }[];
  readonly clock?: {
    readonly startedAt: string;
    readonly dueAt?: string | null;
    readonly stoppedAt?: string | null;
    readonly light: string;
    readonly remainingDays?: number | null;
    readonly limitAmount: number;
    readonly limitUnit: string;
    readonly explanation: unknown;
  } | null;
}

/** Words the lane carries; this function knows no language. */
interface LaneWords {
  state(state: string): string;
  waitsFor(names: string): string;
}

/** A member case as a lane of the picture. Hour limits draw no tick of days. */
export function laneOf(member: MemberFacts, currentId: string, words: LaneWords): Lane {
  const { clock } = member;
  const names = member.state === 'WAITING_PREDECESSOR' ? member.waitsFor.map(({ name }) => name).join('、') : '';
  return {
    id: member.id,
    title: member.name,
    subtitle: member.organizationName,
    startedAt: clock?.startedAt ?? null,
    dueAt: clock?.dueAt ?? null,
    endedAt: clock?.stoppedAt ?? null,
    limitDays: clock?.limitUnit === 'workingDay' ? clock.limitAmount : null,
    state: words.state(member.state),
    light: (clock?.light ?? 'NONE') as Lane['light'],
    days: clock?.remainingDays ?? null,
    isMine: member.id === currentId,
    ...(names ? { note: words.waitsFor(names) } : {}),
  };
}

const OFF = new Set(['WEEKEND', 'HOLIDAY']);
const ON = new Set(['WEEKDAY', 'MAKEUP_WORKDAY']);

/** Whether work is done on a day, as the clocks of the case explain it; beyond them, the plain week. */
export function workdaysOf(members: readonly MemberFacts[]): (date: string) => boolean {
  const known = new Map<string, boolean>();
  for (const { clock } of members) {
    for (const { date, reason } of (clock?.explanation ?? []) as readonly ExplainedDay[]) {
      if (OFF.has(reason)) known.set(date, false);
      else if (ON.has(reason)) known.set(date, true);
    }
  }
  return (date) => known.get(date) ?? ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
