/** The graph item → document it must bring → items that issue it, reduced to items nobody can begin with. */
import { needsOwnLicence } from '../lint/own-result.ts';
import type { ProofItem, ProofMaterial } from './proof-item.ts';

/**
 * Nodes 0 … items-1 are items, then come documents: an item leads to the documents it needs and cannot get, a document
 * to the items that issue it. Documents are nodes so that a hundred items that need what a hundred issue make two
 * hundred edges and not ten thousand.
 */
export interface ProofGraph {
  readonly targets: readonly (readonly number[])[];
  /** The material with which an item asks for a document, both by node. */
  readonly materialOf: (item: number, document: number) => ProofMaterial | undefined;
}

/** Base codes that issue a document, by document code, as the register knows them. */
export type IssuedBy = Readonly<Record<string, { readonly issuedByBaseCodes: readonly string[] }>>;

/** The graph of the items that nobody can obtain first; all others have no edges. */
export function stuckGraph(items: readonly ProofItem[], documents: IssuedBy): ProofGraph {
  const issuers = issuersByDocument(items, documents);
  const demands = items.map((item) => demandsOf(item, issuers, items));
  const isStuck = findStuck(items, issuers, demands);
  const docCodes = [...issuers.keys()].filter((docCode) => issuers.get(docCode)?.every((index) => isStuck[index]));
  const nodeOf = new Map(docCodes.map((docCode, index) => [docCode, items.length + index]));
  const wanted = demands.map((materials, index) =>
    isStuck[index] ? [...new Set(materials.flatMap(({ docCode }) => nodeOf.get(docCode) ?? []))] : [],
  );
  return {
    targets: [...wanted, ...docCodes.map((docCode) => issuers.get(docCode) ?? [])],
    materialOf: (item, document) => demands[item]?.find(({ docCode }) => nodeOf.get(docCode) === document),
  };
}

/**
 * Items by the document they issue: through a result, or through the register by base code. Who changes, renews or
 * hands back a licence holds it already, so such an item gives nobody a first one.
 */
function issuersByDocument(items: readonly ProofItem[], documents: IssuedBy): ReadonlyMap<string, number[]> {
  const docsOfBase = new Map<string, string[]>();
  for (const [docCode, { issuedByBaseCodes }] of Object.entries(documents)) {
    for (const baseCode of issuedByBaseCodes) {
      const docs = docsOfBase.get(baseCode);
      if (docs === undefined) docsOfBase.set(baseCode, [docCode]);
      else docs.push(docCode);
    }
  }
  const issuers = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    if (needsOwnLicence(item.variantKind)) continue;
    for (const docCode of new Set([...item.resultDocCodes, ...(docsOfBase.get(item.baseCode) ?? [])])) {
      const known = issuers.get(docCode);
      if (known === undefined) issuers.set(docCode, [index]);
      else known.push(index);
    }
  }
  return issuers;
}

/**
 * What the applicant must bring and some item issues. Not what the authorities share, not what may come later
 * (by then it can be issued), and not the own licence of a change, renewal, reissue or cancellation.
 */
function demandsOf(
  item: ProofItem,
  issuers: ReadonlyMap<string, number[]>,
  items: readonly ProofItem[],
): ProofMaterial[] {
  const holdsLicence = needsOwnLicence(item.variantKind);
  return item.materials.filter(({ docCode, shareMode, need }) => {
    const issuing = docCode === '' ? undefined : issuers.get(docCode);
    if (issuing === undefined || shareMode !== 'NONE' || need === 'DEFERRABLE') return false;
    const isOwn = item.resultDocCodes.includes(docCode) || issuing.some((at) => items[at]?.baseCode === item.baseCode);
    return !(holdsLicence && isOwn);
  });
}

/**
 * Items that can never be obtained first. An item can be when each document it needs can be; a document can be when
 * one of its issuers can be. What is left after that has spread is stuck: each has a document with stuck issuers only.
 */
function findStuck(
  items: readonly ProofItem[],
  issuers: ReadonlyMap<string, number[]>,
  demands: readonly (readonly ProofMaterial[])[],
): boolean[] {
  const waiting = new Map<string, number[]>();
  const missing = demands.map((materials, index) => {
    const docCodes = new Set(materials.map(({ docCode }) => docCode));
    for (const docCode of docCodes) {
      const known = waiting.get(docCode);
      if (known === undefined) waiting.set(docCode, [index]);
      else known.push(index);
    }
    return docCodes.size;
  });
  const issuedBy = items.map((): string[] => []);
  for (const [docCode, indexes] of issuers) {
    if (waiting.has(docCode)) for (const index of indexes) issuedBy[index]?.push(docCode);
  }
  const isStuck = items.map(() => true);
  const free = missing.flatMap((count, index) => (count === 0 ? [index] : []));
  for (let item = free.pop(); item !== undefined; item = free.pop()) {
    isStuck[item] = false;
    for (const docCode of issuedBy[item] ?? []) {
      const served = waiting.get(docCode) ?? [];
      // The first issuer that can be had serves everybody.
      waiting.delete(docCode);
      for (const index of served) {
        missing[index] = (missing[index] ?? 0) - 1;
        if (missing[index] === 0) free.push(index);
      }
    }
  }
  return isStuck;
}
