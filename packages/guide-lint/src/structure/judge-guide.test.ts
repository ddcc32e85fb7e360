import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../content/guide-content.ts';
import type { GuideSurroundings } from '../lint-context.ts';
import {
  countyGuideSample,
  countySurroundingsSample,
  guideSample,
  guideSurroundingsSample,
  lintContextSample,
} from './guide.samples.ts';
import { judgeGuide } from './judge-guide.ts';
import { changedLocks, differingElements, lockedElements } from './locks.ts';

const context = lintContextSample();
const { directory, listEntry } = guideSurroundingsSample();

function judge(overrides: Partial<GuideContent>, surroundings: Partial<GuideSurroundings> = {}): string[] {
  const findings = judgeGuide(guideSample(overrides), context, guideSurroundingsSample(surroundings));
  return findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
}

describe('judgeGuide', () => {
  it('lets the samples of city and county pass', () => {
    expect(judge({})).toEqual([]);
    const surroundings = countySurroundingsSample(guideSample());
    expect(judgeGuide(countyGuideSample(), context, surroundings)).toEqual([]);
  });

  it('joins item rules, texts, structure and template', () => {
    const hard = countyGuideSample({ visits: 1, scope: '', materials: [] });
    const ids = judgeGuide(hard, context, countySurroundingsSample(guideSample())).map(({ family }) => family);
    expect(new Set(ids)).toEqual(new Set(['ITEM_RULE', 'TEMPLATE']));
    const texts = guideSample().materials.map((material) => ({
      ...material,
      name: `${material.name}等材料`,
      basis: [],
    }));
    expect(judge({ materials: texts })).toEqual(
      expect.arrayContaining(['OPEN_LIST materials.0.name', 'MATERIAL_WITHOUT_BASIS materials.0.basis']),
    );
  });

  it('tells an oversized guide only that', () =>
    expect(judge({ name: '', scope: '长'.repeat(2_000_000) })).toEqual(['TOO_LONG scope']));
});

describe('lists and catalogue (V16)', () => {
  it.each<[string, Partial<GuideSurroundings>, string[]]>([
    ['no entry', { listEntry: null }, ['V16_NOT_LISTED listEntryId']],
    ['a removed entry', { listEntry: listEntry && { ...listEntry, isValid: false } }, ['V16_NOT_LISTED listEntryId']],
    [
      'an entry of the other list',
      { listEntry: listEntry && { ...listEntry, kind: 'PUBLIC_SERVICE' } },
      ['V16_KIND listEntryId'],
    ],
    [
      'an entry of another level',
      { listEntry: listEntry && { ...listEntry, levels: ['4'] } },
      ['V16_LEVEL listEntryId'],
    ],
    [
      'an entry of another body',
      { listEntry: listEntry && { ...listEntry, organizationId: 'x' } },
      ['V16_SUBJECT listEntryId'],
    ],
    ['no catalogue entry', { directory: null }, ['V16_DIRECTORY baseCode']],
    [
      'another name upstream',
      { directory: directory && { ...directory, name: '小餐饮登记' } },
      ['DIRECTORY_DIFFERS name'],
    ],
  ])('%s', (_, surroundings, findings) => expect(judge({}, surroundings)).toEqual(findings));
});

describe('locks (Rules 12)', () => {
  if (directory === null) throw new Error('The sample has a catalogue entry');
  const before = guideSample();

  it('bind the levels below the owner', () => {
    expect(lockedElements('3', directory).map(({ element }) => element)).toEqual([
      'name',
      'typeCode',
      'baseCode',
      'levels',
      'basis',
    ]);
    expect(lockedElements('2', directory)).toEqual([]);
    expect(lockedElements('4', null)).toEqual([]);
  });

  it('hold what the owner set, and allow fewer levels and further citations', () => {
    const changed = (overrides: Partial<GuideContent>): string[] =>
      changedLocks(before, guideSample(overrides), lockedElements('3', directory)).map(({ element }) => element);
    expect(changed({ name: '小餐饮许可' })).toEqual(['name']);
    expect(changed({ typeCode: '07' })).toEqual(['typeCode']);
    expect(changed({ levels: ['3'] })).toEqual([]);
    expect(changed({ levels: ['2', '3'] })).toEqual(['levels']);
    expect(changed({ basis: [] })).toEqual(['basis']);
    expect(changed({ basis: before.basis.slice(1) })).toEqual([]);
    expect(changed({ scope: '别的' })).toEqual([]);
  });

  it('leave alone what differed already and was not touched', () => {
    const old = guideSample({ name: '旧名' });
    const locks = lockedElements('3', directory);
    expect(changedLocks(old, guideSample({ name: '旧名', scope: '别的' }), locks)).toEqual([]);
    expect(changedLocks(null, old, locks).map(({ element }) => element)).toEqual(['name']);
    expect(differingElements(old, '3', directory).map(({ element }) => element)).toEqual(['name']);
  });
});

describe('2,000 guides', () => {
  it('are judged within two seconds, texts and structure together', () => {
    const surroundings = countySurroundingsSample(guideSample());
    const guides = Array.from({ length: 2000 }, (_, index) => {
      const { materials } = guideSample();
      const many = [
        ...materials,
        ...materials.map((one) => ({ ...one, id: `${one.id}-2`, docCode: '', name: `${one.name}第${index}号附件` })),
      ];
      return countyGuideSample({ materials: many, scope: `在第${index}号街区开店` });
    });
    // Time of this thread on the processor: what else the machine does is not the lint's time.
    const cpu = process.threadCpuUsage();
    const count = guides.reduce((sum, guide) => sum + judgeGuide(guide, context, surroundings).length, 0);
    const { user, system } = process.threadCpuUsage(cpu);
    expect(count).toBeGreaterThan(2000);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
