import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'CaseParty',
  tableName: 'case_party',
  properties: {
    caseId: p.text().primary(),
    applicantAccountId: p.text(),
    applicantPersonId: p.text(),
    organizationIds: p.array(),
  },
});

/** Who takes part in a bundle case; a copy of what CaseSubmitted told. */
export class CaseParty extends schema.class {}
schema.setClass(CaseParty);
export const CasePartyEntity = schema;
