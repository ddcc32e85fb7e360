/** V01: mandatory elements are there, and say something (Rules 13(1)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { demandedElements } from '../demanded-elements.ts';
import { elementName, valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { isPlaceholder, isReal } from '../real-text.ts';

export function checkMandatory(content: GuideContent): Finding[] {
  return [...checkElements(content), ...checkRows(content)];
}

function checkElements(content: GuideContent): Finding[] {
  return demandedElements(content)
    .filter(({ isFilled }) => !isFilled)
    .map(({ element }) => {
      const { path, text } = placeOf(content, element);
      const label = elementName(element);
      if (element === 'statutoryLimit' && content.statutoryLimit.amount === 0) return found('V02_ZERO_STATUTORY', path);
      if (isPlaceholder(text)) return found('V01_PLACEHOLDER', path, { label, value: text.trim() });
      return found('V01_MISSING', path, { label });
    });
}

/** Where the editor has to write to fill the element, and what stands there now. */
function placeOf(content: GuideContent, element: keyof GuideContent): { path: string; text: string } {
  if (element === 'enquiry' || element === 'complaint')
    return { path: `${element}.phone`, text: content[element].phone };
  if (element === 'review' || element === 'litigation') {
    return { path: `${element}.organizationName`, text: content[element].organizationName };
  }
  if (element === 'organization') return { path: 'organization.name', text: content.organization.name };
  if (element === 'onlineUrl' && !content.isOnline) return { path: 'offlineReason', text: content.offlineReason };
  const value = content[element];
  return { path: element, text: typeof value === 'string' ? value : '' };
}

/** Rows that were added and never written, or hold a placeholder. */
function checkRows(content: GuideContent): Finding[] {
  return [
    ...unnamed('conditions', content.conditions, 'text'),
    ...unnamed('steps', content.steps, 'name'),
    ...unnamed('results', content.results, 'name'),
    ...unnamed('materials', content.materials, 'name'),
    ...unnamed('situations', content.situations, 'text'),
    ...unnamed('specialProcedures', content.specialProcedures, 'name'),
    ...unnamed('places', content.places, 'address'),
    ...unnamed('faqs', content.faqs, 'question'),
    ...unnamed('faqs', content.faqs, 'answer'),
  ];
}

function unnamed<Key extends string>(
  element: keyof GuideContent,
  rows: readonly Readonly<Record<Key, string>>[],
  key: Key,
): Finding[] {
  return rows.flatMap((row, index) =>
    isReal(row[key])
      ? []
      : [
          found('V01_UNNAMED', `${element}.${index}.${key}`, {
            label: elementName(element),
            row: index + 1,
            part: valueName('part', key),
          }),
        ],
  );
}
