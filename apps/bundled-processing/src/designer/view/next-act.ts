/** A version in work, as far as the next act hangs on it. */
export interface WorkingVersion {
  readonly state: string;
  readonly consents: readonly { readonly organizationId: string; readonly state: string }[];
}

/** Message keys of what is to be done next with a bundle. */
export type NextAct = 'revise' | 'design' | 'returned' | 'await' | 'publish' | 'sign' | 'signed' | 'read';

/** Whose turn it is: the lead designs, the co-departments sign, the lead publishes. */
export function nextActOf(
  role: string,
  draft: WorkingVersion | null | undefined,
  organizationIds: readonly string[],
): NextAct {
  if (role === 'CO') return nextOfCoDepartment(draft, organizationIds);
  if (role !== 'LEAD') return 'read';
  if (!draft) return 'revise';
  if (draft.consents.some(({ state }) => state === 'RETURNED')) return 'returned';
  if (draft.state !== 'IN_CONSENT') return 'design';
  return draft.consents.every(({ state }) => state === 'SIGNED') ? 'publish' : 'await';
}

function nextOfCoDepartment(draft: WorkingVersion | null | undefined, organizationIds: readonly string[]): NextAct {
  const own = ownConsent(draft?.consents ?? [], organizationIds);
  if (draft?.state !== 'IN_CONSENT' || !own) return 'read';
  return own.state === 'PENDING' ? 'sign' : 'signed';
}

/** The consent for which a person of these organisations answers; one that waits comes first. */
export function ownConsent<C extends { readonly organizationId: string; readonly state: string }>(
  consents: readonly C[],
  organizationIds: readonly string[],
): C | null {
  const own = consents.filter(({ organizationId }) => organizationIds.includes(organizationId));
  return own.find(({ state }) => state === 'PENDING') ?? own[0] ?? null;
}
