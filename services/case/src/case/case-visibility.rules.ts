import { type CivilDate, isWithin } from '@onewindow/kernel';
import { type Actor, letterFor } from '@onewindow/subgraph-kit';
import { type CaseFacts, divisionOfOrganization } from './case.facts.ts';

/** How somebody stands to a case; null: as if it did not exist. */
export type CaseReader = 'APPLICANT' | 'STAFF' | 'SUPERVISOR' | null;

const OFFICE_ROLES = ['LEAD', 'CO', 'REV', 'APR'];
const SUPERVISING_ROLES = ['SUP', 'MON'];

/**
 * Who sees a case (domain notes 0.1, contract 7): the applicant; staff with a letter in force that
 * reaches it, or with a post in one of its departments; supervisors of its division and all above.
 */
export function readerOf(actor: Actor | null, row: CaseFacts, today: CivilDate): CaseReader {
  if (!actor) return null;
  if (actor.personId === row.applicantPersonId) return 'APPLICANT';
  if (actor.kind !== 'STAFF') return null;
  if (holdsLetter(actor, row, today)) return 'STAFF';
  const isOffice = actor.roles.some(
    ({ code, organizationId }) =>
      OFFICE_ROLES.includes(code) &&
      (row.partyOrganizationIds.includes(organizationId) ||
        (code === 'LEAD' && organizationId === row.leadOrganizationId)),
  );
  if (isOffice) return 'STAFF';
  const supervises = actor.roles.some(
    ({ code, divisionCode }) =>
      SUPERVISING_ROLES.includes(code) &&
      (isWithin(row.divisionCode, divisionCode) || isWithin(divisionOfOrganization(row.organizationId), divisionCode)),
  );
  return supervises ? 'SUPERVISOR' : null;
}

/**
 * Who reads the form: the applicant; clerks that accept for the lead department; for a member case, its
 * own reviewers and approvers. Personal data goes no further than the work on it.
 */
export function mayReadForm(actor: Actor | null, row: CaseFacts, today: CivilDate): boolean {
  if (!actor) return false;
  if (actor.personId === row.applicantPersonId) return true;
  if (actor.kind !== 'STAFF') return false;
  const holds = lettersIn(actor, today);
  if (holds('accept', row.leadOrganizationId, null)) return true;
  return row.kind !== 'BUNDLE' && ['review', 'decide'].some((power) => holds(power, row.organizationId, row.itemCode));
}

/**
 * `accept` and `handOut` of the lead department reach the whole bundle case; `review` and `decide` of a
 * department reach its member case and, to see it in its place, the bundle case.
 */
function holdsLetter(actor: Actor, row: CaseFacts, today: CivilDate): boolean {
  const holds = lettersIn(actor, today);
  if (holds('accept', row.leadOrganizationId, null) || holds('handOut', row.leadOrganizationId, null)) return true;
  return row.partyOrganizationIds.some((id) => holds('review', id, row.itemCode) || holds('decide', id, row.itemCode));
}

type HoldsLetter = (power: string, issuerId: string, itemCode: string | null) => boolean;

function lettersIn(actor: Actor, on: CivilDate): HoldsLetter {
  return (power, issuerId, itemCode) =>
    letterFor(actor, { power, issuerId, on, ...(itemCode === null ? {} : { itemCode }) }) !== null;
}
