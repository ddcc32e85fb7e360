import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../../content/guide-content.ts';
import { guideSample, materialSample } from '../guide.samples.ts';
import { guideElements } from '../guide-elements.ts';
import { isSame } from '../is-same.ts';
import { diffGuides } from './diff-guides.ts';
import { favours } from './favours.ts';

const before = guideSample();
const [form, identity, rules, lease] = before.materials as [
  ReturnType<typeof materialSample>,
  ReturnType<typeof materialSample>,
  ReturnType<typeof materialSample>,
  ReturnType<typeof materialSample>,
];

function changes(overrides: Partial<GuideContent>): string[] {
  return diffGuides(before, guideSample(overrides)).map(({ kind, path, row }) => `${kind} ${path} ${row}`.trim());
}

describe('diffGuides', () => {
  it('tells changed elements with old and new value', () => {
    expect(diffGuides(before, guideSample({ scope: '在本市开店' }))).toEqual([
      {
        kind: 'CHANGED',
        element: 'scope',
        path: 'scope',
        field: '',
        row: '',
        before: before.scope,
        after: '在本市开店',
      },
    ]);
    expect(changes({ promisedLimit: { amount: 3, unit: 'WORKING_DAY', note: '' } })).toEqual(['CHANGED promisedLimit']);
    expect(changes({ enquiry: { ...before.enquiry, phone: '12345' } })).toEqual(['CHANGED enquiry.phone']);
  });

  it('follows a row that is renamed, and its fields', () =>
    expect(changes({ materials: [form, identity, { ...rules, name: '卫生制度', paperCopies: 2 }, lease] })).toEqual([
      'CHANGED materials.2.name 卫生制度',
      'CHANGED materials.2.paperCopies 卫生制度',
    ]));

  it('follows a row that got a new id by its document, then by its name', () =>
    expect(changes({ materials: [form, identity, { ...rules, id: 'new' }, lease] })).toEqual([
      'CHANGED materials.2.id 餐饮卫生管理制度',
    ]));

  it('tells removed, added and moved rows, the fewest moves', () => {
    expect(changes({ materials: [form, rules, lease] })).toEqual(['REMOVED materials.1 经营者居民身份证']);
    expect(
      changes({ materials: [materialSample({ id: 'x', docCode: 'X', name: '平面图' }), ...before.materials] }),
    ).toEqual(['ADDED materials.0 平面图']);
    expect(changes({ materials: [lease, form, identity, rules] })).toEqual(['MOVED materials.0 房屋租赁合同']);
    expect(changes({ keywords: ['开粉店', '开小饭店', '开面店'] })).toHaveLength(2);
  });

  it('gives chosen codes no order', () => {
    expect(changes({ channels: ['3', '2', '1'] })).toEqual([]);
    expect(changes({ channels: ['1', '2'] })).toEqual(['REMOVED channels.2 3']);
  });

  const guides = fc
    .record(
      {
        scope: fc.string({ maxLength: 5 }),
        visits: fc.option(fc.nat(2)),
        keywords: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }),
        materials: fc.shuffledSubarray([form, identity, rules, lease, { ...rules, id: 'r2', name: '别的' }]),
        steps: fc.shuffledSubarray([...before.steps]),
        basis: fc.array(fc.constantFrom(...before.basis), { maxLength: 3 }),
        enquiry: fc.constantFrom(before.enquiry, { ...before.enquiry, phone: '12345' }),
      },
      { requiredKeys: [] },
    )
    .map((overrides) => guideSample(overrides as Partial<GuideContent>));

  it('has no changes exactly between equal guides', () => {
    fc.assert(
      fc.property(guides, guides, (one, other) => {
        expect(diffGuides(one, structuredClone(one))).toEqual([]);
        expect(diffGuides(one, other).length === 0).toBe(isSame(one, other));
      }),
      { numRuns: 300 },
    );
  });

  it('names only elements that differ, and all of them', () => {
    fc.assert(
      fc.property(guides, guides, (one, other) => {
        const told = new Set(diffGuides(one, other).map(({ element }) => element));
        for (const { element } of guideElements) {
          expect(told.has(element), element).toBe(!isSame(one[element], other[element]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts added and removed rows so that the lengths add up', () => {
    fc.assert(
      fc.property(guides, guides, (one, other) => {
        const of = (kind: string): number =>
          diffGuides(one, other).filter((change) => change.element === 'materials' && change.kind === kind).length;
        expect(one.materials.length - of('REMOVED') + of('ADDED')).toBe(other.materials.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('favours', () => {
  const ruleIds = (points: readonly { ruleId: string }[]): string[] => points.map(({ ruleId }) => ruleId);
  it('tells what got easier and what got harder', () => {
    const after = guideSample({
      materials: before.materials.slice(0, 3),
      promisedLimit: { amount: 3, unit: 'WORKING_DAY', note: '' },
      hasFee: true,
    });
    const { forApplicant, againstApplicant } = favours(before, after);
    expect(ruleIds(forApplicant)).toEqual(['TEMPLATE_MORE_MATERIAL', 'TEMPLATE_LONGER_PROMISE']);
    expect(ruleIds(againstApplicant)).toEqual(['TEMPLATE_FEE']);
  });
  it('turns around with the versions and is empty between equals', () => {
    const after = guideSample({ visits: 2, materials: before.materials.slice(1) });
    expect(favours(after, before).forApplicant).toEqual(favours(before, after).againstApplicant);
    expect(favours(before, before)).toEqual({ forApplicant: [], againstApplicant: [] });
  });
});
