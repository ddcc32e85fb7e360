import { expect, test } from 'vitest';
import messages from '../../locales/cases.zh-CN.json' with { type: 'json' };
import { sentenceFor } from './act-answer.ts';
import { ACT_FORMS, isComplete, shownActs } from './act-form.ts';

function sentence(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages.cases);
}

test('possible acts are shown, impossible ones only when the reason teaches', () => {
  const shown = shownActs([
    { act: 'grantCase', isAllowed: false, reason: 'SAME_PERSON' },
    { act: 'reviewCase', isAllowed: false, reason: 'OUT_OF_STATE' },
    { act: 'refuseCase', isAllowed: true },
    { act: 'withdrawCase', isAllowed: true },
  ]);
  expect(shown.map(({ act, isAllowed }) => [act, isAllowed])).toEqual([
    ['grantCase', false],
    ['refuseCase', true],
  ]);
});

test.each(Object.keys(ACT_FORMS))('%s has its words', (act) => {
  for (const key of [`act.${act}.label`, `act.${act}.explain`, `done.${act}`])
    expect(typeof sentence(key), key).toBe('string');
  for (const field of ACT_FORMS[act]?.fields ?? [])
    expect(typeof sentence(`act.${act}.${field.name}`), field.name).toBe('string');
});

test.each([
  null,
  { __typename: 'CaseStateConflict' },
  { __typename: 'VersionConflict' },
  { __typename: 'SamePersonRefused' },
  { __typename: 'LetterMissing', power: 'accept' },
  { __typename: 'LetterMissing', power: 'review' },
  { __typename: 'LetterMissing', power: 'decide' },
  { __typename: 'LetterMissing', power: 'handOut' },
  { __typename: 'DocumentsPending', missingCount: 1 },
  { __typename: 'NotPermitted' },
  { __typename: 'NotFound' },
])('refusal %o has its sentence', (answer) => {
  const { ok, key } = sentenceFor(answer, 'grantCase');
  expect(ok).toBe(false);
  expect(typeof sentence(key), key).toBe('string');
});

test('an act is complete when every field is filled in', () => {
  const refuse = ACT_FORMS.refuseCase;
  const dispatch = ACT_FORMS.dispatchResults;
  const tail = ACT_FORMS.handOutResults;
  if (!refuse || !dispatch || !tail) throw new Error('forms are missing');
  expect(isComplete(refuse, { reason: '短', basis: 'x' })).toBe(false);
  expect(isComplete(refuse, { reason: '面积和申请表上写的不一致', basis: 'x' })).toBe(true);
  expect(isComplete(dispatch, { partnerId: 'x', sheetCount: 0 })).toBe(false);
  expect(isComplete(dispatch, { partnerId: 'x', sheetCount: 3 })).toBe(true);
  expect(isComplete(tail, { idNumberTail: '998x' })).toBe(true);
  expect(isComplete(tail, { idNumberTail: '98' })).toBe(false);
});
