import { defineEntity, p } from '@mikro-orm/core';
import type { OrganizationKind } from './organization.rules.ts';

/** An organisation. Its id is its unified credit code. */
const schema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    shortName: p.text(),
    kind: p.text().$type<OrganizationKind>(),
    divisionCode: p.text(),
    parentId: p.text().strictNullable(),
    phone: p.text().strictNullable(),
    isExternal: p.boolean(),
    version: p.integer().default(1),
  },
});

export class Organization extends schema.class {}
schema.setClass(Organization);
export const OrganizationEntity = schema;

/** Another credit code under which lists of items know an organisation. */
const aliasSchema = defineEntity({
  name: 'OrganizationAlias',
  tableName: 'organization_alias',
  properties: {
    id: p.text().primary(),
    organizationId: p.text(),
  },
});

export class OrganizationAlias extends aliasSchema.class {}
aliasSchema.setClass(OrganizationAlias);
export const OrganizationAliasEntity = aliasSchema;
