import type { CivilDate } from '@onewindow/kernel';

/** An authorization letter in force, as the gateway received it from the directory. */
export interface LetterClaim {
  no: string;
  /** Credit code of the organization whose powers are lent. */
  issuerId: string;
  /** `accept`, `review`, `decide`, `seal`, `handOut`. */
  powers: readonly string[];
  /** Item codes the letter covers, or all items of the issuer. */
  items: 'ALL' | readonly string[];
  /** First and last day in force, both included. */
  validFrom: CivilDate;
  validTo: CivilDate;
}

/** One post a person holds: a role in an organization and a division. */
export interface RoleClaim {
  code: string;
  organizationId: string;
  divisionCode: string;
}

/** Who acts: resolved afresh by the gateway for every request (architecture 6.8). */
export interface Actor {
  accountId: string;
  personId: string;
  name: string;
  kind: 'STAFF' | 'APPLICANT';
  organizationId: string | null;
  organizationName: string | null;
  divisionCode: string;
  hall: string | null;
  idNumber: string | null;
  mobile: string | null;
  roles: readonly RoleClaim[];
  letters: readonly LetterClaim[];
}

/** Whether the actor holds a role with this code anywhere; null (nobody signed in) holds none. */
export function hasRole(actor: Actor | null, code: string): boolean {
  return actor?.roles.some((role) => role.code === code) ?? false;
}

/** What a letter must cover for one act. Without `itemCode` any item scope will do. */
export interface LetterNeed {
  power: string;
  issuerId: string;
  itemCode?: string;
  on: CivilDate;
}

/** The first letter that lends the asked power on that day, or null. */
export function letterFor(actor: Actor | null, need: LetterNeed): LetterClaim | null {
  const covers = (letter: LetterClaim): boolean =>
    letter.issuerId === need.issuerId &&
    letter.powers.includes(need.power) &&
    letter.validFrom <= need.on &&
    need.on <= letter.validTo &&
    (need.itemCode === undefined || letter.items === 'ALL' || letter.items.includes(need.itemCode));
  return actor?.letters.find(covers) ?? null;
}
