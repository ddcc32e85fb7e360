import { expect, test } from 'vitest';
import { guide, material } from './guide.samples.ts';
import { guideFacts, materialsToShow, webAddress } from './guide-facts.ts';

test('nothing filled yet is said, not shown as a nought', () => {
  const [days, fee, visits] = guideFacts(guide({}));
  expect(days).toMatchObject({ value: null, unit: 'fact.notFilled' });
  expect(fee).toMatchObject({ value: 0, unit: 'fact.yuan', note: 'fact.free' });
  expect(visits).toMatchObject({ value: null, unit: 'fact.notFilled' });
});

test('the promised limit with the statutory one below', () => {
  const [days] = guideFacts(
    guide({
      promisedLimit: { amount: 5, unit: 'WORKING_DAY', note: '' },
      statutoryLimit: { amount: 1, unit: 'MONTH', note: '' },
    }),
  );
  expect(days).toMatchObject({
    value: 5,
    unit: 'unit.WORKING_DAY',
    note: 'fact.statutory.MONTH',
    values: { amount: 1 },
  });
  expect(guideFacts(guide({ handling: 'IMMEDIATE' }))[0]).toMatchObject({ value: null, unit: 'fact.immediate' });
});

test('what nobody hands in stands first; paths keep the order of the guide', () => {
  const content = guide({ materials: [material('a'), material('b', { shareMode: 'LICENCE' }), material('c')] });
  expect(materialsToShow(content, {}).map(({ material: { id }, index }) => [id, index])).toEqual([
    ['b', 1],
    ['a', 0],
    ['c', 2],
  ]);
});

test('an answer leaves the materials of that situation, an open question leaves all', () => {
  const only = { onlyIf: [{ questionId: 'q', optionIds: ['yes'] }] };
  const content = guide({ materials: [material('a'), material('b', only)] });
  const ids = (answers: Record<string, string>) => materialsToShow(content, answers).map(({ material: { id } }) => id);
  expect(ids({})).toEqual(['a', 'b']);
  expect(ids({ q: 'yes' })).toEqual(['a', 'b']);
  expect(ids({ q: 'no' })).toEqual(['a']);
});

test('only addresses of the web become links', () => {
  expect(webAddress('https://example.org/a?b')).toBe('https://example.org/a?b');
  for (const text of ['', 'javascript:alert(1)', 'example.org', 'https://example.org "x', 'data:text/html,x'])
    expect(webAddress(text)).toBeNull();
});
