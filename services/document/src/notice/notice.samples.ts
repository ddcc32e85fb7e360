import type { FrozenNotice } from './notice.rules.ts';

/** A complete decision, as the case service freezes it. */
export const grantDecision: FrozenNotice = {
  kind: 'GRANT_DECISION',
  caseId: 'member-1',
  parentId: 'case-1',
  caseNumber: 'GG2611230000011-02',
  issuerId: '11450802MB0F10018Y',
  issuerName: '贵港市港北区市场监督管理局',
  issuedOn: '2026-11-23',
  applicantPersonId: 'person-applicant',
  applicantName: '刘凤仪',
  applicantIdMasked: '4508**********9980',
  itemName: '食品经营许可新办（餐饮服务）',
  itemCode: '11450802MB0F10018Y400013102400001',
  bundleName: '开办餐饮店一件事',
  values: {
    content: '准予食品经营许可新办（餐饮服务）',
    decidedOn: '2026-11-23',
    resultName: '食品经营许可证',
    validity: '以证照载明为准',
    conditions: '场所与污染源保持规定距离；有相应的设备设施、布局和工艺流程',
    basis: '《中华人民共和国食品安全法》第三十五条',
    approverName: '何春梅',
    contactPhone: '0775-0000201',
    complaintPhone: '0775-0000002',
    query: '凭办件编号查询',
  },
  materials: [],
  remedies: false,
};

/** The receipt of the bundle case, with its material list. */
export const receipt: FrozenNotice = {
  ...grantDecision,
  kind: 'RECEIPT',
  caseId: 'case-1',
  parentId: null,
  caseNumber: 'GG2611230000011',
  itemName: '开办餐饮店一件事',
  itemCode: null,
  values: { receivedAt: '2026-11-23 10:00', receivedBy: '网上提交', decideBy: '2026-11-26', query: '凭办件编号查询' },
  materials: [
    { name: '店面平面图', origin: 'UPLOADED', copies: 1 },
    { name: '营业执照', origin: 'MEMBER_RESULT', copies: 0 },
  ],
};

/** What CaseSubmitted says. */
export const submitted = {
  id: 'case-1',
  version: 1,
  number: 'GG2611230000011',
  applicantAccountId: 'account-applicant',
  applicantPersonId: 'person-applicant',
  organizationIds: ['11450802MB0F10018Y'],
  fileIds: [] as string[],
  notice: receipt,
};
