import { defineEntity, p } from '@mikro-orm/core';
import type { HallLevel } from './hall.rules.ts';

/** A comprehensive hall, run by an organisation of the directory. */
const schema = defineEntity({
  name: 'Hall',
  tableName: 'hall',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    level: p.text().$type<HallLevel>(),
    divisionCode: p.text(),
    operatorId: p.text(),
    address: p.text(),
    phone: p.text(),
    openingHours: p.text(),
    isActive: p.boolean().default(true),
  },
});

export class Hall extends schema.class {}
schema.setClass(Hall);
export const HallEntity = schema;

/** How names of halls of a level are generated, and the article of the Rules it comes from. */
const patternSchema = defineEntity({
  name: 'HallNamePattern',
  tableName: 'hall_name_pattern',
  properties: {
    level: p.text().$type<HallLevel>().primary(),
    pattern: p.text(),
    article: p.text(),
  },
});

export class HallNamePattern extends patternSchema.class {}
patternSchema.setClass(HallNamePattern);
export const HallNamePatternEntity = patternSchema;
