import { describe, expect, test } from 'vitest';
import { guideWith, materialNamed } from './guide.samples.ts';
import { maxSteps, noHistory, recorded, redone, undone } from './history.ts';
import { newRow } from './new-rows.ts';
import { elementOf, textAt, valueAt, withValue } from './path.ts';
import { rowFields } from './row-fields.ts';
import { rowKeyOf } from './row-place.ts';
import { rowKey, withoutRow, withRow, withRowMoved } from './rows.ts';
import { toggledOption } from './situation-conditions.ts';

const guide = guideWith();

describe('a place in a guide', () => {
  test('a change copies what lies on the way and nothing else', () => {
    const next = withValue(guide, 'materials.1.name', '平面图');
    expect(textAt(next, 'materials.1.name')).toBe('平面图');
    expect(next.materials[0]).toBe(guide.materials[0]);
    expect(next.conditions).toBe(guide.conditions);
    expect(guide.materials[1]?.name).toBe('b');
  });

  test('the same value, or a row that is gone, changes nothing', () => {
    expect(withValue(guide, 'materials.1.name', 'b')).toBe(guide);
    expect(withValue(guide, 'materials.9.name', 'x')).toBe(guide);
    expect(withValue(guide, 'nowhere.name', 'x')).toBe(guide);
    expect(valueAt(guide, 'materials.9.name')).toBeUndefined();
    expect(textAt(guide, '')).toBe('');
    expect(elementOf('materials.1.name')).toBe('materials');
  });
});

describe('rows', () => {
  const ids = (content: typeof guide) => content.materials.map(({ id }) => id).join('');

  test('are put in, taken out and moved', () => {
    expect(ids(withRow(guide, 'materials', 1, materialNamed('x')))).toBe('axbc');
    expect(ids(withRow(guide, 'materials', 99, materialNamed('x')))).toBe('abcx');
    expect(ids(withoutRow(guide, 'materials', 1))).toBe('ac');
    expect(ids(withRowMoved(guide, 'materials', 2, 0))).toBe('cab');
  });

  test('nothing moves beyond the ends', () => {
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [1, 1],
      [7, 0],
    ] as const)
      expect(withRowMoved(guide, 'materials', from, to)).toBe(guide);
    expect(withoutRow(guide, 'materials', -1)).toBe(guide);
  });

  test('the address names a row by its id, or by its place', () => {
    expect(rowKeyOf(guide, 'materials.1.name')).toBe('materials:b');
    expect(rowKeyOf(guide, 'keywords.0')).toBeNull();
    expect(rowKeyOf(guide, 'materials.9.name')).toBeNull();
    expect(rowKey({ basisId: 'x' }, 4)).toBe('4');
  });

  test('a new row of every list has every property that is edited', () => {
    for (const [element, fields] of Object.entries(rowFields)) {
      const row = newRow(element as keyof typeof guide, 'new');
      expect(Object.keys(row as object), element).toEqual(expect.arrayContaining(fields.map(({ name }) => name)));
    }
    expect(newRow('keywords', 'new')).toBe('');
  });
});

describe('steps back', () => {
  test('fast typing in one field is one step, elsewhere it is another', () => {
    let history = recorded<string>(noHistory, '', 'name', 0);
    history = recorded(history, 'a', 'name', 300);
    history = recorded(history, 'ab', 'scope', 500);
    expect(history.past.map(({ state }) => state)).toEqual(['', 'ab']);
  });

  test('a step goes back and forth, and a new change ends what could be done again', () => {
    const history = recorded(recorded<string>(noHistory, 'one', 'a', 0), 'two', 'b', 0);
    const back = undone(history, 'three');
    expect(back?.state).toBe('two');
    const forth = back && redone(back.history, back.state);
    expect(forth?.state).toBe('three');
    expect(back && recorded(back.history, 'two', 'c', 9).future).toEqual([]);
    expect(undone(noHistory, 'x')).toBeNull();
  });

  test('fifty steps are kept', () => {
    let history = recorded<number>(noHistory, 0, 'k0', 0);
    for (let step = 1; step < 80; step += 1) history = recorded(history, step, `k${step}`, 0);
    expect(history.past).toHaveLength(maxSteps);
    expect(history.past[0]?.state).toBe(30);
  });
});

describe('situations of a material', () => {
  const question = { id: 'q', options: [{ id: 'yes' }, { id: 'no' }] };

  test('all answers are no condition, one is, none is impossible', () => {
    const one = toggledOption([], question, 'no');
    expect(one).toEqual([{ questionId: 'q', optionIds: ['yes'] }]);
    expect(toggledOption(one, question, 'yes')).toBe(one);
    expect(toggledOption(one, question, 'no')).toEqual([]);
  });
});
