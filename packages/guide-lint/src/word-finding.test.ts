import { expect, test } from 'vitest';
import { lintText } from './text/lint-text.ts';
import { wordFinding } from './word-finding.ts';

test('words name what was marked', () => {
  const text = '营业执照、身份证等材料';
  const [finding] = lintText('materialName', text);
  if (finding === undefined) throw new Error('nothing found');
  expect(wordFinding(finding, text)).toEqual({
    title: '列举没有列完',
    message: '“等材料”说明后面还有，却没有列完。',
    suggestion: '把材料全部列出，去掉“等”；每份材料单独一条更好。',
    family: '兜底条款',
  });
});

test('numbers of a rule are filled in', () => {
  const text = '申请人'.repeat(25);
  const [finding] = lintText('condition', text);
  if (finding === undefined) throw new Error('nothing found');
  expect(wordFinding(finding, text).message).toBe('这一句有75个字，超过60个字，读起来吃力。');
});

test('a rule of a newer server is named by its id', () => {
  const [finding] = lintText('materialName', '其他材料');
  if (finding === undefined) throw new Error('nothing found');
  expect(wordFinding({ ...finding, ruleId: 'NOT_YET_KNOWN' }).title).toBe('NOT_YET_KNOWN');
});
