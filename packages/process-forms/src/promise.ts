import type { BundleContent } from './content.ts';
import { hoursOf, longestChain, SHORT_DAY_HOURS, scheduleOf } from './schedule.ts';

/** How the total promise breaks the rule for a set of members; hours are opening hours. */
export interface PromiseFault {
  readonly code: 'PROMISE_TOO_SHORT' | 'PROMISE_ABOVE_STANDALONE' | 'PROMISE_NOT_BELOW_SUM' | 'PROMISE_ABOVE_STATUTORY';
  readonly hoursPerDay: number;
  readonly promiseHours: number;
  readonly boundHours: number;
}

/** A working day has 6.5 hours at the shortest window and 8 in the statute book; the rule holds for both. */
const DAY_LENGTHS = [SHORT_DAY_HOURS, 8];

/**
 * Judges the total promise for the members of one answer path. It covers the longest
 * chain of in-bundle limits (it can be kept), does not exceed the longest chain of stand-alone
 * promises nor of statutory limits, and is shorter than the sum of stand-alone promises when two or
 * more members take part (Rules article 22(1): the bundle must save time). Data steps count 0 alone.
 */
export function promiseFaults(content: BundleContent, memberIds: readonly string[]): readonly PromiseFault[] {
  return DAY_LENGTHS.flatMap((hoursPerDay) => {
    const schedule = scheduleOf(content, memberIds, hoursPerDay);
    const members = content.members.filter(({ id }) => memberIds.includes(id));
    const order = schedule.startOrder.flat();
    const chainOf = (days: (index: number) => number) =>
      longestChain(order, schedule.waits, new Map(members.map(({ id }, index) => [id, days(index) * hoursPerDay])))
        .total;
    const alone = (index: number) => members[index]?.standalonePromiseDays ?? 0;
    const statutory = (index: number) =>
      members[index]?.statutoryDays ?? (members[index]?.kind === 'dataStep' ? 0 : Number.POSITIVE_INFINITY);
    const sum = members.reduce((total, _, index) => total + alone(index), 0) * hoursPerDay;
    const promiseHours = hoursOf(content.promise, hoursPerDay);
    const fault = (code: PromiseFault['code'], boundHours: number) => ({ code, hoursPerDay, promiseHours, boundHours });
    return [
      ...(promiseHours < schedule.longestHours ? [fault('PROMISE_TOO_SHORT', schedule.longestHours)] : []),
      ...(promiseHours > chainOf(alone) ? [fault('PROMISE_ABOVE_STANDALONE', chainOf(alone))] : []),
      ...(members.length > 1 && promiseHours >= sum ? [fault('PROMISE_NOT_BELOW_SUM', sum)] : []),
      ...(promiseHours > chainOf(statutory) ? [fault('PROMISE_ABOVE_STATUTORY', chainOf(statutory))] : []),
    ];
  });
}
