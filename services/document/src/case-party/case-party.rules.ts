import type { Actor } from '@onewindow/subgraph-kit';

/** The people and departments of one bundle case. */
export interface CasePartyFacts {
  readonly applicantPersonId: string;
  readonly organizationIds: readonly string[];
}

/**
 * Whether somebody takes part in a case: the applicant; staff of a department in it; staff whose
 * authorization letter one of its departments issued; supervisors. Everybody else: as if it did not exist.
 */
export function takesPart(actor: Actor | null, party: CasePartyFacts | null): boolean {
  if (!actor || !party) return false;
  if (actor.personId === party.applicantPersonId) return true;
  if (actor.kind !== 'STAFF') return false;
  const inCase = (organizationId: string): boolean => party.organizationIds.includes(organizationId);
  return (
    actor.roles.some(
      (role) =>
        role.code === 'SUP' || (inCase(role.organizationId) && ['REV', 'APR', 'LEAD', 'CO'].includes(role.code)),
    ) || actor.letters.some((letter) => inCase(letter.issuerId))
  );
}
