import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicant, clerk, leader, letter, staff, supervisor } from '../testing/actors.samples.ts';
import { FIRE, LEAD } from '../testing/bundle.samples.ts';
import { decodeCursor, encodeCursor, pageSize, workListScope } from './work-list.rules.ts';

const today = '2026-11-23';
const nothing = { organizations: [], divisionPrefixes: [] };

test('a list is scoped by post and letters in force together', () => {
  expect(workListScope(clerk, 'TO_ACCEPT', today).organizations).toHaveLength(4);
  expect(workListScope({ ...clerk, roles: [] }, 'TO_ACCEPT', today)).toEqual(nothing);
  expect(workListScope({ ...clerk, letters: [] }, 'TO_ACCEPT', today)).toEqual(nothing);
  expect(workListScope(clerk, 'TO_ACCEPT', '2027-01-01')).toEqual(nothing);
  expect(workListScope(clerk, 'TO_REVIEW', today)).toEqual(nothing);
  expect(workListScope(applicant, 'TO_ACCEPT', today)).toEqual(nothing);
  expect(workListScope(null, 'DONE', today)).toEqual(nothing);
});

test('two letters of one department reach what either reaches', () => {
  const some = letter(LEAD.id, ['review'], { items: ['A'] });
  const more = letter(LEAD.id, ['review'], { items: ['B'] });
  const all = letter(LEAD.id, ['review']);
  const scope = (...letters: (typeof all)[]) =>
    workListScope(staff('x', 'REV', letters), 'TO_REVIEW', today).organizations;
  expect(scope(some, more)).toEqual([{ organizationId: LEAD.id, kind: 'ITEM', items: ['A', 'B'] }]);
  expect(scope(some, all)).toEqual([{ organizationId: LEAD.id, kind: 'ITEM', items: null }]);
  expect(scope(all, letter(FIRE.id, ['review']))).toHaveLength(2);
});

test('the lead department sees its bundles, supervisors their divisions', () => {
  expect(workListScope(leader, 'BUNDLES', today)).toEqual({
    organizations: [{ organizationId: LEAD.id, kind: 'BUNDLE', items: null }],
    divisionPrefixes: [],
  });
  expect(workListScope(supervisor, 'BUNDLES', today)).toEqual({ organizations: [], divisionPrefixes: ['4508'] });
});

test('cursors come back as they went; anything else is none', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }), fc.uuid(), (at, id) => {
      expect(decodeCursor(encodeCursor({ at, id }))).toEqual({ at, id });
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void expect(() => decodeCursor(text)).not.toThrow()));
  expect(decodeCursor(Buffer.from('[1,2]').toString('base64url'))).toBeNull();
  expect([pageSize(null), pageSize(0), pageSize(7.9), pageSize(1e9)]).toEqual([20, 1, 7, 100]);
});
