import { expect, test } from 'vitest';
import { DIAMOND, member, question } from './bundle.samples.ts';
import { inverseOf } from './edit.ts';
import { linesOf } from './text-lines.ts';

test('what was replaced comes back, and nothing else', () => {
  expect(inverseOf({ mutation: 'changeBundleDetails', details: { name: 'x', fees: 'y' } }, DIAMOND, DIAMOND)).toEqual([
    { mutation: 'changeBundleDetails', details: { name: '开书店一件事', fees: '' } },
  ]);
  const settings = { limit: { amount: 1, unit: 'hour' } } as const;
  expect(inverseOf({ mutation: 'changeBundleMember', memberId: 'B', settings }, DIAMOND, DIAMOND)).toEqual([
    { mutation: 'changeBundleMember', memberId: 'B', settings: { limit: { amount: 3, unit: 'workingDay' } } },
  ]);
  const row = { copies: 3 };
  expect(inverseOf({ mutation: 'changeBundleMaterial', docCode: 'DOC.PLAN', row }, DIAMOND, DIAMOND)).toEqual([
    { mutation: 'changeBundleMaterial', docCode: 'DOC.PLAN', row: { copies: 1 } },
  ]);
  const edit = { mutation: 'changeBundleQuestions', questions: [question('new')], stops: [] } as const;
  expect(inverseOf(edit, DIAMOND, DIAMOND)).toEqual([
    { mutation: 'changeBundleQuestions', questions: DIAMOND.questions, stops: DIAMOND.stops },
  ]);
});

test('a member that was added goes again, under the id it was given', () => {
  const after = { ...DIAMOND, members: [...DIAMOND.members, member('E')] };
  expect(inverseOf({ mutation: 'addBundleMember', itemCode: 'E-code', settings: {} }, DIAMOND, after)).toEqual([
    { mutation: 'removeBundleMember', memberId: 'E' },
  ]);
});

test('a member that was taken out comes back with its lines, questions and visits', () => {
  const back = inverseOf({ mutation: 'removeBundleMember', memberId: 'B' }, DIAMOND, DIAMOND);
  expect(back.map(({ mutation }) => mutation)).toEqual([
    'addBundleMember',
    'changeBundleMember',
    'changeBundleMember',
    'changeBundleQuestions',
    'changeBundleDetails',
  ]);
  expect(back[0]).toMatchObject({ itemCode: 'B-code', settings: { id: 'B', when: 'answer.area > 300' } });
  expect(back.at(-1)).toMatchObject({ details: { needVisit: ['B', 'C'] } });
});

test('a data step comes back as one', () => {
  const step = member('S', { kind: 'dataStep', itemCode: null, name: '核验', result: '信息' });
  const before = { ...DIAMOND, members: [step] };
  const [first] = inverseOf({ mutation: 'removeBundleMember', memberId: 'S' }, before, before);
  expect(first).toMatchObject({ mutation: 'addBundleMember', dataStep: { name: '核验', result: '信息', fields: [] } });
});

test('what is gone already cannot come back', () => {
  expect(inverseOf({ mutation: 'removeBundleMember', memberId: 'X' }, DIAMOND, DIAMOND)).toEqual([]);
});

test('lines of a text', () => {
  expect(linesOf(' 一 \n\n二\n一')).toEqual(['一', '二']);
});
