import { describe, expect, it } from 'vitest';
import { demandedElements } from './demanded-elements.ts';
import { emptyGuide } from './empty-guide.ts';
import { guideElements, guideSections, localElements } from './guide-elements.ts';
import { levelOf } from './level-of.ts';

describe('registry of elements', () => {
  it('names every property of a guide exactly once, in the order of the sections', () => {
    const names = guideElements.map(({ element }) => element);
    expect(new Set(names)).toEqual(new Set(Object.keys(emptyGuide())));
    expect(names).toHaveLength(new Set(names).size);
    const order = guideElements.map(({ section }) => guideSections.indexOf(section));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it('gives every text and list its bound', () => {
    for (const { element, kind, maxLength, maxRows } of guideElements) {
      if (['text', 'longText', 'lines', 'contact', 'rows'].includes(kind))
        expect(maxLength, element).toBeGreaterThan(0);
      expect(maxRows > 0, element).toBe(['lines', 'codes', 'rows'].includes(kind));
    }
  });

  it('lets counties choose their places but not their materials', () => {
    expect(localElements).toContain('places');
    expect(localElements).not.toContain('materials');
  });
});

describe('levelOf', () => {
  it.each([
    ['450000', '2'],
    ['450800', '3'],
    ['450802', '4'],
    ['450802001', '5'],
    ['450802001000', '5'],
    ['450802001001', '6'],
    ['450802000', '4'],
    ['450802000000', '4'],
    ['', ''],
    ['45080', ''],
    ['4508020011', ''],
  ])('%s is level %s', (code, level) => expect(levelOf(code)).toBe(level));
});

describe('demandedElements', () => {
  const permit = { code: '11450802MB0F10018Y400013102400001', divisionCode: '450802' };
  const demandedOf = (content: ReturnType<typeof emptyGuide>): string[] =>
    demandedElements(content).map(({ element }) => element);

  it('begins with the fourteen of the Rules 13(1)', () => {
    const named = demandedElements(emptyGuide(permit)).filter(({ isNamedByRules }) => isNamedByRules);
    expect(named.map(({ element }) => element)).toEqual(
      'name typeCode handling materials statutoryLimit promisedLimit fees feeBasis places openingHours channels onlineUrl enquiry complaint'.split(
        ' ',
      ),
    );
  });

  it('takes "no fee" and a reason for not being online as filled', () => {
    const filled = (content: ReturnType<typeof emptyGuide>, element: string): boolean | undefined =>
      demandedElements(content).find((demand) => demand.element === element)?.isFilled;
    expect(filled(emptyGuide(permit), 'fees')).toBe(true);
    expect(filled(emptyGuide({ ...permit, hasFee: true }), 'fees')).toBe(false);
    expect(filled(emptyGuide(permit), 'onlineUrl')).toBe(false);
    expect(filled(emptyGuide({ ...permit, offlineReason: '需当面核验本人' }), 'onlineUrl')).toBe(true);
    expect(filled(emptyGuide({ ...permit, isOnline: true, offlineReason: '需当面核验本人' }), 'onlineUrl')).toBe(false);
  });

  it('asks by type: no promise of a levy, no materials of a penalty, no power source of a public service', () => {
    expect(demandedOf(emptyGuide({ typeCode: '04' }))).not.toContain('promisedLimit');
    expect(demandedOf(emptyGuide({ typeCode: '04' }))).toContain('levyKind');
    expect(demandedOf(emptyGuide({ typeCode: '02' }))).not.toContain('materials');
    expect(demandedOf(emptyGuide({ typeCode: '02' }))).toContain('penaltyText');
    expect(demandedOf(emptyGuide({ typeCode: '20' }))).not.toContain('powerSource');
    expect(demandedOf(emptyGuide({ typeCode: '06' }))).toEqual(expect.arrayContaining(['steps', 'enquiry']));
  });

  it('counts a statutory limit of 0 only when the note says that there is none', () => {
    const limit = (note: string): boolean | undefined =>
      demandedElements(emptyGuide({ statutoryLimit: { amount: 0, unit: 'WORKING_DAY', note } })).find(
        ({ element }) => element === 'statutoryLimit',
      )?.isFilled;
    expect(limit('')).toBe(false);
    expect(limit('无法定时限。')).toBe(true);
  });
});
