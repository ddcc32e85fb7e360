import { expect, test } from 'vitest';
import { type Answer, issueWords, refusalWords } from './refusal-words.ts';
import { sayZh } from './say.samples.ts';

const wordsOf = (answer: Answer | null) => refusalWords(answer, sayZh, (at) => `在${at}`);
const states = ['DRAFT', 'IN_CONSENT', 'PUBLISHED', 'SUPERSEDED'];
const reasons = ['LEAD_ROLE_REQUIRED', 'LEAD_DEPARTMENT_REQUIRED', 'CO_DEPARTMENT_REQUIRED'];
const refusals: (Answer | null)[] = [
  null,
  ...states.map((state) => ({ __typename: 'BundleNotEditable', state })),
  ...reasons.map((reason) => ({ __typename: 'NotPermitted', reason })),
  { __typename: 'BundleNotPublishable', problems: [1, 2] },
  { __typename: 'ConsentMissing', organizationNames: ['甲局', '乙局'] },
  { __typename: 'ConsentHashMismatch' },
  { __typename: 'VersionConflict', changedByName: '李月琴', changedAt: '10:08' },
  { __typename: 'NotFound', kind: 'Item' },
  { __typename: 'ValidationFailed', issues: [{ path: 'name', code: 'EMPTY', params: {} }] },
];

test.each(refusals.map((answer) => [answer?.__typename ?? 'no answer', answer] as const))(
  '%s has a sentence',
  (_, answer) => {
    expect(wordsOf(answer)?.text).toMatch(/。|，/);
  },
);

test('a success is no refusal', () => {
  expect(wordsOf({ __typename: 'BundleDraftPayload' })).toBeNull();
  expect(wordsOf({ __typename: 'BundleVersionActPayload' })).toBeNull();
});

test('a conflict says who, when, and offers to read again', () => {
  const refusal = wordsOf({ __typename: 'VersionConflict', changedByName: '李月琴', changedAt: '10:08' });
  expect(refusal?.text).toContain('李月琴 在10:08');
  expect(refusal?.offer).toBe('reload');
});

test('names and numbers are told', () => {
  expect(wordsOf({ __typename: 'ConsentMissing', organizationNames: ['甲局', '乙局'] })?.text).toContain('甲局、乙局');
  expect(wordsOf({ __typename: 'BundleNotPublishable', problems: [1, 2] })?.text).toContain('2 个问题');
});

test('issues carry their figures and places', () => {
  expect(issueWords({ path: 'a', code: 'TOO_BIG', params: { maximum: 100 } }, sayZh)).toBe('太大或者太长了，最多 100');
  const params = { problem: 'VALUE_EXPECTED', at: 3, text: '' };
  expect(issueWords({ path: 'a', code: 'EXPRESSION', params }, sayZh)).toBe('条件读不懂：第 4 个字这里少了一个值');
});
