import { emptyGuide, type GuideContent, type LimitUnit } from '@onewindow/guide-lint';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGuides } from '../seeds/guides.seed.ts';
import { daysOf, displayName, snapshotOf } from './item-snapshot.ts';

const titles: Record<string, string> = { law: '某某法', marked: '《某某条例》' };
const titleOf = (id: string): string => titles[id] ?? id;
const guide = (values: Partial<GuideContent>): GuideContent => ({
  ...emptyGuide({ code: '11450802MB0F10018Y400013102400001', divisionCode: '450802' }),
  ...values,
});

test('a snapshot has the shape that bundles copy', async () => {
  for (const content of await readGuides()) {
    const snapshot = snapshotOf(content, 7, titleOf);
    expect(Object.keys(snapshot).sort()).toEqual(
      [
        ...['basis', 'code', 'complaintPhone', 'conditions', 'divisionCode', 'fee', 'fields', 'handling', 'materials'],
        ...['name', 'openingHours', 'organization', 'phone', 'place', 'promiseDays', 'resultName', 'statutoryDays'],
        ...['typeCode', 'version'],
      ].sort(),
    );
    expect(snapshot.statutoryDays === null || snapshot.promiseDays <= snapshot.statutoryDays).toBe(true);
    for (const material of snapshot.materials) {
      expect(Object.keys(material).sort()).toEqual([
        ...['acceptStandard', 'copies', 'docCode', 'isNeed', 'name', 'shared', 'source'],
      ]);
    }
  }
});

test('names, bases, fees and places are worded', () => {
  expect(displayName({ name: '食品经营许可', variantName: '' })).toBe('食品经营许可');
  expect(displayName({ name: '食品经营许可', variantName: '餐饮服务' })).toBe('食品经营许可（餐饮服务）');
  const citation = (basisId: string) => ({ basisId, article: '第一条', text: '' });
  const fee = {
    id: 'f',
    name: '登记费',
    standard: '80元/件',
    basis: '',
    canReduce: false,
    reduceBasis: '',
    note: '住宅',
  };
  const snapshot = snapshotOf(
    guide({ basis: [citation('law'), citation('marked'), citation('gone')], hasFee: true, fees: [fee] }),
    1,
    titleOf,
  );
  expect(snapshot.basis).toEqual(['《某某法》第一条', '《某某条例》第一条', '《gone》第一条']);
  expect(snapshot).toMatchObject({ fee: '登记费：80元/件（住宅）', resultName: null, place: '' });
  expect(snapshotOf(guide({ hasFee: false, fees: [fee] }), 1, titleOf).fee).toBeNull();
});

test('limits are in working days; what is not comparable is not stated as statutory', () => {
  const limit = (amount: number | null, unit: LimitUnit = 'WORKING_DAY') => ({ amount, unit, note: '' });
  const days = (statutory: ReturnType<typeof limit>, promised: ReturnType<typeof limit>) =>
    daysOf(guide({ statutoryLimit: statutory, promisedLimit: promised }));
  expect(days(limit(10), limit(5))).toEqual({ statutoryDays: 10, promiseDays: 5 });
  expect(days(limit(0), limit(5))).toEqual({ statutoryDays: null, promiseDays: 5 });
  expect(days(limit(1, 'MONTH'), limit(14, 'DAY'))).toEqual({ statutoryDays: null, promiseDays: 10 });
  expect(days(limit(null), limit(null))).toEqual({ statutoryDays: null, promiseDays: 0 });
  expect(days(limit(5), limit(4, 'HOUR'))).toEqual({ statutoryDays: 5, promiseDays: 1 });
  const anyUnit = fc.constantFrom<LimitUnit>('WORKING_DAY', 'DAY', 'MONTH', 'YEAR', 'HOUR');
  fc.assert(
    fc.property(fc.nat(400), anyUnit, fc.nat(400), anyUnit, (statutory, unit, promised, other) => {
      const { statutoryDays, promiseDays } = days(limit(statutory, unit), limit(promised, other));
      // What the head's own check constraint demands.
      expect(statutoryDays === null || promiseDays <= statutoryDays).toBe(true);
      expect(Number.isInteger(promiseDays)).toBe(true);
    }),
  );
});
