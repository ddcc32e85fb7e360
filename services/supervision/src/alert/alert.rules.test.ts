import type { Actor } from '@onewindow/subgraph-kit';
import { applicantActor, staffActor } from '@onewindow/subgraph-kit/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSizeOf, readCursor, supervisedPrefixes, writeCursor } from './alert.rules.ts';

const post = (code: string, divisionCode: string) => ({ code, organizationId: 'x', divisionCode });
const actor = (...roles: Actor['roles'][number][]) => staffActor({ roles });

describe('supervisedPrefixes', () => {
  it.each([
    [actor(post('SUP', '450802')), ['450802']],
    [actor(post('MON', '450800'), post('CMP', '450800')), ['4508']],
    [actor(post('SUP', '450802'), post('MON', '450802'), post('SUP', '450803001')), ['450802', '450803001']],
    [actor(post('ACC', '450800'), post('ADM', '450800'), post('LEAD', '450800')), []],
    [actor(post('SUP', ''), post('SUP', '%')), []],
    [applicantActor({ roles: [post('SUP', '450800')] }), []],
    [null, []],
  ])('case %#', (person, prefixes) => {
    expect(supervisedPrefixes(person)).toEqual(prefixes);
  });
});

it('a cursor reads back as it was written', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.uuid(), (raisedAt, id) => {
      expect(readCursor(writeCursor({ raisedAt, id }))).toEqual({ raisedAt, id });
    }),
  );
  expect([readCursor(null), readCursor('x')]).toEqual([null, null]);
});

it.each([
  [-5, 1],
  [20, 20],
  [1000, 100],
])('a page of %d has %d rows', (asked, given) => {
  expect(pageSizeOf(asked)).toBe(given);
});
