import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleContent, LEAD } from '../testing/bundle.samples.ts';
import { acceptanceNoticeOf, grantDecisionOf, receiptOf, refusalDecisionOf } from './freeze-notice.rules.ts';
import { covers } from './glyph-coverage.ts';
import { type FrozenNotice, noticeProblems, REQUIRED_VALUES } from './notice.rules.ts';
import { wording } from './wording.ts';

const content = bundleContent();
const basis = { content, at: new Date('2026-11-23T16:30:00Z'), wording };
const row = {
  id: 'c',
  parentId: null,
  number: 'GG2611230000011',
  name: '事项A',
  itemCode: 'ITEM-A',
  organizationId: LEAD.id,
  organizationName: LEAD.name,
  applicantPersonId: 'p',
  applicantName: '刘凤仪',
  applicantIdNumber: '45080219700101997X',
  delivery: { mode: 'MAIL' as const },
  submittedAt: new Date('2026-11-20T02:00:00Z'),
  dueAt: new Date('2026-11-27T15:59:59.999Z'),
};
const [, member] = content.members;
const calendar = { knownYears: [2026], days: {} };
const notices: FrozenNotice[] = member
  ? [
      receiptOf(row, basis, [{ name: '平面图', origin: 'UPLOADED', copies: 1 }]),
      acceptanceNoticeOf(row, basis, { receiverName: '何春梅', members: content.members, calendar }),
      grantDecisionOf(row, basis, member, '黄晓岚'),
      refusalDecisionOf(row, basis, { reason: '场所不符合规定', basis: '《示例法》第一条', approverName: '黄晓岚' }),
    ]
  : [];

test.each(notices.map((notice) => [notice.kind, notice] as const))('%s is complete and printable', (_, notice) => {
  expect(noticeProblems(notice, covers)).toEqual([]);
  expect(notice.applicantIdMasked).toBe('4508**********997X');
});

test('days are those of Shanghai, also after midnight there', () => {
  expect(notices[0]?.values.receivedAt).toBe('2026-11-24 00:30');
  expect(notices[0]?.values.decideBy).toBe('2026-11-27');
  expect(notices[1]?.values).toMatchObject({
    acceptedOn: '2026-11-24',
    receivedOn: '2026-11-20',
    statutoryDue: '2026-12-22',
  });
});

test('every required value is missed when it is not there', () => {
  for (const notice of notices) {
    for (const key of REQUIRED_VALUES[notice.kind]) {
      const lacking = { ...notice, values: { ...notice.values, [key]: ' ' } };
      expect(noticeProblems(lacking, covers)).toEqual([{ path: `notice.values.${key}`, code: 'REQUIRED', params: {} }]);
    }
  }
});

test('a character without a glyph is named, wherever it stands', () => {
  const [receipt] = notices;
  if (!receipt) throw new Error('no receipt');
  const problem = (path: string) => [
    { path, code: 'GLYPH_MISSING', params: { character: '𠮷', codePoint: 'U+20BB7' } },
  ];
  expect(noticeProblems({ ...receipt, applicantName: '张𠮷' }, covers)).toEqual(problem('notice.applicantName'));
  expect(noticeProblems({ ...receipt, values: { ...receipt.values, query: '𠮷' } }, covers)).toEqual(
    problem('notice.values.query'),
  );
  expect(noticeProblems({ ...receipt, materials: [{ name: '𠮷', origin: 'UPLOADED', copies: 1 }] }, covers)).toEqual(
    problem('notice.materials.0'),
  );
});

test('whatever the font covers is never reported, whatever it does not always is', () => {
  const [receipt] = notices;
  if (!receipt) throw new Error('no receipt');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const printable = [...text].every((each) => each === '\n' || covers(each.codePointAt(0) ?? 0));
      expect(noticeProblems({ ...receipt, itemName: text }, covers).length === 0).toBe(printable);
    }),
  );
});
