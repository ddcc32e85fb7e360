import { expect, test } from 'vitest';
import { taskValues } from './task-words.ts';

test('days are worded, lists joined, missing values empty', () => {
  const worded = taskValues(
    { effectiveOn: '2027-01-01', elements: ['甲', '乙'], count: 3, none: null },
    '事项',
    (day) => `<${day}>`,
  );
  expect(worded).toMatchObject({
    effectiveOn: '<2027-01-01>',
    elements: '甲、乙',
    count: '3',
    none: '',
    subject: '事项',
  });
  expect(taskValues('hostile', '事项', String)).toMatchObject({ basisTitle: '', subject: '事项' });
});
