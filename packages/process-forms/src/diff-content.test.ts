import { canonicalJson } from '@onewindow/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundleContent, BundleMember } from './content.ts';
import { diffContent } from './diff-content.ts';
import { field, KIOSK, member } from './fixtures/kiosk.samples.ts';

const changeOf = (id: string, change: (one: BundleMember) => BundleMember): BundleContent => ({
  ...KIOSK,
  members: KIOSK.members.map((one) => (one.id === id ? change(one) : one)),
});

describe('diffContent', () => {
  it('finds nothing between equal contents', () => {
    expect(diffContent(KIOSK, structuredClone(KIOSK))).toEqual([]);
  });

  it('leads to a changed value by ids', () => {
    expect(
      diffContent(
        KIOSK,
        changeOf('M2', (one) => ({ ...one, limit: { amount: 2, unit: 'workingDay' } })),
      ),
    ).toEqual([{ path: ['members', 'M2', 'limit', 'amount'], kind: 'changed', before: 3, after: 2 }]);
    const required = changeOf('M3', (one) => ({
      ...one,
      fields: one.fields.map((entry) => (entry.element === 'shop.area' ? { ...entry, required: true } : entry)),
    }));
    expect(diffContent(KIOSK, required)).toEqual([
      { path: ['members', 'M3', 'fields', 'shop:shop.area', 'required'], kind: 'changed', before: false, after: true },
    ]);
  });

  it('shows one inserted entry as one change', () => {
    const [first, ...rest] = KIOSK.members;
    const inserted = member('M9');
    expect(diffContent(KIOSK, { ...KIOSK, members: first === undefined ? [] : [first, inserted, ...rest] })).toEqual([
      { path: ['members', 'M9'], kind: 'added', before: null, after: inserted },
    ]);
    expect(
      diffContent(
        changeOf('M4', (one) => ({ ...one, fields: [...one.fields, field('shop', 'shop.area')] })),
        KIOSK,
      ),
    ).toMatchObject([{ path: ['members', 'M4', 'fields', 'shop:shop.area'], kind: 'removed', after: null }]);
  });

  it('shows a new order as a move', () => {
    const reversed = { ...KIOSK, questions: [...KIOSK.questions].reverse() };
    expect(diffContent(KIOSK, reversed)).toMatchObject([{ path: ['questions'], kind: 'moved' }]);
  });

  it('tells rows of the same document apart', () => {
    const twice = { ...KIOSK, materials: KIOSK.materials.flatMap((row) => [row, { ...row, when: 'false' }]) };
    const changes = diffContent(KIOSK, twice);
    expect(changes.map(({ path }) => path[1])).toEqual(['DOC.FORM#2', 'LIC.BUSINESS#2', 'DOC.PLAN#2', 'LIC.IDCARD#2']);
  });

  it('finds something exactly when the contents differ', () => {
    const some = fc.record({
      slogan: fc.constantFrom('a', 'b'),
      basis: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
      members: fc
        .array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(1)), { maxLength: 3 })
        .map((list) => list.map(([id, amount]) => member(id, { limit: { amount, unit: 'hour' } }))),
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [
          { ...KIOSK, ...one },
          { ...KIOSK, ...other },
        ];
        expect(diffContent(before, after).length === 0).toBe(canonicalJson(before) === canonicalJson(after));
      }),
      { numRuns: 500 },
    );
  });
});
