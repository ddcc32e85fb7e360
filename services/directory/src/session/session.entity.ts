import { defineEntity, p } from '@mikro-orm/core';

/** A signed-in browser. Only the SHA-256 of its token is kept. */
const sessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.text().primary(),
    tokenHash: p.text().hidden(),
    accountId: p.text(),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    /** Absolute end; the idle end slides and is computed from lastSeenAt. */
    expiresAt: p.datetime(),
    endedAt: p.datetime().strictNullable(),
  },
});

export class Session extends sessionSchema.class {}
sessionSchema.setClass(Session);
export const SessionEntity = sessionSchema;

/** Wrong passwords for a login, known or unknown. */
const throttleSchema = defineEntity({
  name: 'SignInThrottle',
  tableName: 'sign_in_throttle',
  properties: {
    login: p.text().primary(),
    failures: p.integer(),
    windowStartedAt: p.datetime(),
    lockedUntil: p.datetime().strictNullable(),
  },
});

export class SignInThrottle extends throttleSchema.class {}
throttleSchema.setClass(SignInThrottle);
export const SignInThrottleEntity = throttleSchema;
