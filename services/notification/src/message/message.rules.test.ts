import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseMessage, decisionMessage, deliveryMessage, pageSizeOf, readCursor, writeCursor } from './message.rules.ts';

const facts = {
  id: 'c1',
  number: 'GG261123000001X',
  applicantAccountId: 'a002',
  notice: { itemName: '食品经营许可新办', bundleName: '开办餐饮店一件事', issuerName: '港北区市场监督管理局' },
};

describe('a message', () => {
  it('carries the number and the names of things, and no person', () => {
    expect(caseMessage('CASE_ACCEPTED', facts)).toEqual({
      to: { accountId: 'a002' },
      template: 'CASE_ACCEPTED',
      values: { number: facts.number, ...facts.notice },
      caseId: 'c1',
    });
  });

  it('about a member leads to the bundle case', () => {
    expect(decisionMessage({ ...facts, parentId: 'b1', isGranted: false })).toMatchObject({
      caseId: 'b1',
      values: { isGranted: false },
    });
    expect(decisionMessage({ ...facts, parentId: null, isGranted: true })).toMatchObject({ caseId: 'c1' });
  });

  it('is not made for who has no account', () => {
    const nobody = { ...facts, applicantAccountId: null };
    expect(caseMessage('CASE_SUBMITTED', nobody)).toBeNull();
    expect(decisionMessage({ ...nobody, parentId: null, isGranted: true })).toBeNull();
    expect(deliveryMessage({ caseId: 'c1', applicantAccountId: null, signedAs: 'SELF' })).toBeNull();
  });
});

it('a cursor reads back as it was written', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.uuid(), (sentAt, id) => {
      expect(readCursor(writeCursor({ sentAt, id }))).toEqual({ sentAt, id });
    }),
  );
  expect([readCursor(null), readCursor('x'), readCursor('%')]).toEqual([null, null, null]);
});

it.each([
  [0, 1],
  [20, 20],
  [1e9, 100],
])('a page of %d has %d rows', (asked, given) => {
  expect(pageSizeOf(asked)).toBe(given);
});
