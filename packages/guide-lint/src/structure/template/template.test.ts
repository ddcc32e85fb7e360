import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import { wordFinding } from '../../word-finding.ts';
import { demandedElements } from '../demanded-elements.ts';
import { countyGuideSample, guideSample, materialSample, sampleCountyCode, sharedSample } from '../guide.samples.ts';
import { checkTemplate } from './check-template.ts';
import { templateDeviations } from './deviations.ts';
import { fromTemplate } from './from-template.ts';

const template = guideSample();
const limit = (amount: number, unit: 'WORKING_DAY' | 'DAY' = 'WORKING_DAY') => ({ amount, unit, note: '' });

function judge(overrides: Partial<GuideContent>, city: GuideContent = template): string[] {
  return checkTemplate(countyGuideSample(overrides), city).map(({ ruleId, path }) => `${ruleId} ${path}`);
}

/** The sample with its third material changed, at the county and at the city. */
function withMaterial(county: Partial<GuideMaterial>, city: Partial<GuideMaterial> = {}): string[] {
  return judge({ materials: [materialSample(county)] }, guideSample({ materials: [materialSample(city)] }));
}

describe('checkTemplate', () => {
  it('has nothing against a county that differs only where it may', () => {
    expect(judge({ promisedLimit: limit(3), visits: 0, keywords: [] })).toEqual([]);
    expect(checkTemplate(countyGuideSample({ visits: 9 }), null)).toEqual([]);
  });

  it.each<[string, Partial<GuideContent>, string]>([
    [
      'another material',
      { materials: [...template.materials, materialSample({ id: 'x', docCode: 'X', name: '平面图' })] },
      'TEMPLATE_MORE_MATERIAL materials.4.name',
    ],
    [
      'another document under an old id',
      { materials: [materialSample({ docCode: 'X', name: '平面图' })] },
      'TEMPLATE_MORE_MATERIAL materials.0.name',
    ],
    [
      'another condition',
      { conditions: [...template.conditions, { id: 'x', text: '持有健康证', plainText: '' }] },
      'TEMPLATE_MORE_CONDITION conditions.2.text',
    ],
    [
      'another ground to refuse',
      { refusalGrounds: [...template.refusalGrounds, '未参加培训'] },
      'TEMPLATE_MORE_REFUSAL refusalGrounds.1',
    ],
    ['a longer promise', { promisedLimit: limit(6) }, 'TEMPLATE_LONGER_PROMISE promisedLimit'],
    ['a promise in another unit', { promisedLimit: limit(5, 'DAY') }, 'TEMPLATE_OTHER_UNIT promisedLimit'],
    ['a visit', { visits: 1 }, 'TEMPLATE_MORE_VISITS visits'],
    ['nothing online', { isOnline: false }, 'TEMPLATE_OFFLINE isOnline'],
    ['a fee', { hasFee: true }, 'TEMPLATE_FEE hasFee'],
  ])('refuses %s', (_, overrides, finding) => expect(judge(overrides)).toEqual([finding]));

  it.each<[string, Partial<GuideMaterial>, Partial<GuideMaterial>, string[]]>([
    ['stricter need', {}, { need: 'DEFERRABLE', deferDays: 5 }, ['TEMPLATE_STRICTER_NEED materials.0.need']],
    ['softer need', { need: 'DEFERRABLE', deferDays: 5 }, {}, []],
    [
      'sooner',
      { need: 'DEFERRABLE', deferDays: 3 },
      { need: 'DEFERRABLE', deferDays: 5 },
      ['TEMPLATE_SHORTER_DEFERRAL materials.0.deferDays'],
    ],
    [
      'in more situations',
      {},
      { onlyIf: [{ questionId: 'q', optionIds: ['a'] }] },
      ['TEMPLATE_WIDER_SITUATION materials.0.onlyIf'],
    ],
    ['in fewer situations', { onlyIf: [{ questionId: 'q', optionIds: ['a'] }] }, {}, []],
    ['the original', {}, { copyKind: 'COPY' }, ['TEMPLATE_STRICTER_FORM materials.0.copyKind']],
    ['paper only', { medium: 'PAPER' }, {}, ['TEMPLATE_STRICTER_FORM materials.0.medium']],
    ['the choice of media', {}, { medium: 'PAPER' }, []],
    ['a seal', { signature: 'SIGNATURE_AND_SEAL' }, {}, ['TEMPLATE_STRICTER_FORM materials.0.signature']],
    ['on site', { mustFillOnSite: true }, {}, ['TEMPLATE_STRICTER_FORM materials.0.mustFillOnSite']],
    ['more copies', { paperCopies: 2 }, {}, ['TEMPLATE_MORE_COPIES materials.0.paperCopies']],
    ['what is shared', {}, { shareMode: 'LICENCE' }, ['TEMPLATE_SHARE_LOST materials.0.shareMode']],
    ['under another id', { id: 'new' }, {}, []],
    ['under another name', { name: '店内卫生制度' }, {}, []],
  ])('material: %s', (_, county, city, findings) => expect(withMaterial(county, city)).toEqual(findings));

  it('refuses to come back from immediate, and another fee', () => {
    const city = guideSample({ handling: 'IMMEDIATE', promisedLimit: limit(5) });
    expect(judge({}, city)).toEqual(['TEMPLATE_NO_LONGER_IMMEDIATE handling']);
    const fee = { id: 'f', name: '工本费', standard: '5元', basis: '', canReduce: false, reduceBasis: '', note: '' };
    const fees = [fee, { ...fee, id: 'g', name: '检测费' }];
    expect(judge({ hasFee: true, fees }, guideSample({ hasFee: true, fees: [fee] }))).toEqual([
      'TEMPLATE_MORE_FEE fees.1.name',
    ]);
  });

  it('words every finding without a gap', () => {
    const hard = countyGuideSample({
      materials: [
        materialSample({ paperCopies: 3, medium: 'PAPER', mustFillOnSite: true }),
        materialSample({ id: 'x', docCode: 'X', name: '平面图' }),
      ],
      visits: 2,
      promisedLimit: limit(9),
      hasFee: true,
      conditions: [{ id: 'x', text: '持有健康证', plainText: '' }],
    });
    const findings = checkTemplate(hard, guideSample());
    expect(findings.length).toBeGreaterThan(7);
    for (const finding of findings) {
      const { title, message, suggestion } = wordFinding(finding);
      expect(`${title}${message}${suggestion}`, finding.ruleId).not.toMatch(/[{}]|undefined/u);
    }
  });

  it('never refuses to ask for less', () => {
    const rows = fc.subarray([...template.materials]);
    fc.assert(
      fc.property(
        rows,
        fc.subarray([...template.conditions]),
        fc.integer({ min: 0, max: 5 }),
        (materials, conditions, days) => {
          expect(judge({ materials, conditions, promisedLimit: limit(days) })).toEqual([]);
        },
      ),
    );
  });
});

describe('templateDeviations', () => {
  it('names what is not local', () => {
    expect(templateDeviations(countyGuideSample(), template)).toEqual([]);
    expect(templateDeviations(countyGuideSample({ scope: '在本区开店' }), template)).toEqual(['scope']);
    expect(templateDeviations(countyGuideSample({ materials: template.materials.slice(1) }), template)).toEqual([
      'materials',
    ]);
    expect(templateDeviations(countyGuideSample(), null)).toEqual([]);
  });
  it('leaves offices, actors and limits of steps to the county', () => {
    const steps = template.steps.map((step) => ({ ...step, office: '区行政审批局', actor: '区窗口', days: 0 }));
    expect(templateDeviations(countyGuideSample({ steps }), template)).toEqual([]);
    expect(templateDeviations(countyGuideSample({ steps: steps.slice(1) }), template)).toEqual(['steps']);
  });
});

describe('fromTemplate', () => {
  const guide = fromTemplate(guideSample({ materials: [sharedSample()] }), {
    code: sampleCountyCode,
    organization: { id: '11450802MB0F10018Y', name: '贵港市港北区示例餐饮管理局' },
    divisionCode: '450802',
  });
  it('takes the codes of the new body and everything that is not local', () => {
    expect(guide.code).toBe(sampleCountyCode);
    expect(guide.implementationCode).toBe(sampleCountyCode.slice(0, 31));
    expect(guide.baseCode).toBe(template.baseCode);
    expect(guide.divisionCode).toBe('450802');
    expect(guide.organization.name).toBe('贵港市港北区示例餐饮管理局');
    expect(guide.places).toEqual([]);
    expect(guide.enquiry.phone).toBe('');
    expect(guide.listEntryId).toBeNull();
    expect(guide.steps.map(({ office }) => office)).toEqual(['', '', '', '', '']);
    expect(guide.levels).toEqual(['3', '4']);
  });
  it('asks no more than the template and deviates in nothing', () => {
    const city = guideSample({ materials: [sharedSample()] });
    expect(checkTemplate(guide, city)).toEqual([]);
    expect(templateDeviations(guide, city)).toEqual([]);
  });
  it('leaves only local elements to be filled', () => {
    const open = demandedElements(guide).filter(({ isFilled }) => !isFilled);
    expect(open.map(({ element }) => element)).toEqual(
      'places openingHours enquiry complaint organizationNature powerSource listEntryId review litigation'.split(' '),
    );
  });
});
