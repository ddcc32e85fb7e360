import { defineEntity, p } from '@mikro-orm/core';
import type { DivisionLevel } from './division.rules.ts';

/** A division of the real tree. `shortName` is what hall names are made of. */
const schema = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    shortName: p.text(),
    level: p.text().$type<DivisionLevel>(),
    parentCode: p.text().strictNullable(),
    kind: p.text().strictNullable(),
  },
});

export class Division extends schema.class {}
schema.setClass(Division);
export const DivisionEntity = schema;
