import { defineEntity, p } from '@mikro-orm/core';

/** An authorization letter. `items` null means every item the issuer has entered at the window. */
const schema = defineEntity({
  name: 'AuthorizationLetter',
  tableName: 'authorization_letter',
  properties: {
    no: p.text().primary(),
    issuerId: p.text(),
    personId: p.text(),
    powers: p.array().columnType('text[]'),
    items: p.array().columnType('text[]').strictNullable(),
    validFrom: p.date(),
    validTo: p.date(),
    seal: p.text(),
    revokedAt: p.datetime().strictNullable(),
    revokedBy: p.text().strictNullable(),
    revokeReason: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

export class AuthorizationLetter extends schema.class {}
schema.setClass(AuthorizationLetter);
export const AuthorizationLetterEntity = schema;
