import { expect, test } from 'vitest';
import { reportProblems } from './report-check.ts';

const good = { section: 'materials', text: '身份证复印件的份数和窗口要的不一样', mobile: '' };
const fields = (form: typeof good) => reportProblems(form).map(({ field }) => field);

test('a section and ten characters are enough', () => {
  expect(fields(good)).toEqual([]);
  expect(fields({ ...good, mobile: '138 0000 1234' })).toEqual([]);
});

test('what is missing or wrong is said by field', () => {
  expect(fields({ section: '', text: ' 错了 ', mobile: '12345' })).toEqual(['section', 'text', 'mobile']);
  expect(fields({ ...good, text: '错'.repeat(500) })).toEqual([]);
  expect(fields({ ...good, text: '错'.repeat(501) })).toEqual(['text']);
});
