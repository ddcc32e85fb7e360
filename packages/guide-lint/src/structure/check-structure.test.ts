import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../content/guide-content.ts';
import type { GuideMaterial } from '../content/guide-material.ts';
import { wordFinding } from '../word-finding.ts';
import { checkStructure } from './check-structure.ts';
import { formSample, guideSample, lintContextSample, materialSample, sharedSample } from './guide.samples.ts';
import { areSimilar, bareName } from './lint/similar-names.ts';

const tenant = { questionId: 'q-premises', optionIds: ['rented'] };
const owner = { questionId: 'q-premises', optionIds: ['owned'] };
const cited = (basisId: string, article = '第一条'): Partial<GuideMaterial> => ({
  basis: [{ basisId, article, text: '' }],
});
const authority = { organizationId: null, name: '公安机关' };
const household = materialSample({
  id: 'm-household',
  docCode: 'LIC.HOUSEHOLD',
  name: '户口簿',
  docKind: 'CERTIFICATE',
});

function judge(materials: readonly GuideMaterial[], more: Partial<GuideContent> = {}): string[] {
  return checkStructure(guideSample({ materials, ...more }), lintContextSample()).map(
    ({ ruleId, path }) => `${ruleId} ${path.replace('materials.', '')}`,
  );
}

/** Two materials of which only the pair is judged. */
function pair(one: Partial<GuideMaterial>, other: Partial<GuideMaterial>): string[] {
  const rows = [materialSample({ id: 'a', docCode: '', ...one }), materialSample({ id: 'b', docCode: '', ...other })];
  return judge(rows).filter((id) => id.startsWith('S'));
}

describe('checkStructure', () => {
  it('has nothing against the sample', () => expect(judge(guideSample().materials)).toEqual([]));

  it.each<[string, Partial<GuideMaterial>, string[]]>([
    ['no source', { sourceType: '' }, ['SOURCE_MISSING 0.sourceType']],
    ['no issuer', { sourceType: '20', sourceText: '向派出所申请' }, ['SOURCE_ISSUER_MISSING 0.issuer']],
    ['no words on the source', { sourceType: '20', issuer: authority }, ['SOURCE_TEXT_MISSING 0.sourceText']],
    ['another source unexplained', { sourceType: '99' }, ['SOURCE_TEXT_MISSING 0.sourceText']],
    [
      'an agency without category',
      { sourceType: '30', sourceText: '由检测机构出具' },
      ['SOURCE_AGENCY_MISSING 0.agencyCategory', 'SOURCE_INTERMEDIARY_FLAG 0.sourceType'],
    ],
    [
      'an agency with qualification',
      { sourceType: '30', sourceText: '由检测机构出具', qualification: '取得资质认定证书' },
      ['SOURCE_INTERMEDIARY_FLAG 0.sourceType'],
    ],
    ['a shared document demanded', { docCode: 'LIC.RESIDENT_CARD' }, ['SHARE_DEMANDED 0.shareMode']],
    ['shared and on paper', { shareMode: 'INTERFACE', medium: 'PAPER' }, ['SHARE_PAPER 0.paperCopies']],
    ['both media', { medium: 'BOTH' }, ['MEDIUM_BOTH 0.medium']],
    [
      'the original beside an electronic licence',
      { licenceType: 'LEASE', medium: 'PAPER' },
      ['ORIGINAL_DESPITE_LICENCE 0.copyKind'],
    ],
    ['paper without a count', { paperCopies: 0 }, ['PAPER_COUNT_MISSING 0.paperCopies']],
    ['a count without paper', { medium: 'ELECTRONIC' }, ['PAPER_COUNT_NEEDLESS 0.paperCopies']],
    ['four copies', { paperCopies: 4 }, ['COPIES_MANY 0.paperCopies']],
    ['three copies', { paperCopies: 3 }, []],
    ['an original with copies', { copies: 1 }, ['PAPER_KIND_CONTRADICTS 0.copyKind']],
    ['no basis', { basis: [] }, ['MATERIAL_WITHOUT_BASIS 0.basis']],
    ['an unknown basis', cited('nowhere'), ['BASIS_UNKNOWN 0.basis.0.basisId']],
    ['a hostile basis', cited('__proto__'), ['BASIS_UNKNOWN 0.basis.0.basisId']],
    ['an abolished basis', cited('basis-abolished'), ['BASIS_ABOLISHED 0.basis.0.basisId']],
    ['no article', cited('basis-law', ''), ['BASIS_ARTICLE_MISSING 0.basis.0.article']],
    [
      'what the department issued',
      { sourceType: '20', sourceText: '本局核发', issuer: { organizationId: '11450800MB0F00020J', name: '本局' } },
      ['OWN_RESULT 0.name'],
    ],
  ])('%s', (_, material, findings) => expect(judge([materialSample(material)])).toEqual(findings));

  it('asks a form for its three files', () =>
    expect(judge([formSample({ blankForm: null, sampleForm: null, fillingNote: '无' })])).toEqual([
      'FORM_BLANK_MISSING 0.blankForm',
      'FORM_SAMPLE_MISSING 0.sampleForm',
      'FORM_NOTE_MISSING 0.fillingNote',
    ]));

  it('judges a basis by the day: not before its first, no longer on its last', () => {
    const on = (today: string): string[] =>
      checkStructure(
        guideSample({ materials: [materialSample(cited('basis-abolished'))], basis: [] }),
        lintContextSample({ today }),
      ).map(({ ruleId }) => ruleId);
    expect(on('2002-12-31')).toEqual(['BASIS_NOT_IN_FORCE']);
    expect(on('2003-01-01')).toEqual([]);
    expect(on('2018-04-30')).toEqual([]);
    expect(on('2018-05-01')).toEqual(['BASIS_ABOLISHED']);
  });

  it('lets only a new applicant refuse to bring the own result', () => {
    const own = materialSample({ docCode: 'LIC.SMALL_CATERING', name: '原许可证' });
    const ids = (variantKind: GuideContent['variantKind']): string[] => judge([own], { variantKind });
    expect(ids('NEW')).toContain('OWN_RESULT 0.name');
    expect(ids('RENEWAL')).not.toContain('OWN_RESULT 0.name');
  });

  it('words every finding without a gap', () => {
    const guide = guideSample({
      materials: [
        materialSample({ medium: 'BOTH', paperCopies: 0, copies: 5, sourceType: '30', ...cited('basis-abolished') }),
        materialSample({ id: 'b', docCode: 'LIC.RESIDENT_CARD', name: '姓名证明', docKind: 'CERTIFICATE' }),
        household,
        materialSample({ id: 'c', docCode: '', name: '姓名证明书' }),
      ],
    });
    for (const finding of checkStructure(guide, lintContextSample())) {
      const { title, message, suggestion } = wordFinding(finding);
      expect(`${title}${message}${suggestion}`, finding.ruleId).not.toMatch(/[{}]|undefined/u);
    }
  });
});

describe('duplicates', () => {
  it('refuses one document twice, unless nobody can be asked for both', () => {
    expect(pair({ docCode: 'DOC.LEASE', name: '甲' }, { docCode: 'DOC.LEASE', name: '乙' })).toEqual([
      'SAME_DOCUMENT 1.name',
    ]);
    const exclusive = pair(
      { docCode: 'DOC.LEASE', onlyIf: [tenant] },
      { docCode: 'DOC.LEASE', onlyIf: [owner], name: '乙' },
    );
    expect(exclusive).toEqual([]);
  });

  it('refuses one name twice', () =>
    expect(pair({ name: '平面图' }, { name: ' 平面图 ' })).toEqual(['SAME_NAME 1.name']));

  it('warns of one document under two names, unless nobody can be asked for both', () => {
    const [lease, home] = [{ name: '租赁合同' }, { name: '房屋租赁合同（复印件）' }];
    expect(pair(lease, home)).toEqual(['SIMILAR_NAME 1.name']);
    expect(pair({ ...lease, onlyIf: [tenant] }, { ...home, onlyIf: [owner] })).toEqual([]);
  });

  it('warns of two proofs of one fact, and not of two shared ones', () => {
    const card = sharedSample();
    expect(judge([card, household])).toContain('SAME_FACT 1.name');
    expect(
      judge([card, { ...household, ...sharedSample({ id: 'm2', name: '户口簿', docCode: 'LIC.HOUSEHOLD' }) }]),
    ).toEqual([]);
  });

  it('warns of proofs of what stands in the form or on the card', () => {
    const proof = (name: string): string[] => judge([sharedSample(), materialSample({ docCode: '', name })]);
    expect(proof('年龄证明')).toEqual(['REPEATS_ID 1.name']);
    expect(proof('使用面积证明')).toEqual(['REPEATS_FORM 1.name']);
    expect(proof('房屋安全鉴定证明')).toEqual([]);
  });
});

describe('areSimilar', () => {
  const similar = (one: string, other: string): boolean => areSimilar(bareName(one), bareName(other));

  it.each([
    ['居民身份证', '居民身份证（复印件）'],
    ['《营业执照》', '营业执照副本'],
    ['租赁合同', '房屋租赁合同'],
    ['不动产权证', '不动产权证书'],
    ['食品安全管理制度', '食品安全的管理制度'],
    ['居民身份证复印件及原件', '居民身份证'],
    ['建设项目环境影响报告表', '建设项目环境影向报告表'],
  ])('%s and %s are one', (one, other) => expect(similar(one, other)).toBe(true));

  it.each([
    ['申请表', '申请表（附页）'],
    ['居民身份证', '法定代表人居民身份证'],
    ['居民身份证', '监护人的居民身份证'],
    ['父亲的居民身份证复印件', '母亲的居民身份证复印件'],
    ['出租方营业执照复印件', '承租方营业执照复印件'],
    ['建设工程规划许可证', '建设工程规划许可证申请表'],
    ['合同', '租赁合同'],
    ['第一季度财务报表说明', '第二季度财务报表说明'],
    ['经营场所平面图', '经营场所租赁合同'],
    ['学历证书', '学位证书'],
  ])('%s and %s are two', (one, other) => expect(similar(one, other)).toBe(false));

  it('does not depend on the order, and takes every name for itself', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'居民身份证明营业执照副本房屋租赁合同书表（）甲乙'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(similar(one, other)).toBe(similar(other, one));
        if (bareName(one) !== '') expect(similar(one, one)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
