/** What the lint must know about the catalogue to judge a guide: plain data, the same in browser and server. */

import type { GuideContent } from './content/guide-content.ts';
import type { BasisCitation, ShareMode } from './content/guide-material.ts';

/** Rank of a legal basis. */
export type BasisRank =
  | 'LAW'
  | 'ADMINISTRATIVE_REGULATION'
  | 'STATE_COUNCIL_DECISION'
  | 'LOCAL_REGULATION'
  | 'DEPARTMENT_RULE'
  | 'PROVINCIAL_RULE'
  | 'MUNICIPAL_RULE'
  | 'NORMATIVE_DOCUMENT';

/** An entry of the legal basis register; days are civil dates `YYYY-MM-DD` in Asia/Shanghai. */
export interface LintBasis {
  readonly title: string;
  readonly documentNumber: string;
  readonly rank: BasisRank;
  readonly effectiveOn: string;
  readonly abolishedOn: string | null;
}

/** An entry of the register of document kinds. */
export interface LintDocument {
  readonly name: string;
  readonly shareMode: ShareMode;
  /** Fact codes it proves, e.g. identity, domicile, marriage. */
  readonly facts: readonly string[];
  readonly issuerName: string;
  readonly issuedByBaseCodes: readonly string[];
}

/** Catalogue-wide part, answered by the query `lintContext`. */
export interface LintContext {
  /** Civil date on which the guide is judged. */
  readonly today: string;
  readonly bases: Readonly<Record<string, LintBasis>>;
  readonly documents: Readonly<Record<string, LintDocument>>;
  /** Active codes by code list id. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Words the supervising department keeps: documents whose names look like catch-alls, proofs never to be
   *  demanded, proofs that village and residents' committees may still issue. */
  readonly words: {
    readonly namedDocuments: readonly string[];
    readonly oddProofs: readonly string[];
    readonly grassrootsProofsAllowed: readonly string[];
  };
  /** Codes of data elements and form roles of the dictionary. */
  readonly elements: readonly string[];
  readonly roles: readonly string[];
}

/** The elements that a catalogue entry fixes for the levels below its owner (Rules 12). */
export interface DirectoryElements {
  readonly baseCode: string;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  /** 1 nation, 2 region, 3 city. */
  readonly ownerLevel: string;
  readonly basis: readonly BasisCitation[];
  readonly isValid: boolean;
}

/** The list entry an item is linked to (Rules 11). */
export interface ListEntryElements {
  readonly id: string;
  readonly kind: 'POWER' | 'PUBLIC_SERVICE';
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  readonly organizationId: string;
  readonly isValid: boolean;
}

/** What surrounds one guide; only the server knows it whole. */
export interface GuideSurroundings {
  readonly directory: DirectoryElements | null;
  readonly listEntry: ListEntryElements | null;
  /** The city's guide of the same base code and variant; null for the city itself or without one. */
  readonly template: GuideContent | null;
}
