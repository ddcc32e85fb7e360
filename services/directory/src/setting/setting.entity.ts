import { defineEntity, p } from '@mikro-orm/core';

/** A rule of local choice: a number an administrator may change without a release. */
const schema = defineEntity({
  name: 'Setting',
  tableName: 'setting',
  properties: {
    key: p.text().primary(),
    value: p.integer(),
    unit: p.text(),
    meaning: p.text(),
  },
});

export class Setting extends schema.class {}
schema.setClass(Setting);
export const SettingEntity = schema;
