/** Starts a county's or township's guide from the city's template. */
import type { GuideContent, OrganizationRef, ServicePlace } from '../../content/guide-content.ts';
import { emptyGuide } from '../empty-guide.ts';
import { localElements } from '../guide-elements.ts';

export interface LocalBeginning {
  /** Code of 33 of the new item, made for its organisation and level. */
  readonly code: string;
  readonly organization: OrganizationRef;
  readonly divisionCode: string;
  readonly places?: readonly ServicePlace[];
  readonly openingHours?: string;
  readonly enquiry?: GuideContent['enquiry'];
  readonly complaint?: GuideContent['complaint'];
  readonly listEntryId?: string | null;
}

/** Local elements that are still right when copied; the rest of them only the new body can know. */
const kept: ReadonlySet<keyof GuideContent> = new Set<keyof GuideContent>([
  'levels',
  'keywords',
  'promisedLimit',
  'isFrequent',
  'isPayableOnline',
  'isOnSelfService',
  'isInHall',
  'bookingRule',
  'onlineUrl',
  'mobileUrl',
  'systemName',
  'systemLevel',
  'faqs',
  'commonMistakes',
]);

/**
 * The template with the new body's codes, name and places. Offices and actors of the steps are left to be filled;
 * everything that is not local comes as it is, ids included, so that later comparisons follow the rows.
 */
export function fromTemplate(template: GuideContent, beginning: LocalBeginning): GuideContent {
  const start = emptyGuide(beginning);
  const own = Object.fromEntries(
    localElements.filter((element) => !kept.has(element)).map((element) => [element, start[element]]),
  ) as Partial<GuideContent>;
  const level = beginning.code.charAt(18);
  return {
    ...template,
    ...own,
    levels: level === '' || template.levels.includes(level) ? template.levels : [...template.levels, level],
    steps: template.steps.map((step) => ({ ...step, office: '', actor: '' })),
  };
}
