/**
 * Who may do what with a bundle, and how its versions change state: one lead department, co-departments
 * that sign the very content that is published (Rules 22(1)).
 */

/** State of a version. */
export type BundleVersionState = 'DRAFT' | 'IN_CONSENT' | 'PUBLISHED' | 'SUPERSEDED';

/** State of a co-department's consent. */
export type ConsentState = 'PENDING' | 'SIGNED' | 'RETURNED';

/** What can be done to a version. */
export type BundleAct = 'edit' | 'requestConsent' | 'reopen' | 'sign' | 'return' | 'publish' | 'supersede';

/** Part of a person in a bundle: edits and publishes, signs, or only reads. */
export type BundlePart = 'LEAD' | 'CO' | 'READER';

const transitions: Record<BundleVersionState, Partial<Record<BundleAct, BundleVersionState>>> = {
  DRAFT: { edit: 'DRAFT', requestConsent: 'IN_CONSENT' },
  IN_CONSENT: { reopen: 'DRAFT', sign: 'IN_CONSENT', return: 'DRAFT', publish: 'PUBLISHED' },
  PUBLISHED: { supersede: 'SUPERSEDED' },
  SUPERSEDED: {},
};

/** State after the act; null when the state does not allow it. */
export function stateAfter(state: BundleVersionState, act: BundleAct): BundleVersionState | null {
  return transitions[state][act] ?? null;
}

/** Published versions are public for good: running cases stay on theirs. */
export function isPublic(state: BundleVersionState): boolean {
  return state === 'PUBLISHED' || state === 'SUPERSEDED';
}

/** What the rules need to know of a person. */
export interface StaffFacts {
  readonly kind: 'STAFF' | 'APPLICANT';
  readonly organizationId: string | null;
  readonly roles: readonly { readonly code: string; readonly organizationId: string }[];
}

/** What the rules need to know of a bundle: co-departments of the version in force and of the one in work. */
export interface BundleParties {
  readonly leadId: string;
  readonly coOrganizationIds: readonly string[];
  readonly workingCoOrganizationIds: readonly string[];
}

const consentRoles = ['LEAD', 'CO', 'DEP'];

/** Organisation for which a person may lead bundles; the own one first. Null for everybody else. */
export function leadingOrganizationOf(actor: StaffFacts | null): string | null {
  return organizationsOf(actor, ['LEAD'])[0] ?? null;
}

/** Organisations in which a person holds one of the roles, the own one first. */
function organizationsOf(actor: StaffFacts | null, codes: readonly string[] | null): string[] {
  if (actor?.kind !== 'STAFF') return [];
  const held = actor.roles.filter(({ code }) => codes === null || codes.includes(code));
  const ids = [...new Set(held.map(({ organizationId }) => organizationId))];
  return ids.sort((a, b) => Number(b === actor.organizationId) - Number(a === actor.organizationId));
}

/** What the person may do: lead, answer for a co-department, or read. */
export function partOf(actor: StaffFacts | null, bundle: BundleParties): BundlePart {
  if (organizationsOf(actor, ['LEAD']).includes(bundle.leadId)) return 'LEAD';
  return answeringOrganizationOf(actor, bundle) ? 'CO' : 'READER';
}

/** Drafts, signatures and problems are for the people of the lead and co-departments. */
export function maySeeWork(actor: StaffFacts | null, bundle: BundleParties): boolean {
  const parties = [bundle.leadId, ...bundle.coOrganizationIds, ...bundle.workingCoOrganizationIds];
  return workingOrganizationsOf(actor).some((id) => parties.includes(id));
}

/** Organisations whose bundles a person sees in work. */
export function workingOrganizationsOf(actor: StaffFacts | null): string[] {
  return organizationsOf(actor, null);
}

/** The co-department for which the person may sign or return the version in work, or the one in force; or null. */
export function answeringOrganizationOf(actor: StaffFacts | null, bundle: BundleParties): string | null {
  const coOrganizationIds = [...bundle.workingCoOrganizationIds, ...bundle.coOrganizationIds];
  return organizationsOf(actor, consentRoles).find((id) => coOrganizationIds.includes(id)) ?? null;
}

/** Why a person may not do it, in the words of `NotPermitted.reason`; null when nothing stands against it. */
export function refusalOf(actor: StaffFacts | null, bundle: BundleParties, act: BundleAct): string | null {
  if (act === 'sign' || act === 'return') {
    return answeringOrganizationOf(actor, bundle) ? null : 'CO_DEPARTMENT_REQUIRED';
  }
  return partOf(actor, bundle) === 'LEAD' ? null : 'LEAD_DEPARTMENT_REQUIRED';
}

/** A consent, as far as publication asks. */
export interface ConsentFacts {
  readonly organizationName: string;
  readonly state: ConsentState;
  readonly signedHash?: string | null | undefined;
}

/** Whether every co-department signed this very hash. */
export function decidePublication(
  consents: readonly ConsentFacts[],
  contentHash: string,
):
  | { ok: true }
  | { ok: false; problem: 'ConsentMissing'; organizationNames: string[] }
  | { ok: false; problem: 'ConsentHashMismatch' } {
  const missing = consents.filter(({ state }) => state !== 'SIGNED').map(({ organizationName }) => organizationName);
  if (missing.length > 0) return { ok: false, problem: 'ConsentMissing', organizationNames: missing };
  if (consents.some(({ signedHash }) => signedHash !== contentHash))
    return { ok: false, problem: 'ConsentHashMismatch' };
  return { ok: true };
}
