/**
 * The merged material list while a draft is worked on: rows follow the members they come from
 * until the lead department changes them by hand.
 */
import { canonicalJson } from '@onewindow/kernel';
import { type BundleContent, deriveMaterials, type MaterialRow } from '@onewindow/process-forms';

/** Document code of an item's own application form; in a bundle the one merged form takes its place. */
const applicationForm = 'FORM.APPLICATION';

/** Rows after `memberId` was added to the content, which already holds it. */
export function rowsWithMember(content: BundleContent, memberId: string): MaterialRow[] {
  const derived = deriveMaterials(content, memberId).map((row) => asForm(content, row));
  const brought = new Map(derived.map((row) => [row.docCode, row]));
  const rows = content.materials.map((row) => takeOut(brought, row.docCode) ?? row);
  return [...rows, ...brought.values()];
}

/** Rows after members changed: what nobody changed by hand follows the derivation. */
export function rowsFollowing(before: BundleContent, after: BundleContent): MaterialRow[] {
  const old = derivedRows(before);
  const now = derivedRows(after);
  return after.materials.map((row) => follow(row, old.get(row.docCode), now.get(row.docCode)));
}

/** Rows after `memberId` was taken out of the content: uses of it go, and rows only it used. */
export function rowsWithoutMember(before: BundleContent, after: BundleContent, memberId: string): MaterialRow[] {
  return rowsFollowing(before, after)
    .map((row) => ({ ...row, usedBy: row.usedBy.filter((use) => use.memberId !== memberId) }))
    .filter((row) => row.usedBy.length > 0)
    .map((row) => (producerOf(row) === memberId ? { ...row, dropped: droppedAlone(after, row) } : row));
}

/** One form for all: always needed, generated, named by the bundle. */
function asForm(content: BundleContent, row: MaterialRow): MaterialRow {
  if (row.docCode !== applicationForm) return row;
  const known = content.materials.find(({ isForm }) => isForm);
  return { ...row, name: known?.name ?? content.name, when: 'true', dropped: null, isForm: true, isNeed: 'required' };
}

/** The rows that the members alone would bring, in their order. */
function derivedRows(content: BundleContent): Map<string, MaterialRow> {
  let soFar: BundleContent = { ...content, materials: [] };
  for (const { id } of content.members) soFar = { ...soFar, materials: rowsWithMember(soFar, id) };
  return new Map(soFar.materials.map((row) => [row.docCode, row]));
}

function follow(row: MaterialRow, old: MaterialRow | undefined, now: MaterialRow | undefined): MaterialRow {
  if (!old || !now) return row;
  const pick = <K extends keyof MaterialRow>(key: K): MaterialRow[K] => {
    const isUntouched = canonicalJson(row[key]) === canonicalJson(old[key]);
    return isUntouched ? now[key] : row[key];
  };
  return {
    ...row,
    when: pick('when'),
    dropped: pick('dropped'),
    isNeed: pick('isNeed'),
    copies: pick('copies'),
    acceptStandard: pick('acceptStandard'),
  };
}

function producerOf({ dropped }: MaterialRow): string | null {
  return dropped?.reason === 'memberResult' ? dropped.memberId : null;
}

/** Without the member that produced it, the document is shared by the authorities or handed in. */
function droppedAlone({ members }: BundleContent, row: MaterialRow): MaterialRow['dropped'] {
  const isShared = row.usedBy.some(({ memberId, material }) =>
    members.some(
      ({ id, materials }) => id === memberId && materials.some(({ name, shared }) => name === material && shared),
    ),
  );
  return isShared ? { reason: 'shared' } : null;
}

function takeOut<K, V>(map: Map<K, V>, key: K): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
