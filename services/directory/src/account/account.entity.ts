import { defineEntity, p } from '@mikro-orm/core';
import type { AccountKind } from './account.rules.ts';

/** A human being, once. Two-person rules compare persons, never accounts. */
const personSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    idNumber: p.text().strictNullable(),
    mobile: p.text().strictNullable(),
    officePhone: p.text().strictNullable(),
  },
});

export class Person extends personSchema.class {}
personSchema.setClass(Person);
export const PersonEntity = personSchema;

/** One sign-in of a person: staff for an organisation, an applicant for themselves or an enterprise. */
const accountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.text().primary(),
    login: p.text(),
    personId: p.text(),
    kind: p.text().$type<AccountKind>(),
    title: p.text().strictNullable(),
    organizationId: p.text().strictNullable(),
    enterpriseId: p.text().strictNullable(),
    enterpriseName: p.text().strictNullable(),
    divisionCode: p.text(),
    hall: p.text().strictNullable(),
    hallWindow: p.text().strictNullable(),
    passwordHash: p.text().hidden(),
    isActive: p.boolean().default(true),
    /** Made with the published demo password: lives only while the sample city does. */
    isDemo: p.boolean().default(false),
    demoOrder: p.integer().strictNullable(),
    tryText: p.text().strictNullable(),
    /** Counts the ends of this account's sessions. */
    sessionVersion: p.integer().default(0),
  },
});

export class Account extends accountSchema.class {}
accountSchema.setClass(Account);
export const AccountEntity = accountSchema;

/** A role held in an organisation, reaching down from a division. Applicants act for none: ''. */
const roleSchema = defineEntity({
  name: 'RoleAssignment',
  tableName: 'role_assignment',
  properties: {
    accountId: p.text().primary(),
    code: p.text().primary(),
    organizationId: p.text().primary(),
    divisionCode: p.text().primary(),
  },
});

export class RoleAssignment extends roleSchema.class {}
roleSchema.setClass(RoleAssignment);
export const RoleAssignmentEntity = roleSchema;
