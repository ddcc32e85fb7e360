import { expect, test } from 'vitest';
import { laneOf, workdaysOf } from './lanes.ts';

const words = { state: (state: string) => `<${state}>`, waitsFor: (names: string) => `waits ${names}` };
const member = {
  id: 'a',
  name: '食品经营许可新办',
  organizationName: '港北区市监局',
  state: 'IN_REVIEW',
  waitsFor: [],
  clock: {
    startedAt: '2026-09-29T02:00:00Z',
    dueAt: '2026-10-09T15:59:59Z',
    stoppedAt: null,
    light: 'GREEN',
    remainingDays: 2,
    limitAmount: 3,
    limitUnit: 'workingDay',
    explanation: [
      { date: '2026-09-30', reason: 'WEEKDAY' },
      { date: '2026-10-01', reason: 'HOLIDAY' },
      { date: '2026-10-10', reason: 'MAKEUP_WORKDAY' },
    ],
  },
};

test('a member becomes a lane with its words; an hour limit has no day tick', () => {
  expect(laneOf(member, 'a', words)).toMatchObject({
    title: member.name,
    state: '<IN_REVIEW>',
    limitDays: 3,
    isMine: true,
  });
  const quick = { ...member, clock: { ...member.clock, limitUnit: 'hour' } };
  expect(laneOf(quick, 'b', words)).toMatchObject({ limitDays: null, isMine: false });
});

test('a waiting member has no clock and says whom it waits for', () => {
  const waiting = { ...member, state: 'WAITING_PREDECESSOR', clock: null, waitsFor: [{ name: 'X' }, { name: 'Y' }] };
  expect(laneOf(waiting, 'b', words)).toMatchObject({ startedAt: null, light: 'NONE', note: 'waits X、Y' });
});

test('holidays and make-up workdays come from the clocks, the rest from the week', () => {
  const isWorkday = workdaysOf([member]);
  expect(['2026-10-01', '2026-10-10', '2026-11-23', '2026-11-22'].map(isWorkday)).toEqual([false, true, true, false]);
});
