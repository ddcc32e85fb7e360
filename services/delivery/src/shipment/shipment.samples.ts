import type { Actor } from '@onewindow/subgraph-kit';

/** The partner of the samples; EMS, may carry official documents. */
export const partnerId = '91450800MA5K01066F';
/** The department that hands results over. */
export const leadId = '11450802MB0F10018Y';

/** What the event ResultDispatched says, for one case. */
export const dispatched = {
  id: 'case-1',
  version: 1,
  number: 'GG2611230000011',
  partnerId,
  sheetCount: 3,
  recipient: { name: '刘凤仪', mobile: '13800000054', divisionCode: '450802001', address: '贵城街道示例路1号2栋301室' },
  pickUpPlace: '港北区政务服务中心二楼综合出件窗口（示例）',
  hallOrganizationId: leadId,
  applicantAccountId: 'account-applicant',
  applicantPersonId: 'person-applicant',
};

const nobody: Actor = {
  accountId: 'account-courier',
  personId: 'person-courier',
  name: '莫庆丰',
  kind: 'STAFF',
  organizationId: partnerId,
  organizationName: '贵港示例邮政速递有限公司',
  divisionCode: '450800',
  hall: null,
  idNumber: null,
  mobile: null,
  roles: [],
  letters: [],
};

/** A courier of the partner, and one of another. */
export const courier: Actor = {
  ...nobody,
  roles: [{ code: 'COU', organizationId: partnerId, divisionCode: '450800' }],
};
export const otherCourier: Actor = {
  ...nobody,
  accountId: 'account-other',
  personId: 'person-other',
  roles: [{ code: 'COU', organizationId: '91450800MA5K01074A', divisionCode: '450800' }],
};
/** The applicant of the case. */
export const applicant: Actor = {
  ...nobody,
  accountId: 'account-applicant',
  personId: 'person-applicant',
  name: '刘凤仪',
  kind: 'APPLICANT',
  organizationId: null,
};
/** A hand-out clerk with a letter of the lead department. */
export const handOutClerk: Actor = {
  ...nobody,
  accountId: 'account-out',
  personId: 'person-out',
  letters: [
    { no: 'L1', issuerId: leadId, powers: ['handOut'], items: 'ALL', validFrom: '2026-01-01', validTo: '2026-12-31' },
  ],
};
