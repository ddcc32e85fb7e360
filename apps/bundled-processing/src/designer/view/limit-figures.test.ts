import { expect, test } from 'vitest';
import { DIAMOND, question } from './bundle.samples.ts';
import { hoursInWords } from './hours-words.ts';
import { limitFigures, memberSets } from './limit-figures.ts';
import { freeId, moved, newQuestion, numbersOf, ofType } from './question-draft.ts';
import { sayZh } from './say.samples.ts';
import { tryOut } from './trial.ts';

test('the bounds are the tightest over all sets of members', () => {
  expect(memberSets(DIAMOND)).toEqual([
    ['A', 'C', 'D'],
    ['A', 'B', 'C', 'D'],
  ]);
  const figures = limitFigures(DIAMOND);
  const days = (hours: number | null) => (hours === null ? null : hours / 6.5);
  expect(days(figures.promise)).toBe(7);
  expect(days(figures.longest)).toBe(7);
  expect(days(figures.alone)).toBe(15);
  expect(days(figures.sum)).toBe(15);
  expect(days(figures.statutory)).toBe(60);
  expect(figures.setCount).toBe(2);
});

test('hours are told in the unit of the promise', () => {
  expect(hoursInWords(22.75, { amount: 1, unit: 'workingDay' }, sayZh)).toBe('3.5 个工作日');
  expect(hoursInWords(22.75, { amount: 1, unit: 'hour' }, sayZh)).toBe('22.8 个工作小时');
});

test('a trial tells what answers bring', () => {
  const before = tryOut(DIAMOND, {});
  expect(before.isComplete).toBe(false);
  const large = tryOut(DIAMOND, { area: 301, kinds: ['book'], smoke: 'no' });
  expect(large.members.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
  expect([large.handedIn.length, large.confirmed.length, large.isComplete]).toEqual([1, 0, true]);
  const stopped = tryOut(DIAMOND, { area: 301, kinds: ['book'], smoke: 'yes' });
  expect([stopped.members.length, stopped.stops.length]).toEqual([0, 1]);
});

test('questions are named, moved and changed without losing what still makes sense', () => {
  expect(freeId(['q1', 'q3'], 'q')).toBe('q4');
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  const number = ofType(question('x', { text: '多少？' }), 'number', ['是', '否']);
  expect(number).toMatchObject({ id: 'x', text: '多少？', type: 'number', options: [], samples: [0, 100] });
  expect(ofType(number, 'single', ['是', '否'])).not.toHaveProperty('samples');
  expect(newQuestion([], 'multi', ['甲']).options).toEqual([{ code: 'o1', label: '甲' }]);
});

test('numbers are read however they are separated', () => {
  expect(numbersOf('300、301， 5;7')).toEqual([300, 301, 5, 7]);
  expect(numbersOf('')).toEqual([]);
  expect(numbersOf('三百')).toBeNull();
});
