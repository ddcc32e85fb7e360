import { expect, test } from 'vitest';
import { mayExplain, taskValues } from './task-words.ts';

test('days are worded, lists joined, missing values empty', () => {
  const worded = taskValues(
    { effectiveOn: '2027-01-01', elements: ['name', 'typeCode'], count: 3, none: null },
    '事项',
    (day) => `<${day}>`,
  );
  expect(worded).toMatchObject({
    effectiveOn: '<2027-01-01>',
    elements: '事项名称、事项类型',
    count: '3',
    none: '',
    subject: '事项',
  });
  expect(taskValues('hostile', '事项', String)).toMatchObject({ basisTitle: '', subject: '事项' });
});

test('a reason closes every task but that of an abolished law', () => {
  expect(mayExplain({ kind: 'LAW_CHANGE', values: { kind: 'ABOLISHED' } })).toBe(false);
  expect(mayExplain({ kind: 'LAW_CHANGE', values: { kind: 'AMENDED' } })).toBe(true);
  expect(mayExplain({ kind: 'LIST_CHANGE', values: null })).toBe(true);
});
