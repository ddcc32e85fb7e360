import type { Actor, RoleClaim } from '@onewindow/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { canRevokeLetter } from './authorization-letter.rules.ts';

const letter = { issuerId: 'A' };

describe('canRevokeLetter', () => {
  const actor = (kind: Actor['kind'], ...roles: RoleClaim[]): Actor => ({
    accountId: 'x',
    personId: 'x',
    name: 'x',
    kind,
    organizationId: 'A',
    organizationName: 'x',
    divisionCode: '450802',
    hall: null,
    idNumber: null,
    mobile: null,
    roles,
    letters: [],
  });
  const may = (code: string, organizationId: string, divisionCode: string, kind: Actor['kind'] = 'STAFF') =>
    canRevokeLetter(actor(kind, { code, organizationId, divisionCode }), letter, '450802');

  it('lets the issuer take back its own letter, and no other department', () => {
    expect(may('DEP', 'A', '450802')).toBe(true);
    expect(may('APR', 'A', '450802')).toBe(true);
    expect(may('DEP', 'B', '450802')).toBe(false);
    expect(may('REV', 'A', '450802')).toBe(false);
  });

  it('lets supervisors and administrators act downwards only', () => {
    expect(may('SUP', 'B', '450800')).toBe(true);
    expect(may('SUP', 'B', '450802')).toBe(true);
    expect(may('SUP', 'B', '450803')).toBe(false);
    expect(may('ADM', 'B', '450802001')).toBe(false);
  });

  it('lets nobody else', () => {
    expect(may('ADM', 'B', '450800', 'APPLICANT')).toBe(false);
    expect(canRevokeLetter(null, letter, '450802')).toBe(false);
  });
});
