/** Catalogue-wide data and surroundings that fit the sample guide. */
import type { GuideContent } from '../content/guide-content.ts';
import type { GuideSurroundings, LintBasis, LintContext, LintDocument } from '../lint-context.ts';

const topics = (step: number, last: number): string[] => [
  ...Array.from({ length: last / step }, (_, index) => String((index + 1) * step).padStart(3, '0')),
  '998',
  '999',
];

const bases: Record<string, LintBasis> = {
  'basis-law': {
    title: '中华人民共和国食品安全法',
    documentNumber: '主席令第二十一号',
    rank: 'LAW',
    effectiveOn: '2015-10-01',
    abolishedOn: null,
  },
  'basis-regulation': {
    title: '广西壮族自治区小餐饮管理条例（示例）',
    documentNumber: '公告第90号',
    rank: 'LOCAL_REGULATION',
    effectiveOn: '2018-05-01',
    abolishedOn: null,
  },
  'basis-notice': {
    title: '关于规范小餐饮许可的通知（示例）',
    documentNumber: '示例〔2020〕3号',
    rank: 'NORMATIVE_DOCUMENT',
    effectiveOn: '2020-03-01',
    abolishedOn: null,
  },
  'basis-abolished': {
    title: '小餐饮管理暂行办法（示例）',
    documentNumber: '示例令第7号',
    rank: 'MUNICIPAL_RULE',
    effectiveOn: '2003-01-01',
    abolishedOn: '2018-05-01',
  },
};

const documents: Record<string, LintDocument> = {
  'LIC.RESIDENT_CARD': {
    name: '居民身份证',
    shareMode: 'LICENCE',
    facts: ['identity'],
    issuerName: '公安机关',
    issuedByBaseCodes: [],
  },
  'LIC.HOUSEHOLD': {
    name: '户口簿',
    shareMode: 'INTERFACE',
    facts: ['identity', 'domicile', 'kinship'],
    issuerName: '公安机关',
    issuedByBaseCodes: [],
  },
  'LIC.SMALL_CATERING': {
    name: '小餐饮经营许可证',
    shareMode: 'LICENCE',
    facts: [],
    issuerName: '餐饮管理部门',
    issuedByBaseCodes: ['450131900000'],
  },
  'DOC.LEASE': { name: '房屋租赁合同', shareMode: 'NONE', facts: ['tenure'], issuerName: '', issuedByBaseCodes: [] },
  'DOC.HYGIENE_RULES': {
    name: '餐饮卫生管理制度',
    shareMode: 'NONE',
    facts: [],
    issuerName: '',
    issuedByBaseCodes: [],
  },
  'FORM.SMALL_CATERING': {
    name: '小餐饮经营许可申请书',
    shareMode: 'NONE',
    facts: [],
    issuerName: '',
    issuedByBaseCodes: [],
  },
};

/** Registers in which every code, basis and document of the sample guide is known and in force on 1 June 2026. */
export function lintContextSample(overrides: Partial<LintContext> = {}): LintContext {
  return {
    today: '2026-06-01',
    bases,
    documents,
    codes: {
      itemType: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20', '21'],
      powerSource: ['1', '2', '3', '4', '5', '6'],
      useLevel: ['1', '2', '3', '4', '5', '6'],
      organizationNature: ['1', '2', '3'],
      audience: ['1', '2', '3', '4', '5', '6', '9'],
      personTopic: topics(5, 155),
      corporateTopic: topics(5, 170),
      channel: ['1', '2', '3'],
      onlineDepth: ['1', '2', '3', '4', '5', '6', '7', '8'],
      serviceArea: ['0', '1', '2', '3', '4', '5', '6'],
      resultType: ['10', '20', '99'],
      sourceType: ['10', '20', '30', '99'],
      systemLevel: ['1', '2', '3', '4'],
      specialProcedure: Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(2, '0')),
      levyKind: ['1', '2'],
      fact: ['identity', 'domicile', 'kinship', 'marriage', 'education', 'tenure', 'income'],
      agencyCategory: ['1', '2', '3', '4', '5', '9'],
      devolution: ['NONE', 'DEVOLVED', 'ENTRUSTED', 'RECEIVED_ON_BEHALF'],
    },
    words: { namedDocuments: ['其他应收款明细表'], oddProofs: [], grassrootsProofsAllowed: [] },
    elements: ['person.name', 'person.address', 'premise.area'],
    roles: ['applicant', 'site'],
    ...overrides,
  };
}

/** List entry and catalogue entry of the sample guide; no template, as for the city itself. */
export function guideSurroundingsSample(overrides: Partial<GuideSurroundings> = {}): GuideSurroundings {
  return {
    directory: {
      baseCode: '450131900000',
      name: '小餐饮经营许可',
      typeCode: '01',
      levels: ['3', '4'],
      ownerLevel: '2',
      basis: [{ basisId: 'basis-regulation', article: '第十二条', text: '' }],
      isValid: true,
    },
    listEntry: {
      id: 'list-city',
      kind: 'POWER',
      name: '小餐饮经营许可',
      typeCode: '01',
      levels: ['3'],
      organizationId: '11450800MB0F00020J',
      isValid: true,
    },
    template: null,
    ...overrides,
  };
}

/** What surrounds the sample of a county: the county's own list entry, and the city's guide as template. */
export function countySurroundingsSample(template: GuideContent | null): GuideSurroundings {
  const { directory, listEntry } = guideSurroundingsSample();
  return {
    directory,
    listEntry: listEntry && { ...listEntry, id: 'list-county', levels: ['4'], organizationId: '11450802MB0F10018Y' },
    template,
  };
}
