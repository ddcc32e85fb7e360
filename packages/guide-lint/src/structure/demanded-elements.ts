/** Which elements a guide must have before it may be published, and which of them it has. */
import type { Contact, GuideContent, GuideLimit } from '../content/guide-content.ts';
import { type GuideSection, guideElementOf } from './guide-elements.ts';
import { COERCION, hasPromise, isAppliedFor, isPublicService, LEVY, PENALTY } from './item-type.ts';
import { isReal, saysNoStatutoryLimit } from './real-text.ts';

export interface DemandedElement {
  readonly element: keyof GuideContent;
  readonly section: GuideSection;
  readonly isFilled: boolean;
  /** One of the 14 that the Rules name themselves (Rules 13(1)). */
  readonly isNamedByRules: boolean;
}

interface Demand {
  readonly element: keyof GuideContent;
  readonly when?: (content: GuideContent) => boolean;
  readonly isFilled: (content: GuideContent) => boolean;
}

type TextElement = {
  [Key in keyof GuideContent]: GuideContent[Key] extends string ? Key : never;
}[keyof GuideContent];
type ListElement = {
  [Key in keyof GuideContent]: GuideContent[Key] extends readonly unknown[] ? Key : never;
}[keyof GuideContent];

const applied = ({ typeCode }: GuideContent): boolean => isAppliedFor(typeCode);
const promised = ({ typeCode }: GuideContent): boolean => hasPromise(typeCode);
const ofPower = ({ typeCode }: GuideContent): boolean => !isPublicService(typeCode);

/** The 14 elements of the Rules 13(1). A fee that is not taken and a guide that says why it is not online are filled. */
const namedByRules: readonly Demand[] = [
  text('name'),
  text('typeCode'),
  { element: 'handling', when: promised, isFilled: () => true },
  {
    element: 'materials',
    when: applied,
    isFilled: ({ materials, noMaterials }) => noMaterials || materials.length > 0,
  },
  { element: 'statutoryLimit', isFilled: ({ statutoryLimit }) => hasStatutoryLimit(statutoryLimit) },
  { element: 'promisedLimit', when: promised, isFilled: ({ promisedLimit }) => promisedLimit.amount !== null },
  {
    element: 'fees',
    when: applied,
    isFilled: ({ hasFee, fees }) => !hasFee || (fees.length > 0 && fees.every(({ standard }) => isReal(standard))),
  },
  {
    element: 'feeBasis',
    when: applied,
    isFilled: ({ hasFee, feeBasis, fees }) =>
      !hasFee || isReal(feeBasis) || (fees.length > 0 && fees.every(({ basis }) => isReal(basis))),
  },
  { element: 'places', when: applied, isFilled: ({ places }) => places.some(({ address }) => isReal(address)) },
  { element: 'openingHours', when: applied, isFilled: hasHours },
  list('channels', applied),
  {
    element: 'onlineUrl',
    when: applied,
    isFilled: ({ isOnline, onlineUrl, offlineReason }) => isReal(isOnline ? onlineUrl : offlineReason),
  },
  { element: 'enquiry', isFilled: ({ enquiry }) => hasPhone(enquiry) },
  { element: 'complaint', isFilled: ({ complaint }) => hasPhone(complaint) },
];

/** What GB/T 39554.2 adds for every item or for a group of types (domain notes 2.3). */
const byStandard: readonly Demand[] = [
  text('code'),
  text('implementationCode'),
  text('baseCode'),
  { element: 'organization', isFilled: ({ organization }) => isReal(organization.id) && isReal(organization.name) },
  text('organizationNature', ofPower),
  text('divisionCode'),
  list('levels'),
  text('powerSource', ofPower),
  text('entrustingOrganization', (content) => ofPower(content) && isEntrusted(content)),
  { element: 'listEntryId', isFilled: ({ listEntryId }) => listEntryId !== null && isReal(listEntryId) },
  list('basis'),
  list('audiences', applied),
  list('conditions', applied),
  { element: 'steps', isFilled: ({ steps }) => steps.some(({ name }) => isReal(name)) },
  list('results', applied),
  list('deliveries', ({ results, typeCode }) => isAppliedFor(typeCode) && results.length > 0),
  { element: 'visits', when: applied, isFilled: ({ visits }) => visits !== null },
  list('onlineDepth', (content) => applied(content) && content.isOnline),
  text('notInHallReason', (content) => applied(content) && !content.isInHall),
  text('intermediaryText', ({ hasIntermediary }) => hasIntermediary),
  text('commitmentObligation', (content) => content.allowsCommitmentApproval || content.isNoticeAndCommitment),
  remedy('review'),
  remedy('litigation'),
  text('levyKind', ({ typeCode }) => typeCode === LEVY),
  text('penaltyText', ({ typeCode }) => typeCode === PENALTY || typeCode === COERCION),
];

/** The elements this guide must have, the Rules' 14 first, in the order they are listed there. */
export function demandedElements(content: GuideContent): DemandedElement[] {
  return [...namedByRules, ...byStandard]
    .filter(({ when }) => when?.(content) ?? true)
    .map((demand) => ({
      element: demand.element,
      section: guideElementOf(demand.element).section,
      isFilled: demand.isFilled(content),
      isNamedByRules: namedByRules.includes(demand),
    }));
}

function text(element: TextElement, when?: Demand['when']): Demand {
  return { element, isFilled: (content) => isReal(content[element]), ...(when && { when }) };
}

function list(element: ListElement, when?: Demand['when']): Demand {
  return { element, isFilled: (content) => content[element].length > 0, ...(when && { when }) };
}

/** Acts of power can be reviewed and sued over; public services need not name where. */
function remedy(element: 'review' | 'litigation'): Demand {
  return { element, when: ofPower, isFilled: (content) => isReal(content[element].organizationName) };
}

/** A statutory limit of 0 counts only with a note that the law sets none. */
function hasStatutoryLimit({ amount, note }: GuideLimit): boolean {
  return amount !== null && (amount > 0 || saysNoStatutoryLimit(note));
}

function hasHours({ openingHours, places }: GuideContent): boolean {
  return isReal(openingHours) || (places.length > 0 && places.every(({ hours }) => isReal(hours)));
}

function hasPhone({ phone }: Contact): boolean {
  return isReal(phone);
}

/** Power exercised on someone's behalf: sources 5 and 6, and organisations of nature 3. */
function isEntrusted({ powerSource, organizationNature }: GuideContent): boolean {
  return powerSource === '5' || powerSource === '6' || organizationNature === '3';
}
