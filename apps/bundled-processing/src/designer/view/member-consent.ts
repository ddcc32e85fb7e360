import type { BundleContent } from '@onewindow/process-forms';

/** State of the consent of each department: LEAD needs none, NONE was not asked yet. */
export function consentsByOrganization(
  consents: readonly { readonly organizationId: string; readonly state: string }[],
  { lead, coOrganizations }: Pick<BundleContent, 'lead' | 'coOrganizations'>,
): ReadonlyMap<string, string> {
  const states = new Map(coOrganizations.map(({ id }) => [id, 'NONE']));
  for (const { organizationId, state } of consents) states.set(organizationId, state);
  return states.set(lead.id, 'LEAD');
}
