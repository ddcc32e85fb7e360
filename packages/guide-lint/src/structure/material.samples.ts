/** Materials for tests and seeds: complete and right, with a fictitious issuer. */
import type { GuideFile, GuideMaterial } from '../content/guide-material.ts';

/** A file as an upload leaves it. */
export const fileSample: GuideFile = {
  kind: 'FILE',
  fileId: '019a0000-0000-7000-8000-000000000001',
  name: '样本.pdf',
  mediaType: 'application/pdf',
  size: 48_213,
  sha256: '5e'.repeat(32),
};

/** A document the applicant writes: one paper original or an upload. */
export function materialSample(overrides: Partial<GuideMaterial> = {}): GuideMaterial {
  return {
    id: 'm-rules',
    docCode: 'DOC.HYGIENE_RULES',
    name: '餐饮卫生管理制度',
    docKind: 'OTHER',
    copyKind: 'ORIGINAL',
    medium: 'EITHER',
    need: 'REQUIRED',
    situationText: '',
    deferDays: null,
    onlyIf: [],
    sourceType: '10',
    sourceText: '',
    issuer: null,
    agencyCategory: '',
    qualification: '',
    paperCopies: 1,
    originals: 1,
    copies: 0,
    paperFormat: 'A4',
    blankForm: null,
    sampleForm: null,
    fillingNote: '',
    acceptStandards: ['写明从业人员健康检查、餐具消毒和食品留样三项制度', '由经营者签名并写明日期'],
    basis: [{ basisId: 'basis-regulation', article: '第十二条', text: '' }],
    note: '',
    plainText: '您自己写的店内卫生规定',
    mustFillOnSite: false,
    copyNote: '',
    shareMode: 'NONE',
    shareResource: '',
    licenceType: '',
    reuseDays: null,
    signature: 'SIGNATURE',
    ...overrides,
  };
}

/** The application form of the item, drawn from its fields. */
export function formSample(overrides: Partial<GuideMaterial> = {}): GuideMaterial {
  return materialSample({
    id: 'm-form',
    docCode: 'FORM.SMALL_CATERING',
    name: '小餐饮经营许可申请书',
    docKind: 'FORM',
    blankForm: { kind: 'GENERATED' },
    sampleForm: fileSample,
    fillingNote: '用黑色签字笔填写，经营面积按平方米填到个位',
    acceptStandards: ['各栏均已填写，经营者已签名'],
    plainText: '申请时填写的表格',
    ...overrides,
  });
}

/** A licence the authorities share: the applicant only confirms (Rules 13(5)). */
export function sharedSample(overrides: Partial<GuideMaterial> = {}): GuideMaterial {
  return materialSample({
    id: 'm-identity',
    docCode: 'LIC.RESIDENT_CARD',
    name: '经营者居民身份证',
    docKind: 'CERTIFICATE',
    medium: 'ELECTRONIC',
    sourceType: '20',
    sourceText: '公安机关核发，系统自动获取，申请人只需确认',
    issuer: { organizationId: null, name: '公安机关' },
    paperCopies: 0,
    originals: 0,
    copies: 0,
    paperFormat: '',
    acceptStandards: ['证件在有效期内，姓名与申请书一致'],
    plainText: '不用交，核对系统取到的信息即可',
    shareMode: 'LICENCE',
    shareResource: 'R-450000-0101',
    licenceType: 'ID-CARD',
    signature: 'NONE',
    ...overrides,
  });
}
