/** Codes: well formed, consistent with each other, known to the code lists (Rules 11, domain notes 2.2). */
import { checkCreditCode, checkItemCode } from '@onewindow/kernel';
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { elementName } from '../element-names.ts';
import { found } from '../found.ts';
import { guideElements } from '../guide-elements.ts';

/** Implementation code of 31 and a sequence of two digits. */
const itemCodeLength = 33;

export function checkCodes(content: GuideContent, context: LintContext): Finding[] {
  return [...checkItem(content), ...checkCodeLists(content, context)];
}

function checkItem(content: GuideContent): Finding[] {
  const { code, organization } = content;
  const findings: Finding[] = [];
  if (organization.id !== '' && !checkCreditCode(organization.id).ok) {
    findings.push(found('CODE_CREDIT', 'organization.id', { value: organization.id }));
  }
  if (code === '') return findings;
  const check = checkItemCode(code);
  if (code.length !== itemCodeLength || !check.ok || check.normalized !== code) {
    return [...findings, found('CODE_ITEM', 'code', { value: code })];
  }
  return [...findings, ...checkParts(content)];
}

/** The parts of the item code: body, level, base code with the type in it. */
function checkParts(content: GuideContent): Finding[] {
  const { code, levels, typeCode } = content;
  const level = code.charAt(18);
  const typeInCode = code.slice(21, 23);
  return [
    ...part('implementationCode', 'implementationCode', content.implementationCode, code.slice(0, 31)),
    ...part('baseCode', 'baseCode', content.baseCode, code.slice(19, 31)),
    ...part('organization', 'organization.id', content.organization.id, code.slice(0, 18)),
    // The local type 21 stands under 20 in the national catalogue.
    ...(typeCode === '21' && typeInCode === '20' ? [] : part('typeCode', 'typeCode', typeCode, typeInCode)),
    ...(levels.length === 0 || levels.includes(level) ? [] : [found('CODE_LEVEL', 'levels', { value: level })]),
  ];
}

function part(element: keyof GuideContent, path: string, value: string, expected: string): Finding[] {
  if (value === '' || value === expected) return [];
  return [found('CODE_PARTS', path, { label: elementName(element), value, expected })];
}

/** Elements whose values are a closed set of the content type; their code list only words them. */
const closed: ReadonlySet<keyof GuideContent> = new Set<keyof GuideContent>(['devolution']);

function checkCodeLists(content: GuideContent, { codes }: LintContext): Finding[] {
  const known = (list: string): readonly string[] | undefined => (Object.hasOwn(codes, list) ? codes[list] : undefined);
  const unknown = (element: keyof GuideContent, list: string, value: string, path: string): Finding[] => {
    const active = known(list);
    if (value === '' || active === undefined || active.includes(value)) return [];
    return [found('CODE_UNKNOWN', path, { label: elementName(element), value: value.slice(0, 40) })];
  };
  return [
    ...guideElements.flatMap(({ element, kind, codeList }) => {
      if (codeList === null || closed.has(element)) return [];
      const value = content[element];
      if (kind === 'code') return unknown(element, codeList, String(value), element);
      if (kind !== 'codes' || !Array.isArray(value)) return [];
      return value.flatMap((code, index) => unknown(element, codeList, String(code), `${element}.${index}`));
    }),
    ...content.results.flatMap(({ typeCode }, index) =>
      unknown('results', 'resultType', typeCode, `results.${index}.typeCode`),
    ),
    ...content.specialProcedures.flatMap(({ code }, index) =>
      unknown('specialProcedures', 'specialProcedure', code, `specialProcedures.${index}.code`),
    ),
    ...content.materials.flatMap(({ sourceType, agencyCategory }, index) => [
      ...unknown('materials', 'sourceType', sourceType, `materials.${index}.sourceType`),
      ...unknown('materials', 'agencyCategory', agencyCategory, `materials.${index}.agencyCategory`),
    ]),
  ];
}
