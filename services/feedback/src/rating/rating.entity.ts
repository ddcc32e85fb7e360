import { defineEntity, p } from '@mikro-orm/core';

/** One rating of one step of a case. Defaults, set when nobody rated in time, are kept apart. */
const schema = defineEntity({
  name: 'Rating',
  tableName: 'rating',
  properties: {
    id: p.text().primary(),
    organizationId: p.text(),
    divisionCode: p.text(),
    caseId: p.text(),
    stage: p.text(),
    accountId: p.text(),
    level: p.smallint(),
    isDefault: p.boolean().default(false),
    givenAt: p.datetime(),
  },
});

export class Rating extends schema.class {}
schema.setClass(Rating);
export const RatingEntity = schema;
