import type { Actor, LetterClaim } from '@onewindow/subgraph-kit';
import { applicantActor, staffActor } from '@onewindow/subgraph-kit/testing';
import { FIRE, HEALTH, LEAD, OTHER, TOBACCO } from './bundle.samples.ts';

const IN_FORCE = { validFrom: '2026-01-01', validTo: '2026-12-31' };

/** A letter of a department for all its items. */
export function letter(issuerId: string, powers: readonly string[], values: Partial<LetterClaim> = {}): LetterClaim {
  return { no: `${powers.join('+')}@${issuerId}`, issuerId, powers, items: 'ALL', ...IN_FORCE, ...values };
}

/** Staff with one post and letters. */
export function staff(id: string, role: string, letters: readonly LetterClaim[], organization = LEAD): Actor {
  return staffActor({
    accountId: `account-${id}`,
    personId: `person-${id}`,
    name: `职员${id}`,
    organizationId: organization.id,
    organizationName: organization.name,
    divisionCode: '450802',
    roles: [{ code: role, organizationId: organization.id, divisionCode: '450802' }],
    letters,
  });
}

const departments = [LEAD, FIRE, HEALTH, TOBACCO];

export const applicant = applicantActor({
  accountId: 'account-app',
  personId: 'person-app',
  name: '刘凤仪',
  mobile: '13800000054',
});
export const stranger = applicantActor({ accountId: 'account-str', personId: 'person-str', name: '陌生人' });

/** The clerk of the one window: accept letters of every department. */
export const clerk = staff(
  'acc',
  'ACC',
  departments.map(({ id }) => letter(id, ['accept'])),
);
export const handOutClerk = staff('out', 'OUT', [letter(LEAD.id, ['handOut'])]);
export const leader = staff('lead', 'LEAD', []);
export const supervisor = {
  ...staff('sup', 'SUP', []),
  roles: [{ code: 'SUP', organizationId: 'x', divisionCode: '450800' }],
};
export const farSupervisor = {
  ...staff('far', 'SUP', []),
  roles: [{ code: 'SUP', organizationId: 'x', divisionCode: '450803' }],
};

/** Reviewer and approver of each department. */
export const reviewers = new Map(
  departments.map((each) => [each.id, staff(`rev-${each.id}`, 'REV', [letter(each.id, ['review'])], each)]),
);
export const approvers = new Map(
  departments.map((each) => [each.id, staff(`apr-${each.id}`, 'APR', [letter(each.id, ['decide'])], each)]),
);
/** Somebody with the same posts in a department that takes no part. */
export const outsider = staff('outsider', 'REV', [letter(OTHER.id, ['review', 'decide', 'accept'])], OTHER);
