import { defineEntity, p } from '@mikro-orm/core';

/** An alert: a clock of a case ran out. Keeps the names of that moment. */
const schema = defineEntity({
  name: 'Alert',
  tableName: 'alert',
  properties: {
    id: p.text().primary(),
    eventId: p.text(),
    kind: p.text(),
    clockKind: p.text(),
    caseId: p.text(),
    caseNumber: p.text(),
    organizationId: p.text(),
    organizationName: p.text(),
    divisionCode: p.text(),
    raisedAt: p.datetime(),
  },
});

export class Alert extends schema.class {}
schema.setClass(Alert);
export const AlertEntity = schema;
