/**
 * What stands against publication: everything process-forms finds in the content itself, at least one
 * co-department (Rules 22(1): a lead and co-departments), a phone to ask, and member items still in force.
 */
import type { BundleContent, Problem } from '@onewindow/process-forms';

/** Item codes whose version in force the gate asks for. */
export function itemCodesOf(content: BundleContent): string[] {
  return content.members.flatMap(({ itemCode }) => itemCode ?? []);
}

/** A bundle has at least one co-department, and a phone to ask. */
export function checkParties({ coOrganizations, receivingWindow }: BundleContent): Problem[] {
  return [
    ...(coOrganizations.length === 0 ? [{ code: 'NO_CO_DEPARTMENT', where: 'coOrganizations', params: {} }] : []),
    ...(receivingWindow.phone.trim() === ''
      ? [{ code: 'RECEIVING_PHONE_MISSING', where: 'receivingWindow', params: {} }]
      : []),
  ];
}

/** A member whose item was published anew since it was added must be looked at again, never changed silently. */
export function outdatedMembers({ members }: BundleContent, itemVersions: ReadonlyMap<string, number>): Problem[] {
  return members.flatMap(({ id, itemCode, itemVersion }) => {
    const inForce = itemVersions.get(itemCode ?? '');
    if (inForce === undefined || itemVersion === null || inForce <= itemVersion) return [];
    return [{ code: 'MEMBER_ITEM_OUTDATED', where: `members.${id}`, params: { itemVersion, inForce } }];
  });
}
