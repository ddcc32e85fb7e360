import type { Actor } from '@onewindow/subgraph-kit';

/** The people and departments of one bundle case. */
export interface CasePartyFacts {
  readonly applicantPersonId: string;
  readonly organizationIds: readonly string[];
}

/**
 * Whether somebody takes part in a case: the applicant; staff of a department in it; staff whose
 * authorization letter one of its departments issued; supervisors of the division of one of its departments
 * and all above. Everybody else: as if it did not exist. The same idea as in `case`.
 */
export function takesPart(actor: Actor | null, party: CasePartyFacts | null): boolean {
  if (!actor || !party) return false;
  if (actor.personId === party.applicantPersonId) return true;
  if (actor.kind !== 'STAFF') return false;
  return actsFor(actor, party, officeRoles, casePowers).length > 0 || supervises(actor, party);
}

/**
 * Whether somebody who takes part reads the papers of this department's member case. Reviewers and approvers
 * read those of their own department: a member of another one stays hidden from them.
 */
export function readsPapersOf(actor: Actor, party: CasePartyFacts, issuerId: string): boolean {
  if (actor.personId === party.applicantPersonId) return true;
  return (
    actsFor(actor, party, officeRoles, casePowers).includes(issuerId) ||
    actsFor(actor, party, ['LEAD'], ['accept', 'handOut']).length > 0 ||
    supervises(actor, party)
  );
}

const officeRoles = ['REV', 'APR', 'LEAD', 'CO'];
const casePowers = ['accept', 'handOut', 'review', 'decide'];
const supervisingRoles = ['SUP', 'MON'];

/** Departments of the case for which the actor holds such a role or letter. */
function actsFor(
  actor: Actor,
  { organizationIds }: CasePartyFacts,
  roles: readonly string[],
  powers: readonly string[],
): string[] {
  const byRole = actor.roles.filter(({ code }) => roles.includes(code)).map(({ organizationId }) => organizationId);
  const byLetter = actor.letters
    .filter((letter) => letter.powers.some((power) => powers.includes(power)))
    .map(({ issuerId }) => issuerId);
  return [...byRole, ...byLetter].filter((id) => organizationIds.includes(id));
}

/** A credit code carries its division in characters 3 to 8; pairs of zeros at the end mean "all below". */
function supervises(actor: Actor, { organizationIds }: CasePartyFacts): boolean {
  const divisions = actor.roles
    .filter(({ code }) => supervisingRoles.includes(code))
    .map(({ divisionCode }) => divisionCode.slice(0, 6).replace(/(?:00)+$/, '') + divisionCode.slice(6));
  return divisions.some((above) => organizationIds.some((id) => id.slice(2, 8).startsWith(above)));
}
