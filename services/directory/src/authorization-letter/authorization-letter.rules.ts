import type { Actor } from '@onewindow/subgraph-kit';
import { coversDivision } from '../division/division.rules.ts';

/** What the rule needs to know of a letter. */
export interface LetterFacts {
  readonly issuerId: string;
}

/**
 * Who may take a letter back: the issuing department itself (its item manager or chief representative),
 * the supervising department above it, or the system's administrator (Rules 7: departments authorise
 * their staff at the window and answer for it; which post does so is our choice).
 */
export function canRevokeLetter(actor: Actor | null, letter: LetterFacts, issuerDivisionCode: string): boolean {
  if (actor?.kind !== 'STAFF') return false;
  return actor.roles.some(({ code, organizationId, divisionCode }) => {
    if (code === 'DEP' || code === 'APR') return organizationId === letter.issuerId;
    return (code === 'SUP' || code === 'ADM') && coversDivision(divisionCode, issuerDivisionCode);
  });
}
