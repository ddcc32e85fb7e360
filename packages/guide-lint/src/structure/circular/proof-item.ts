/** What the search for circular proofs must know of each item in force: plain data, read off its guide. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';

export type ProofMaterial = Pick<GuideMaterial, 'docCode' | 'name' | 'need' | 'shareMode'>;

export interface ProofItem {
  readonly code: string;
  readonly baseCode: string;
  readonly name: string;
  readonly organizationName: string;
  readonly variantKind: GuideContent['variantKind'];
  readonly materials: readonly ProofMaterial[];
  /** Document codes of its results. */
  readonly resultDocCodes: readonly string[];
}

/** One item of a circular proof: the document it asks for is issued by the next; the last leads to the first. */
export interface CircularProofStep {
  readonly itemCode: string;
  readonly itemName: string;
  readonly organizationName: string;
  readonly docCode: string;
  readonly documentName: string;
}

export interface CircularProofPath {
  readonly steps: readonly CircularProofStep[];
}

/** The proof item of a guide. */
export function proofItemOf(content: GuideContent): ProofItem {
  return {
    code: content.code,
    baseCode: content.baseCode,
    name: content.variantName === '' ? content.name : `${content.name}（${content.variantName}）`,
    organizationName: content.organization.name,
    variantKind: content.variantKind,
    materials: content.materials.map(({ docCode, name, need, shareMode }) => ({ docCode, name, need, shareMode })),
    resultDocCodes: content.results.map(({ docCode }) => docCode).filter((docCode) => docCode !== ''),
  };
}
