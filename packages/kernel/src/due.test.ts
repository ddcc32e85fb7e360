import { describe, expect, it } from 'vitest';
import { CALENDAR_2026, WINDOW_HOURS } from './calendar-2026.samples.ts';
import { computeDue, explainDue } from './due.ts';
import type { Suspension } from './suspension.ts';
import type { Limit } from './term.ts';

const days = (amount: number): Limit => ({ amount, unit: 'workingDay' });
const hours = (amount: number): Limit => ({ amount, unit: 'hour' });
const at = (local: string) => new Date(`${local}+08:00`);
const due = (start: string, limit: Limit, suspensions: Suspension[] = []) =>
  computeDue(CALENDAR_2026, WINDOW_HOURS, at(start), limit, suspensions);
const explain = (start: string, limit: Limit, suspensions: Suspension[] = []) =>
  explainDue(CALENDAR_2026, WINDOW_HOURS, at(start), limit, suspensions);
const stopped = (from: string, to: string | null): Suspension => ({ from, to, reason: 'INSPECTION' });

describe('computeDue in working days', () => {
  it('ends with the last counted day', () => {
    expect(due('2026-02-12T16:59:00', days(3))).toEqual({
      dueAt: at('2026-02-24T23:59:59.999'),
      provisional: false,
    });
    expect(due('2026-03-02T09:00:00', days(0)).dueAt).toEqual(at('2026-03-02T23:59:59.999'));
  });

  it('takes the civil day of the event, not the UTC day', () => {
    expect(due('2026-03-03T00:30:00', days(1)).dueAt).toEqual(at('2026-03-04T23:59:59.999'));
  });

  it('counts neither the first nor the last day of a suspension', () => {
    // Day 1 is Tuesday 3 March; Wednesday to Friday stand still; days 2 and 3 are 9 and 10 March.
    expect(due('2026-03-02T09:00:00', days(3), [stopped('2026-03-04', '2026-03-06')]).dueAt).toEqual(
      at('2026-03-10T23:59:59.999'),
    );
    expect(due('2026-03-02T09:00:00', days(1), [stopped('2026-03-03', '2026-03-03')]).dueAt).toEqual(
      at('2026-03-04T23:59:59.999'),
    );
  });

  it('counts overlapping suspensions once', () => {
    const overlapping = [
      stopped('2026-03-03', '2026-03-05'),
      stopped('2026-03-05', '2026-03-06'),
      stopped('2026-03-04', '2026-03-04'),
    ];
    expect(due('2026-03-02T09:00:00', days(1), overlapping)).toEqual(
      due('2026-03-02T09:00:00', days(1), [stopped('2026-03-03', '2026-03-06')]),
    );
  });

  it('has no end while a suspension has none, unless the term ran out before', () => {
    expect(due('2026-03-02T09:00:00', days(3), [stopped('2026-03-04', null)]).dueAt).toBeNull();
    expect(due('2026-03-02T09:00:00', days(1), [stopped('2026-03-04', null)]).dueAt).toEqual(
      at('2026-03-03T23:59:59.999'),
    );
    expect(due('2026-03-02T09:00:00', days(0), [stopped('2026-03-02', null)]).dueAt).toBeNull();
  });

  it('moves a term of the same day to the day its suspension ends', () => {
    expect(due('2026-03-02T09:00:00', days(0), [stopped('2026-03-02', '2026-03-04')]).dueAt).toEqual(
      at('2026-03-04T23:59:59.999'),
    );
  });

  it('marks a term that enters a year without a schedule', () => {
    expect(due('2026-12-30T09:00:00', days(3))).toEqual({
      dueAt: at('2027-01-05T23:59:59.999'),
      provisional: true,
    });
  });

  it('refuses fractions and negative terms', () => {
    expect(() => due('2026-03-02T09:00:00', days(0.5))).toThrow(RangeError);
    expect(() => due('2026-03-02T09:00:00', days(-1))).toThrow(RangeError);
  });
});

describe('computeDue in hours', () => {
  it.each([
    ['2026-03-02T09:00:00', 2, '2026-03-02T11:00:00'],
    ['2026-03-02T11:00:00', 2, '2026-03-02T14:30:00'],
    ['2026-03-02T07:12:00', 3, '2026-03-02T12:00:00'],
    ['2026-03-02T16:00:00', 4, '2026-03-03T12:00:00'],
    ['2026-03-06T16:30:00', 1, '2026-03-09T09:30:00'],
    ['2026-02-14T16:30:00', 1, '2026-02-24T09:30:00'],
    ['2026-03-02T12:30:00', 0.5, '2026-03-02T14:00:00'],
    ['2026-03-02T18:00:00', 6.5, '2026-03-03T17:00:00'],
  ])('%s + %d h = %s', (start, amount, end) => {
    expect(due(start, hours(amount)).dueAt).toEqual(at(end));
  });

  it('does not run on suspended days', () => {
    expect(due('2026-03-02T16:00:00', hours(2), [stopped('2026-03-03', '2026-03-04')]).dueAt).toEqual(
      at('2026-03-05T10:00:00'),
    );
    expect(due('2026-03-02T16:00:00', hours(2), [stopped('2026-03-03', null)]).dueAt).toBeNull();
  });

  it('says so when the window never opens or its hours make no sense', () => {
    const never = { spans: [] };
    expect(() => computeDue(CALENDAR_2026, never, at('2026-03-02T09:00:00'), hours(1), [])).toThrow(RangeError);
    const crossed = { spans: [{ from: '13:00', to: '12:00' }] };
    expect(() => computeDue(CALENDAR_2026, crossed, at('2026-03-02T09:00:00'), hours(1), [])).toThrow(RangeError);
    const nonsense = { spans: [{ from: '9h', to: '12:00' }] };
    expect(() => computeDue(CALENDAR_2026, nonsense, at('2026-03-02T09:00:00'), hours(1), [])).toThrow(RangeError);
  });
});

describe('explainDue', () => {
  it('names every day of a term over the spring festival', () => {
    expect(explain('2026-02-12T10:00:00', days(3)).map(({ date, counted, reason }) => [date, counted, reason])).toEqual(
      [
        ['2026-02-12', null, 'EVENT_DAY'],
        ['2026-02-13', 1, 'WEEKDAY'],
        ['2026-02-14', 2, 'MAKEUP_WORKDAY'],
        ['2026-02-15', null, 'HOLIDAY'],
        ['2026-02-16', null, 'HOLIDAY'],
        ['2026-02-17', null, 'HOLIDAY'],
        ['2026-02-18', null, 'HOLIDAY'],
        ['2026-02-19', null, 'HOLIDAY'],
        ['2026-02-20', null, 'HOLIDAY'],
        ['2026-02-21', null, 'HOLIDAY'],
        ['2026-02-22', null, 'HOLIDAY'],
        ['2026-02-23', null, 'HOLIDAY'],
        ['2026-02-24', 3, 'WEEKDAY'],
      ],
    );
  });

  it('shows suspended days and stops at an open end', () => {
    expect(explain('2026-03-02T10:00:00', days(2), [stopped('2026-03-04', null)])).toEqual([
      { date: '2026-03-02', counted: null, reason: 'EVENT_DAY', name: null, provisional: false },
      { date: '2026-03-03', counted: 1, reason: 'WEEKDAY', name: null, provisional: false },
      { date: '2026-03-04', counted: null, reason: 'SUSPENDED', name: null, provisional: false },
    ]);
  });

  it('counts hours from the minute of the event', () => {
    expect(
      explain('2026-03-02T16:30:00', hours(2)).map(({ date, counted, reason }) => [date, counted, reason]),
    ).toEqual([
      ['2026-03-02', 0.5, 'WEEKDAY'],
      ['2026-03-03', 2, 'WEEKDAY'],
    ]);
    expect(explain('2026-03-02T17:30:00', hours(2))[0]).toMatchObject({ counted: null, reason: 'EVENT_DAY' });
  });
});
