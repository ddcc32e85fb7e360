/** V16: nothing outside the lists and the catalogue (Rules 11); what the catalogue fixes stays as it is (Rules 12). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import type { GuideSurroundings } from '../../lint-context.ts';
import { elementName, valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { isPublicService } from '../item-type.ts';
import { levelOf } from '../level-of.ts';
import { differingElements } from '../locks.ts';

export function checkLists(content: GuideContent, surroundings: GuideSurroundings): Finding[] {
  return [...checkEntry(content, surroundings), ...checkDirectory(content, surroundings)];
}

/** The entry is valid, of the right list, of the same level and the same body. */
function checkEntry(content: GuideContent, { listEntry }: GuideSurroundings): Finding[] {
  if (listEntry === null || !listEntry.isValid || listEntry.id !== content.listEntryId) {
    return [found('V16_NOT_LISTED', 'listEntryId')];
  }
  const expected = isPublicService(content.typeCode) ? 'PUBLIC_SERVICE' : 'POWER';
  const level = levelInCode(content);
  return [
    ...(listEntry.kind === expected
      ? []
      : [
          found('V16_KIND', 'listEntryId', {
            type: valueName('type', expected === 'POWER' ? 'power' : '20'),
            expected: valueName('list', expected),
          }),
        ]),
    ...(level === '' || listEntry.levels.includes(level) ? [] : [found('V16_LEVEL', 'listEntryId', { level })]),
    ...(listEntry.organizationId === content.organization.id ? [] : [found('V16_SUBJECT', 'listEntryId')]),
  ];
}

function checkDirectory(content: GuideContent, { directory }: GuideSurroundings): Finding[] {
  if (directory === null || !directory.isValid || directory.baseCode !== content.baseCode) {
    return [found('V16_DIRECTORY', 'baseCode', { value: content.baseCode })];
  }
  return differingElements(content, levelOf(content.divisionCode), directory).map(({ element, value }) =>
    found('DIRECTORY_DIFFERS', element, { label: elementName(element), value: wordsOf(value) }),
  );
}

/** The level at which this body exercises the power: character 19 of the item code. */
function levelInCode({ code, divisionCode }: GuideContent): string {
  return code.charAt(18) || levelOf(divisionCode);
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map((entry) => (typeof entry === 'string' ? entry : (entry as { article: string }).article)).join('、')
    : '';
}
