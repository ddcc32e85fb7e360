import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JSON_BOUNDS, jsonProblem, textIssues } from './text-input.rules.ts';

test('bounds count characters, not code units', () => {
  expect(textIssues('x', '𠮷𠮷𠮷𠮷', { min: 4, max: 4 })).toEqual([]);
  expect(textIssues('x', '', { min: 1, max: 4 })).toMatchObject([{ code: 'REQUIRED' }]);
  expect(textIssues('x', '一', { min: 2, max: 4 })).toMatchObject([{ code: 'TOO_SHORT' }]);
  expect(textIssues('x', '一二三四五', { min: 2, max: 4 })).toMatchObject([{ code: 'TOO_LONG' }]);
  expect(textIssues('x', 'a\ud800', { min: 1, max: 4 })).toMatchObject([{ code: 'CHARACTER' }]);
});

test('JSON that passes can be written and parsed again, as PostgreSQL would', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      if (jsonProblem(value) === null) expect(JSON.stringify(value)).not.toMatch(/\\u0000|\\ud[89a-f]/);
    }),
  );
});

test('depth, number and length are bounded without recursion', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 1_000_000; level += 1) deep = { deep };
  expect(jsonProblem(deep)).toBe('TOO_DEEP');
  expect(jsonProblem(Array.from({ length: JSON_BOUNDS.values + 1 }, () => 1))).toBe('TOO_LARGE');
  expect(jsonProblem(['x'.repeat(JSON_BOUNDS.characters + 1)])).toBe('TOO_LARGE');
  expect(jsonProblem({ ['k'.repeat(JSON_BOUNDS.characters + 1)]: 1 })).toBe('TOO_LARGE');
  expect(jsonProblem({ a: [1, 'two', null, true] })).toBeNull();
});
