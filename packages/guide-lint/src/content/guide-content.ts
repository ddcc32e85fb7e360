/**
 * The content of one guide version: every element of an item (GB/T 39554.2 as domain notes 2.3–2.4) in plain,
 * self-contained data. Open code lists hold the national codes as text (`code-lists.json` of the catalogue);
 * closed sets that rules depend on are named. An element nobody filled yet is '' or [] or null, never absent.
 */
import type { BasisCitation, GuideFile, GuideMaterial } from './guide-material.ts';

export interface OrganizationRef {
  readonly id: string;
  readonly name: string;
}

/** Working day, natural day, month, year, hour: national codes 1 to 5. */
export type LimitUnit = 'WORKING_DAY' | 'DAY' | 'MONTH' | 'YEAR' | 'HOUR';

/** `amount` null: not filled yet. Statutory 0 with a note says the law sets no limit. */
export interface GuideLimit {
  readonly amount: number | null;
  readonly unit: LimitUnit;
  readonly note: string;
}

export interface GuideCondition {
  readonly id: string;
  readonly text: string;
  /** The same in plain words. */
  readonly plainText: string;
}

/** A question whose answer filters the materials (GB/T 39554: situations); single choice. */
export interface SituationQuestion {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

export interface ProcessStep {
  readonly id: string;
  /** Receive, accept, review, decide, deliver … */
  readonly name: string;
  readonly office: string;
  readonly actor: string;
  /** In the unit of the promised limit; null: within the same day or not counted. */
  readonly days: number | null;
  readonly note: string;
}

/** Special procedure of domain notes 4.5: expert review, site visit, hearing … */
export interface SpecialProcedure {
  readonly code: string;
  readonly name: string;
  readonly days: number | null;
  readonly stopsClock: boolean;
  readonly note: string;
}

export interface Fee {
  readonly id: string;
  readonly name: string;
  readonly standard: string;
  readonly basis: string;
  readonly canReduce: boolean;
  readonly reduceBasis: string;
  readonly note: string;
}

export interface GuideResult {
  readonly id: string;
  /** 10 licence, 20 reply, 99 other. */
  readonly typeCode: string;
  /** Document kind of the result, where it is one that other items ask for; '' otherwise. */
  readonly docCode: string;
  readonly name: string;
  readonly sample: GuideFile | null;
  readonly hasPaper: boolean;
  readonly hasElectronic: boolean;
  readonly validity: string;
}

export type ResultDelivery = 'WINDOW' | 'ELECTRONIC' | 'SELF_SERVICE' | 'MAIL';

/** Where it is done: a hall of the city, its floor and window. */
export interface ServicePlace {
  readonly id: string;
  readonly hallId: string | null;
  readonly hallName: string;
  readonly divisionCode: string;
  readonly address: string;
  readonly floor: string;
  readonly window: string;
  /** Hours of this place, normal and special: early and late, noon, weekend. */
  readonly hours: string;
  readonly traffic: string;
}

export interface Contact {
  readonly phone: string;
  readonly address: string;
  readonly website: string;
  readonly email: string;
}

export interface Faq {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** Immediate (done in one sitting) or promised. */
export type ItemHandling = 'IMMEDIATE' | 'PROMISED';

/** A field of the item's own form; the shape of process-forms' FormField. */
export interface GuideFormField {
  readonly element: string;
  readonly role: string;
  readonly label: string;
  readonly required: boolean;
  readonly requiredIf: string | null;
  readonly constraints: Readonly<Record<string, unknown>> | null;
  readonly section: string;
}

export interface GuideContent {
  // --- who and what
  /** Code of 33 characters of the item as it is handled. */
  readonly code: string;
  /** Code of 31 characters of the item as this body carries it out, base code of 12. */
  readonly implementationCode: string;
  readonly baseCode: string;
  readonly localBaseCode: string;
  readonly localImplementationCode: string;
  /** Name of the catalogue entry, and of the variant handled in brackets after it ('' for none). */
  readonly name: string;
  readonly variantName: string;
  /** What kind of handling it is: rules leave changes and renewals out of circular proofs. */
  readonly variantKind: 'NEW' | 'CHANGE' | 'RENEWAL' | 'REISSUE' | 'CANCELLATION' | 'OTHER';
  readonly typeCode: string;
  readonly powerSource: string;
  readonly levels: readonly string[];
  readonly organization: OrganizationRef;
  readonly organizationNature: string;
  readonly entrustingOrganization: string;
  readonly jointOrganizations: readonly string[];
  readonly divisionCode: string;
  /** Entry of the power list or public-service list (Rules 11). */
  readonly listEntryId: string | null;
  readonly audiences: readonly string[];
  readonly personTopics: readonly string[];
  readonly corporateTopics: readonly string[];
  readonly localTopics: readonly string[];
  /** Words people search by. */
  readonly keywords: readonly string[];
  /** Who it is for. */
  readonly scope: string;
  // --- conditions and basis
  readonly conditions: readonly GuideCondition[];
  readonly refusalGrounds: readonly string[];
  readonly quantityLimit: string;
  readonly basis: readonly BasisCitation[];
  // --- materials
  readonly situations: readonly SituationQuestion[];
  readonly materials: readonly GuideMaterial[];
  /** True: nothing needs to be handed in, and `materials` may be empty. */
  readonly noMaterials: boolean;
  /** The item's own form. */
  readonly fields: readonly GuideFormField[];
  // --- process and limits
  readonly handling: ItemHandling;
  readonly steps: readonly ProcessStep[];
  readonly specialProcedures: readonly SpecialProcedure[];
  readonly reviewPoints: readonly string[];
  readonly statutoryLimit: GuideLimit;
  readonly promisedLimit: GuideLimit;
  // --- fees
  readonly hasFee: boolean;
  readonly feeBasis: string;
  readonly fees: readonly Fee[];
  readonly isPayableOnline: boolean;
  // --- result and delivery
  readonly results: readonly GuideResult[];
  readonly deliveries: readonly ResultDelivery[];
  // --- channels
  /** 1 window, 2 online, 3 courier. */
  readonly channels: readonly string[];
  readonly visits: number | null;
  readonly visitReason: string;
  readonly isOnline: boolean;
  readonly onlineDepth: readonly string[];
  readonly onlineUrl: string;
  readonly mobileUrl: string;
  /** Why not online, shown in place of the address. */
  readonly offlineReason: string;
  readonly serviceArea: string;
  readonly isBookable: boolean;
  readonly bookingRule: string;
  readonly takesMaterialsByCourier: boolean;
  readonly sendsResultByCourier: boolean;
  readonly isOnSelfService: boolean;
  readonly isInHall: boolean;
  readonly notInHallReason: string;
  readonly places: readonly ServicePlace[];
  readonly openingHours: string;
  readonly systemName: string;
  readonly systemLevel: string;
  // --- contacts and remedies
  readonly enquiry: Contact;
  readonly complaint: Contact;
  readonly review: Contact & { readonly organizationName: string };
  readonly litigation: Contact & { readonly organizationName: string };
  readonly rights: string;
  readonly duties: string;
  // --- agencies, questions, flags
  readonly hasIntermediary: boolean;
  readonly intermediaryText: string;
  readonly faqs: readonly Faq[];
  readonly commonMistakes: readonly string[];
  readonly allowsCommitmentApproval: boolean;
  readonly commitmentObligation: string;
  readonly isNoticeAndCommitment: boolean;
  readonly isOneCertificate: boolean;
  readonly isCertificateFree: boolean;
  readonly isFrequent: boolean;
  readonly devolution: 'NONE' | 'DEVOLVED' | 'ENTRUSTED' | 'RECEIVED_ON_BEHALF';
  readonly isSecret: boolean;
  /** Only for levies (04): kind, and whether reduction is decided. Only for penalties (02): conduct, kind, range. */
  readonly levyKind: string;
  readonly decidesReduction: boolean;
  readonly penaltyText: string;
}
