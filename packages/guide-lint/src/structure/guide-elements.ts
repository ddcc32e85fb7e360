/**
 * Registry of the elements of a guide: every property of GuideContent with the section it stands in, how it is
 * edited, its code list, who may change it and how long it may be. The editor draws its form from it, imports and
 * comparisons name elements by it, and the size checks refuse what goes beyond it.
 */
import type { GuideContent } from '../content/guide-content.ts';

/** Sections of a guide in the order people read and fill them. */
export const guideSections = [
  'basics',
  'conditions',
  'basis',
  'materials',
  'process',
  'limits',
  'fees',
  'result',
  'places',
  'enquiry',
  'complaint',
  'remedies',
  'faqs',
] as const;

export type GuideSection = (typeof guideSections)[number];

/**
 * How an element is edited. `identity`: set by the system or chosen once, not typed; `lines`: texts one an entry;
 * `rows`: a table with columns of its own.
 */
export type ElementKind =
  | 'text'
  | 'longText'
  | 'lines'
  | 'code'
  | 'codes'
  | 'count'
  | 'flag'
  | 'limit'
  | 'contact'
  | 'rows'
  | 'identity';

export interface GuideElement {
  readonly element: keyof GuideContent;
  readonly section: GuideSection;
  readonly kind: ElementKind;
  /** Id of the code list its values come from; null for free text and for closed sets of the type itself. */
  readonly codeList: string | null;
  /** Fixed by the catalogue entry for levels below its owner (Rules 12). */
  readonly isLockable: boolean;
  /** A county or township may differ from the city's template here without the city's review. */
  readonly isLocal: boolean;
  /** Longest text in UTF-16 units (of one entry, for lists); 0 where it is not text. */
  readonly maxLength: number;
  /** Most entries of a list; 0 where it is not a list. */
  readonly maxRows: number;
}

type Shape = readonly [
  section: GuideSection,
  kind: ElementKind,
  maxLength?: number,
  more?: Partial<Pick<GuideElement, 'codeList' | 'isLockable' | 'isLocal' | 'maxRows'>>,
];

const local = { isLocal: true };
const fixed = { isLockable: true };

/** One row a property, so that the compiler misses none. Lengths follow the exchange tables (GB/T 39554.2). */
const shapes: Readonly<Record<keyof GuideContent, Shape>> = {
  name: ['basics', 'text', 200, fixed],
  variantName: ['basics', 'text', 100],
  variantKind: ['basics', 'code'],
  typeCode: ['basics', 'code', 2, { codeList: 'itemType', isLockable: true }],
  handling: ['basics', 'code'],
  code: ['basics', 'identity', 50, local],
  implementationCode: ['basics', 'identity', 36, local],
  baseCode: ['basics', 'identity', 12, fixed],
  localBaseCode: ['basics', 'text', 50, local],
  localImplementationCode: ['basics', 'text', 50, local],
  organization: ['basics', 'identity', 200, local],
  organizationNature: ['basics', 'code', 2, { codeList: 'organizationNature', isLocal: true }],
  divisionCode: ['basics', 'identity', 12, local],
  levels: ['basics', 'codes', 1, { codeList: 'useLevel', isLockable: true, isLocal: true, maxRows: 6 }],
  powerSource: ['basics', 'code', 2, { codeList: 'powerSource', isLocal: true }],
  entrustingOrganization: ['basics', 'text', 100, local],
  jointOrganizations: ['basics', 'lines', 200, { isLocal: true, maxRows: 20 }],
  listEntryId: ['basics', 'identity', 64, local],
  devolution: ['basics', 'code', 20, { codeList: 'devolution', isLocal: true }],
  audiences: ['basics', 'codes', 2, { codeList: 'audience', maxRows: 10 }],
  personTopics: ['basics', 'codes', 3, { codeList: 'personTopic', maxRows: 10 }],
  corporateTopics: ['basics', 'codes', 3, { codeList: 'corporateTopic', maxRows: 10 }],
  localTopics: ['basics', 'lines', 50, { isLocal: true, maxRows: 10 }],
  keywords: ['basics', 'lines', 50, { isLocal: true, maxRows: 30 }],
  serviceArea: ['basics', 'code', 2, { codeList: 'serviceArea' }],
  isFrequent: ['basics', 'flag', 0, local],
  isOneCertificate: ['basics', 'flag'],
  isCertificateFree: ['basics', 'flag'],
  isNoticeAndCommitment: ['basics', 'flag'],
  allowsCommitmentApproval: ['basics', 'flag'],
  commitmentObligation: ['basics', 'longText', 4000],
  isSecret: ['basics', 'flag'],
  levyKind: ['basics', 'code', 2, { codeList: 'levyKind' }],
  decidesReduction: ['basics', 'flag'],
  penaltyText: ['basics', 'longText', 4000],
  hasIntermediary: ['basics', 'flag'],
  intermediaryText: ['basics', 'longText', 2000],
  scope: ['conditions', 'longText', 1000],
  conditions: ['conditions', 'rows', 1000, { maxRows: 100 }],
  refusalGrounds: ['conditions', 'lines', 1000, { maxRows: 100 }],
  quantityLimit: ['conditions', 'longText', 1000],
  basis: ['basis', 'rows', 4000, { isLockable: true, maxRows: 60 }],
  noMaterials: ['materials', 'flag'],
  situations: ['materials', 'rows', 300, { maxRows: 20 }],
  materials: ['materials', 'rows', 1000, { maxRows: 200 }],
  fields: ['materials', 'rows', 300, { maxRows: 300 }],
  steps: ['process', 'rows', 1000, { maxRows: 40 }],
  specialProcedures: ['process', 'rows', 1000, { codeList: 'specialProcedure', maxRows: 20 }],
  reviewPoints: ['process', 'lines', 1000, { maxRows: 100 }],
  statutoryLimit: ['limits', 'limit', 1000],
  promisedLimit: ['limits', 'limit', 1000, local],
  hasFee: ['fees', 'flag'],
  feeBasis: ['fees', 'longText', 2000],
  fees: ['fees', 'rows', 1000, { maxRows: 60 }],
  isPayableOnline: ['fees', 'flag', 0, local],
  results: ['result', 'rows', 200, { codeList: 'resultType', maxRows: 20 }],
  deliveries: ['result', 'codes', 20, { maxRows: 4 }],
  channels: ['places', 'codes', 2, { codeList: 'channel', maxRows: 5 }],
  visits: ['places', 'count'],
  visitReason: ['places', 'longText', 1000],
  isOnline: ['places', 'flag'],
  onlineDepth: ['places', 'codes', 2, { codeList: 'onlineDepth', maxRows: 8 }],
  onlineUrl: ['places', 'text', 500, local],
  mobileUrl: ['places', 'text', 500, local],
  offlineReason: ['places', 'longText', 1000],
  isBookable: ['places', 'flag'],
  bookingRule: ['places', 'longText', 1000, local],
  takesMaterialsByCourier: ['places', 'flag'],
  sendsResultByCourier: ['places', 'flag'],
  isOnSelfService: ['places', 'flag', 0, local],
  isInHall: ['places', 'flag', 0, local],
  notInHallReason: ['places', 'longText', 1000, local],
  places: ['places', 'rows', 500, { isLocal: true, maxRows: 100 }],
  openingHours: ['places', 'longText', 500, local],
  systemName: ['places', 'text', 200, local],
  systemLevel: ['places', 'code', 2, { codeList: 'systemLevel', isLocal: true }],
  enquiry: ['enquiry', 'contact', 300, local],
  complaint: ['complaint', 'contact', 300, local],
  review: ['remedies', 'contact', 300, local],
  litigation: ['remedies', 'contact', 300, local],
  rights: ['remedies', 'longText', 4000],
  duties: ['remedies', 'longText', 4000],
  faqs: ['faqs', 'rows', 2000, { isLocal: true, maxRows: 100 }],
  commonMistakes: ['faqs', 'lines', 1000, { isLocal: true, maxRows: 50 }],
};

/** Every element in the order of the sections and, within one, of filling in. */
export const guideElements: readonly GuideElement[] = Object.entries(shapes)
  .map(([element, [section, kind, maxLength = 0, more = {}]]) => ({
    element: element as keyof GuideContent,
    section,
    kind,
    maxLength,
    codeList: null,
    isLockable: false,
    isLocal: false,
    maxRows: 0,
    ...more,
  }))
  .toSorted((one, other) => guideSections.indexOf(one.section) - guideSections.indexOf(other.section));

const byElement = new Map(guideElements.map((row) => [row.element, row]));

/** The registry's row of an element. */
export function guideElementOf(element: keyof GuideContent): GuideElement {
  const row = byElement.get(element);
  if (row === undefined) throw new Error(`No such element of a guide: ${String(element)}`);
  return row;
}

/** Elements in which a county or township may differ from the city's template by itself. */
export const localElements: readonly (keyof GuideContent)[] = guideElements
  .filter(({ isLocal }) => isLocal)
  .map(({ element }) => element);
