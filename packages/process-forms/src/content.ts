/**
 * The content of one bundle version: plain, self-contained data. Departments, forms and
 * dictionary entries are copied in, so that a running case needs nothing but its version.
 * Source: Rules article 22(1), domain notes 5.1.
 */

/** A reference to an organisation, name copied for display. */
export interface OrganizationRef {
  readonly id: string;
  readonly name: string;
}

/** One selectable value of a question or of an enumerated data element. */
export interface Option {
  readonly code: string;
  readonly label: string;
}

export type QuestionType = 'single' | 'multi' | 'number';

/** One situation question, asked in order; `showIf` is an expression over answers. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly type: QuestionType;
  readonly options: readonly Option[];
  readonly showIf: string;
  readonly required: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly minSelect?: number;
  readonly unit?: string;
  /** Values at which a numeric answer changes the outcome; used to walk every path. */
  readonly samples?: readonly number[];
  /** Form fields (`role:element`) that take the answer as their first value. */
  readonly fills: readonly string[];
}

/** Ends the whole application or leaves one member out, with an explanation in the citizen's words. */
export interface Stop {
  readonly when: string;
  readonly scope: 'bundle' | 'member';
  readonly memberId: string | null;
  readonly explanation: string;
}

export type EdgeKind = 'result' | 'data' | 'jointVisit';

/** `jointVisit` groups members in one site visit and orders nothing; the others make a member wait. */
export interface Dependency {
  readonly memberId: string;
  readonly kind: EdgeKind;
}

export interface TimeLimit {
  readonly amount: number;
  readonly unit: 'workingDay' | 'hour';
}

/** One member of a bundle: an item, or a data step that is no item. */
export interface BundleMember {
  readonly id: string;
  readonly kind: 'item' | 'dataStep';
  /** Item code of 33 characters; null for a data step. */
  readonly itemCode: string | null;
  readonly itemVersion: number | null;
  readonly name: string;
  readonly organization: OrganizationRef;
  readonly presence: 'required' | 'optional' | 'bySituation';
  readonly when: string;
  readonly dependsOn: readonly Dependency[];
  readonly limit: TimeLimit;
  /** Stand-alone promise and statutory limit of the item in working days; null for a data step. */
  readonly standalonePromiseDays: number | null;
  readonly statutoryDays: number | null;
  readonly onPredecessorRefused: 'cancel';
  readonly onRefused: 'stopAll' | 'continueOthers' | 'manual';
  readonly handling: 'platform' | 'systemInterface' | 'offline';
  readonly result: string;
  readonly fields: readonly FormField[];
  readonly materials: readonly ItemMaterial[];
  /** Legal basis of the item, citation texts. */
  readonly basis: readonly string[];
}

/** A material of one item, as its guide states it. */
export interface ItemMaterial {
  readonly docCode: string;
  readonly name: string;
  readonly isNeed: 'required' | 'bySituation' | 'deferrable';
  readonly shared: boolean;
  readonly copies: number;
  readonly source: string;
  readonly acceptStandard: string;
}

/** A row of the merged material list. */
export interface MaterialRow {
  readonly docCode: string;
  readonly name: string;
  readonly when: string;
  /** Why the applicant need not hand it in; null = the applicant hands it in. */
  readonly dropped:
    | null
    | { readonly reason: 'shared' }
    | { readonly reason: 'memberResult'; readonly memberId: string };
  readonly usedBy: readonly { readonly memberId: string; readonly material: string }[];
  /** True for the merged application form itself: generated from the form, never uploaded. */
  readonly isForm: boolean;
  readonly isNeed: 'required' | 'bySituation' | 'deferrable';
  readonly copies: number;
  readonly acceptStandard: string;
}

export type ElementType =
  | 'text'
  | 'enum'
  | 'decimal'
  | 'date'
  | 'integer'
  | 'boolean'
  | 'address'
  | 'division'
  | 'idCard'
  | 'mobile'
  | 'uscc';

/** Bounds of a value; `min`/`max` are numbers, or civil dates / `today` for dates. */
export interface Constraints {
  readonly pattern?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly maxLength?: number;
  readonly multiple?: boolean;
  readonly options?: readonly Option[];
}

/** A data element of the city's dictionary. */
export interface DataElement {
  readonly code: string;
  readonly name: string;
  readonly type: ElementType;
  readonly constraints: Constraints;
  readonly unit: string | null;
  readonly source: string;
  readonly sensitive: 'none' | 'personal' | 'sensitive';
  readonly help: string;
}

/** Whom or what a field speaks of (the applicant, the legal representative, the premises …). */
export interface FormRole {
  readonly code: string;
  readonly label: string;
  readonly section: string;
  readonly repeatable: boolean;
  readonly minCount: number;
  readonly maxCount: number;
}

/** One field of a member's own form. `constraints` narrow the element's. */
export interface FormField {
  readonly element: string;
  readonly role: string;
  readonly label: string;
  readonly required: boolean;
  readonly requiredIf: string | null;
  readonly constraints:
    | { readonly [K in keyof Constraints]?: K extends 'options' ? readonly string[] : Constraints[K] }
    | null;
  readonly section: string;
}

export interface DeliveryPolicy {
  readonly mode: 'together' | 'separate';
  readonly earlierOnConsent: boolean;
  readonly modes: readonly ('window' | 'mail' | 'online')[];
  readonly text: string;
}

export interface BundleContent {
  readonly name: string;
  readonly slogan: string;
  readonly audience: 'natural' | 'legal';
  readonly category: string;
  readonly lead: OrganizationRef;
  readonly coOrganizations: readonly OrganizationRef[];
  readonly receivingWindow: { readonly hall: string; readonly place: string; readonly phone: string };
  readonly caseManagerTitle: string;
  readonly delivery: DeliveryPolicy;
  readonly promise: TimeLimit;
  readonly basis: readonly string[];
  readonly members: readonly BundleMember[];
  readonly questions: readonly Question[];
  readonly stops: readonly Stop[];
  readonly materials: readonly MaterialRow[];
  /** `role:element` keys that a member's result brings; not shown to the applicant. */
  readonly formProvided: readonly string[];
  /** Members that need a site visit (Rules 25). */
  readonly needVisit: readonly string[];
  readonly elements: Readonly<Record<string, DataElement>>;
  readonly roles: readonly FormRole[];
  readonly intro: string;
  readonly fees: string;
  readonly complaintPhone: string;
}

/** Answers by question id: option code, option codes, or number. Unanswered questions are absent. */
export type Answers = Readonly<Record<string, string | number | readonly string[]>>;

/** Form values by `role:element`; a repeatable role holds an array, one value per entry. */
export type FormValues = Readonly<Record<string, unknown>>;
