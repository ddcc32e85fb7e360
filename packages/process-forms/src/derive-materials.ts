import type { BundleContent, BundleMember, ItemMaterial, MaterialRow } from './content.ts';

/** Strictest first: a material needed by any member outright is needed outright. */
const NEEDS: readonly ItemMaterial['isNeed'][] = ['required', 'deferrable', 'bySituation'];

/**
 * The rows that a member's own materials bring to the merged list: one row for each document
 * (`docCode`), merged into the row that exists. Copies are the maximum and the stricter need wins;
 * of two acceptance standards the longer is kept, as the one that asks more.
 * A material that a member before this one produces as its result is not asked from the applicant.
 * @returns rows to put in place of those with the same document, or to append; empty when the member is unknown
 */
export function deriveMaterials(content: BundleContent, memberId: string): readonly MaterialRow[] {
  const member = content.members.find(({ id }) => id === memberId);
  if (member === undefined) return [];
  const rows = new Map<string, MaterialRow>();
  for (const material of member.materials) {
    const existing = rows.get(material.docCode) ?? content.materials.find((row) => row.docCode === material.docCode);
    rows.set(
      material.docCode,
      existing === undefined ? newRow(content, member, material) : widen(existing, member, material),
    );
  }
  return [...rows.values()];
}

function newRow(content: BundleContent, member: BundleMember, material: ItemMaterial): MaterialRow {
  const producer = predecessorsOf(content, member).find(({ result }) => result === material.name);
  return {
    docCode: material.docCode,
    name: material.name,
    when: member.when,
    dropped: droppedBecause(producer, material),
    usedBy: [{ memberId: member.id, material: material.name }],
    isForm: false,
    isNeed: material.isNeed,
    copies: material.copies,
    acceptStandard: material.acceptStandard,
  };
}

function droppedBecause(producer: BundleMember | undefined, material: ItemMaterial): MaterialRow['dropped'] {
  if (producer !== undefined) return { reason: 'memberResult', memberId: producer.id };
  return material.shared ? { reason: 'shared' } : null;
}

function widen(row: MaterialRow, member: BundleMember, material: ItemMaterial): MaterialRow {
  if (row.usedBy.some((use) => use.memberId === member.id && use.material === material.name)) return row;
  return {
    ...row,
    when: either(row.when, member.when),
    usedBy: [...row.usedBy, { memberId: member.id, material: material.name }],
    isNeed: NEEDS.find((need) => need === row.isNeed || need === material.isNeed) ?? row.isNeed,
    copies: Math.max(row.copies, material.copies),
    acceptStandard:
      material.acceptStandard.length > row.acceptStandard.length ? material.acceptStandard : row.acceptStandard,
  };
}

function either(one: string, other: string): string {
  if (one === other || one === 'true') return one;
  return other === 'true' ? other : `(${one}) or (${other})`;
}

/** Members whose results reach this one, over any number of edges. */
function predecessorsOf(content: BundleContent, member: BundleMember): readonly BundleMember[] {
  const found = new Set<BundleMember>();
  const queue = [member];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { memberId, kind } of next.dependsOn) {
      const before = content.members.find(({ id }) => id === memberId);
      if (kind === 'jointVisit' || before === undefined || before === member || found.has(before)) continue;
      found.add(before);
      queue.push(before);
    }
  }
  return [...found];
}
