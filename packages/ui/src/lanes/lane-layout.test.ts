import { expect, test } from 'vitest';
import { type Lane, layOutLanes } from './lane-layout.ts';

const weekdays = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const lane = (facts: Partial<Lane>): Lane => ({
  id: 'a',
  title: '',
  subtitle: '',
  startedAt: '2026-11-11T01:26:00Z',
  dueAt: '2026-11-25T09:00:00Z',
  endedAt: null,
  limitDays: 10,
  state: '',
  light: 'GREEN',
  days: 3,
  ...facts,
});

test('a limit of ten working days is ten columns wide, whatever weekends lie between', () => {
  const { columns, lanes, today } = layOutLanes([lane({})], '2026-11-20', weekdays);
  expect(columns.filter(({ isWork }) => isWork)).toHaveLength(10);
  expect(columns.filter(({ isWork }) => !isWork).map(({ date }) => date)).toEqual(['2026-11-14', '2026-11-21']);
  const [elapsed, left] = lanes[0]?.pieces ?? [];
  expect(elapsed).toMatchObject({ kind: 'elapsed', from: 0, to: today });
  expect(left).toMatchObject({ kind: 'left', from: today, to: columns.length });
  expect(lanes[0]?.limit).toBe(columns.length);
});

test('a finished lane ends on its day and keeps its limit', () => {
  const done = lane({ endedAt: '2026-11-17T07:40:00Z', dueAt: '2026-11-18T09:00:00Z', limitDays: 5 });
  const { columns, lanes } = layOutLanes([done, lane({ id: 'b' })], '2026-11-20', weekdays);
  const piece = lanes[0]?.pieces[0];
  expect(piece?.kind).toBe('done');
  expect(columns.slice(piece?.from, piece?.to).filter(({ isWork }) => isWork)).toHaveLength(4);
  expect(columns[(lanes[0]?.limit ?? 0) - 1]?.date).toBe('2026-11-18');
});

test('an overdue lane grows past its limit up to today', () => {
  const late = lane({ dueAt: '2026-11-18T09:00:00Z', light: 'RED', days: -2 });
  const { columns, lanes } = layOutLanes([late], '2026-11-20', weekdays);
  expect(lanes[0]?.pieces.map(({ kind }) => kind)).toEqual(['elapsed', 'over']);
  expect(columns.slice(lanes[0]?.pieces[1]?.from).map(({ date }) => date)).toEqual(['2026-11-19', '2026-11-20']);
});

test('seen on a Sunday, today is the next working day', () => {
  const { columns, today } = layOutLanes([lane({})], '2026-11-22', weekdays);
  expect(columns[today ?? -1]?.date).toBe('2026-11-23');
});

test('a lane that has not started takes no column; without any there are none', () => {
  const waiting = lane({ startedAt: null, dueAt: null });
  expect(layOutLanes([waiting], '2026-11-20', weekdays)).toMatchObject({ columns: [], today: null });
  expect(layOutLanes([waiting, lane({ id: 'b' })], '2026-11-20', weekdays).lanes[0]?.pieces).toEqual([]);
});

test('a lane done on the day it began still shows a column', () => {
  const quick = lane({ endedAt: '2026-11-11T03:00:00Z', dueAt: '2026-11-12T09:00:00Z' });
  const { lanes } = layOutLanes([quick], '2026-11-20', weekdays);
  expect(lanes[0]?.pieces).toEqual([{ kind: 'done', from: 0, to: 1 }]);
});

test('a joint visit stands on its day', () => {
  const { columns, lanes } = layOutLanes([lane({ visits: ['2026-11-17'] })], '2026-11-20', weekdays);
  expect(columns[lanes[0]?.visits[0] ?? -1]?.date).toBe('2026-11-17');
});
