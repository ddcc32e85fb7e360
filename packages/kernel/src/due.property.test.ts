import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CALENDAR_2026, WINDOW_HOURS } from './calendar-2026.samples.ts';
import { addDays, civilDateOf, endOfCivilDay } from './civil-date.ts';
import { computeDue, explainDue } from './due.ts';
import { addWorkingDays } from './work-calendar.ts';

const FIRST = Date.parse('2026-01-01T00:00:00Z');
const SHANGHAI = 8 * 3_600_000;
const DAY = 86_400_000;

/** The naive calendar: every day of 2026 and 2027 listed once, judged without the code under test. */
const NAIVE_DAYS = Array.from({ length: 730 }, (_, index) => {
  const at = new Date(FIRST + index * DAY);
  const date = at.toISOString().slice(0, 10);
  const row = CALENDAR_2026.days[date];
  const fixed = index >= 365 && ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'].includes(date.slice(5));
  return { date, works: row ? row.isWorkday : !fixed && at.getUTCDay() !== 0 && at.getUTCDay() !== 6 };
});

const someDay = fc.integer({ min: 0, max: 400 });
const someInstant = fc
  .tuple(someDay, fc.integer({ min: 0, max: DAY - 1 }))
  .map(([day, ms]) => new Date(FIRST + day * DAY + ms - SHANGHAI));
const someSuspensions = fc
  .array(fc.tuple(someDay, fc.integer({ min: 0, max: 20 })), { maxLength: 4 })
  .map((spans) => spans.map(([from, length]) => ({ from: dayAt(from), to: dayAt(from + length), reason: 'X' })));

function dayAt(index: number): string {
  return new Date(FIRST + index * DAY).toISOString().slice(0, 10);
}

describe.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('terms in %s', (zone) => {
  beforeAll(() => void vi.stubEnv('TZ', zone));
  afterAll(() => void vi.unstubAllEnvs());

  it('agree with a list of days filtered and counted', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 60 }), someSuspensions, (start, n, suspensions) => {
        const today = new Date(start.getTime() + SHANGHAI).toISOString().slice(0, 10);
        const countable = NAIVE_DAYS.filter(
          ({ date, works }) => works && date > today && !suspensions.some(({ from, to }) => from <= date && date <= to),
        );
        const expected = countable[n - 1]?.date ?? '';
        const { dueAt, provisional } = computeDue(
          CALENDAR_2026,
          WINDOW_HOURS,
          start,
          { amount: n, unit: 'workingDay' },
          suspensions,
        );
        expect(dueAt).toEqual(endOfCivilDay(expected));
        expect(provisional).toBe(expected > '2026-12-31');
        if (suspensions.length === 0) expect(addWorkingDays(CALENDAR_2026, today, n).due).toBe(expected);
      }),
    );
  });

  it('agree with a walk minute by minute for hours', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 60 }), someSuspensions, (instant, quarters, suspensions) => {
        const start = Math.floor(instant.getTime() / 60_000) * 60_000;
        let left = quarters * 15;
        let now = start;
        while (left > 0) {
          const local = new Date(now + SHANGHAI).toISOString();
          const date = local.slice(0, 10);
          const clock = local.slice(11, 16);
          const open = (clock >= '09:00' && clock < '12:00') || (clock >= '13:30' && clock < '17:00');
          const works = NAIVE_DAYS.find((day) => day.date === date)?.works === true;
          if (!works || suspensions.some(({ from, to }) => from <= date && date <= to)) {
            now = Date.parse(`${date}T00:00:00Z`) + DAY - SHANGHAI;
            continue;
          }
          now += 60_000;
          if (open) left -= 1;
        }
        const { dueAt } = computeDue(
          CALENDAR_2026,
          WINDOW_HOURS,
          new Date(start),
          { amount: quarters / 4, unit: 'hour' },
          suspensions,
        );
        expect(dueAt).toEqual(new Date(now));
      }),
      { numRuns: 60 },
    );
  });

  it('are explained without a gap, and the explanation ends where the term ends', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 30 }), someSuspensions, (start, n, suspensions) => {
        const limit = { amount: n, unit: 'workingDay' } as const;
        const steps = explainDue(CALENDAR_2026, WINDOW_HOURS, start, limit, suspensions);
        const { dueAt } = computeDue(CALENDAR_2026, WINDOW_HOURS, start, limit, suspensions);
        expect(steps.map((step) => step.date)).toEqual(steps.map((_, index) => addDays(civilDateOf(start), index)));
        expect(steps.filter((step) => step.counted !== null).map((step) => step.counted)).toEqual(
          Array.from({ length: n }, (_, i) => i + 1),
        );
        expect(steps.at(-1)?.date).toBe(dueAt && civilDateOf(dueAt));
      }),
    );
  });
});
