import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../content/guide-content.ts';
import { checkItemRules } from './check-item-rules.ts';
import { guideSample, lintContextSample } from './guide.samples.ts';

const sample = guideSample();
const contact = sample.enquiry;

function judge(overrides: Partial<GuideContent>): string[] {
  return checkItemRules(guideSample(overrides), lintContextSample()).map(({ ruleId, path }) => `${ruleId} ${path}`);
}

describe('phones (V08)', () => {
  const said = (phone: string): string[] =>
    judge({ enquiry: { ...contact, phone } }).filter((id) => id.startsWith('V08_FORMAT'));
  it.each([
    '0775-4567890',
    '0775-4567890-801',
    '13800000000',
    '138 0000 0000',
    '400-800-1234',
    '4008001234',
    '12345',
    '0775-12345',
    '(0775)4567890',
    '0775-4567890、0775-4567891',
    '０７７５－４５６７８９０',
  ])('%s can be dialled', (phone) => expect(said(phone)).toEqual([]));
  it.each(['4567890', '0775-456789', '1380000000', '0775-45678901', '见网站', '0775-4567890、见网站'])(
    '%s cannot',
    (phone) => expect(said(phone)).toEqual(['V08_FORMAT enquiry.phone']),
  );
});

describe('items nobody applies for (R4)', () => {
  const inspection = guideSample({
    typeCode: '06',
    code: sample.code.replace('450131', '450631'),
    implementationCode: sample.implementationCode.replace('450131', '450631'),
    baseCode: sample.baseCode.replace('450131', '450631'),
  });
  it('may not be booked or applied for', () =>
    expect(judge(inspection)).toEqual(['R4_BOOKABLE isBookable', 'R4_APPLICABLE channels']));
  it('stand without channels, materials and promise', () => {
    const quiet: GuideContent = {
      ...inspection,
      isBookable: false,
      channels: [],
      isOnline: false,
      onlineDepth: [],
      takesMaterialsByCourier: false,
      materials: [],
      promisedLimit: { amount: null, unit: 'WORKING_DAY', note: '' },
    };
    expect(judge(quiet)).toEqual([]);
  });
});

describe('limits in any numbers', () => {
  const amount = fc.integer({ min: 0, max: 400 });
  it('refuse a longer promise of the same unit and never a shorter one', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 400 }), (promised, statutory) => {
        const unit = 'WORKING_DAY' as const;
        const ids = judge({
          statutoryLimit: { amount: statutory, unit, note: '' },
          promisedLimit: { amount: promised, unit, note: '' },
        });
        expect(ids.includes('V02_PROMISE_LONGER promisedLimit')).toBe(promised > statutory);
        expect(ids.some((id) => id.startsWith('V03'))).toBe(promised <= 1);
      }),
      { numRuns: 100 },
    );
  });
});
