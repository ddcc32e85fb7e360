import { fakeActor, fakeShell } from '@onewindow/shell-contract/testing';
import { expect, test } from 'vitest';
import { accessTo, safeNext } from './access.ts';

test.each([
  ['/supervision?a=1', '/supervision?a=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
  [['/a'], '/'],
])('after the sign-in %s leads to %s', (next, path) => expect(safeNext(next)).toBe(path));

const clerk = fakeShell({ actor: fakeActor({ roleCodes: ['ACC'] }) }).session;
const nobody = fakeShell().session;

test.each([
  [{}, nobody, 'open'],
  [{ signedIn: true }, nobody, 'sign-in'],
  [{ roles: ['ACC'] }, nobody, 'sign-in'],
  [{ roles: ['ACC'] }, clerk, 'open'],
  [{ roles: ['REV'] }, clerk, 'forbidden'],
  [{ signedIn: true }, clerk, 'open'],
])('a page with %o', (meta, session, access) => expect(accessTo({ meta }, session)).toBe(access));
