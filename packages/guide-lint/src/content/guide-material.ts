/** One material (申请材料) of a guide with the elements of GB/T 39554 and the Rules 13(2)–(5), 26(3). */

/** A file people can download: uploaded, or drawn from the item's own form (`GENERATED`). */
export type GuideFile =
  | { readonly kind: 'GENERATED' }
  | {
      readonly kind: 'FILE';
      readonly fileId: string;
      readonly name: string;
      readonly mediaType: string;
      readonly size: number;
      readonly sha256: string;
    };

/** A citation of an entry of the legal basis register; `article` as printed, e.g. `第三十五条`. */
export interface BasisCitation {
  readonly basisId: string;
  readonly article: string;
  /** Wording of the article; may be empty. */
  readonly text: string;
}

/** Certificate or proof, application form, other. */
export type DocumentKind = 'CERTIFICATE' | 'FORM' | 'OTHER';
export type CopyKind = 'ORIGINAL' | 'COPY' | 'ORIGINAL_AND_COPY';
/** `EITHER`: the applicant chooses. `BOTH` demands both and is refused by the lint. */
export type Medium = 'PAPER' | 'ELECTRONIC' | 'EITHER' | 'BOTH';
/** Always, by situation, or deferrable. */
export type MaterialNeed = 'REQUIRED' | 'BY_SITUATION' | 'DEFERRABLE';
/** National codes: 10 the applicant's own, 20 issued by an authority, 30 an agency or statutory body (local), 99 other. */
export type SourceType = '10' | '20' | '30' | '99';
/** How the authorities share it; anything but `NONE` means the applicant only confirms (Rules 13(5)). */
export type ShareMode = 'NONE' | 'LICENCE' | 'INTERFACE' | 'ASSISTED';
export type SignatureDemand = 'NONE' | 'SIGNATURE' | 'SEAL' | 'SIGNATURE_AND_SEAL';

/** The material is needed when the answer to the question is one of the options. */
export interface SituationCondition {
  readonly questionId: string;
  readonly optionIds: readonly string[];
}

export interface GuideMaterial {
  /** Stable within the guide over versions, so that a comparison follows renamed rows. */
  readonly id: string;
  /** Document kind of the catalogue's register: the same document has the same code in every item. */
  readonly docCode: string;
  readonly name: string;
  readonly docKind: DocumentKind;
  readonly copyKind: CopyKind;
  readonly medium: Medium;
  readonly need: MaterialNeed;
  /** In which case it is needed, in words; demanded for `BY_SITUATION`. */
  readonly situationText: string;
  /** Working days to hand it in later; demanded for `DEFERRABLE`, null otherwise. */
  readonly deferDays: number | null;
  /** All must hold; empty: needed in every situation. */
  readonly onlyIf: readonly SituationCondition[];
  readonly sourceType: SourceType | '';
  /** Where the applicant gets it; demanded for 20, 30 and 99. */
  readonly sourceText: string;
  /** Who issues it, demanded for 20. `organizationId` is null for a body outside the city. */
  readonly issuer: { readonly organizationId: string | null; readonly name: string } | null;
  /** Category of the agency or statutory body, or its legal qualification: one is demanded for 30 (Rules 13(4)). */
  readonly agencyCategory: string;
  readonly qualification: string;
  readonly paperCopies: number;
  readonly originals: number;
  readonly copies: number;
  /** Paper size, e.g. A4. */
  readonly paperFormat: string;
  /** Blank form, filled sample and filling note: all three demanded of a form (Rules 13(3)). */
  readonly blankForm: GuideFile | null;
  readonly sampleForm: GuideFile | null;
  readonly fillingNote: string;
  /** What makes it acceptable, one criterion an entry, at least one (Rules 26(3)). */
  readonly acceptStandards: readonly string[];
  /** What the law demands it by; at least one (3.4 (j)). */
  readonly basis: readonly BasisCitation[];
  readonly note: string;
  /** The same in plain words for the applicant. */
  readonly plainText: string;
  readonly mustFillOnSite: boolean;
  /** What a copy must show, e.g. signed as true to the original. */
  readonly copyNote: string;
  readonly shareMode: ShareMode;
  /** Resource of the sharing catalogue and type of the electronic licence. */
  readonly shareResource: string;
  readonly licenceType: string;
  /** Days an earlier upload may be used again; null: not reusable. */
  readonly reuseDays: number | null;
  readonly signature: SignatureDemand;
}
