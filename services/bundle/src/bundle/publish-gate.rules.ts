/**
 * What stands against publication: everything process-forms finds in the content itself, at least one
 * co-department (Rules 22(1): a lead and co-departments), a phone to ask, and member items still in force.
 */
import { type BundleContent, checkContent, type Problem } from '@onewindow/process-forms';

/** Contents whose check is remembered: walking every answer path takes up to a second. */
const rememberedContents = 64;
const remembered = new Map<string, readonly Problem[]>();

/** Problems of a content, remembered by its hash; `itemVersions` holds the version in force by item code. */
export function gateProblems(
  content: BundleContent,
  contentHash: string,
  itemVersions: ReadonlyMap<string, number>,
): Problem[] {
  let found = remembered.get(contentHash);
  if (!found) {
    found = [...checkParties(content), ...checkContent(content)];
    if (remembered.size >= rememberedContents) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(contentHash, found);
  }
  return [...found, ...outdatedMembers(content, itemVersions)];
}

/** Item codes whose version in force the gate asks for. */
export function itemCodesOf(content: BundleContent): string[] {
  return content.members.flatMap(({ itemCode }) => itemCode ?? []);
}

function checkParties({ coOrganizations, receivingWindow }: BundleContent): Problem[] {
  return [
    ...(coOrganizations.length === 0 ? [{ code: 'NO_CO_DEPARTMENT', where: 'coOrganizations', params: {} }] : []),
    ...(receivingWindow.phone.trim() === ''
      ? [{ code: 'RECEIVING_PHONE_MISSING', where: 'receivingWindow', params: {} }]
      : []),
  ];
}

/** A member whose item was published anew since it was added must be looked at again, never changed silently. */
function outdatedMembers({ members }: BundleContent, itemVersions: ReadonlyMap<string, number>): Problem[] {
  return members.flatMap(({ id, itemCode, itemVersion }) => {
    const inForce = itemVersions.get(itemCode ?? '');
    if (inForce === undefined || itemVersion === null || inForce <= itemVersion) return [];
    return [{ code: 'MEMBER_ITEM_OUTDATED', where: `members.${id}`, params: { itemVersion, inForce } }];
  });
}
