/** V15: what a material must say of itself (domain notes 2.4). Source, sharing, forms and law have rooms of their own. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { found } from '../found.ts';
import { isReal } from '../real-text.ts';

export function checkMaterials(content: GuideContent, context: LintContext): Finding[] {
  const { materials, noMaterials } = content;
  return [
    ...(noMaterials && materials.length > 0
      ? [found('V15_NO_MATERIALS', 'noMaterials', { count: materials.length })]
      : []),
    ...materials.flatMap((material, index) => [
      ...checkNeed(material, `materials.${index}`),
      ...checkAcceptance(material, `materials.${index}`),
      ...checkDocument(material, `materials.${index}`, context),
    ]),
  ];
}

/** By situation names the situation, deferrable the days. */
function checkNeed({ need, situationText, deferDays, name }: GuideMaterial, path: string): Finding[] {
  if (need === 'BY_SITUATION') {
    return isReal(situationText) ? [] : [found('V15_SITUATION_TEXT', `${path}.situationText`, { name })];
  }
  if (need === 'DEFERRABLE') {
    return deferDays !== null && deferDays > 0 ? [] : [found('V15_DEFER_DAYS', `${path}.deferDays`, { name })];
  }
  return deferDays === null ? [] : [found('V15_DEFER_NEEDLESS', `${path}.deferDays`, { name })];
}

/** At least one criterion, so that every window takes or refuses alike (Rules 26(3)). */
function checkAcceptance({ acceptStandards, name }: GuideMaterial, path: string): Finding[] {
  return acceptStandards.some(isReal) ? [] : [found('V15_ACCEPT_STANDARD', `${path}.acceptStandards`, { name })];
}

/** The kind of document comes from the register; without one nobody can tell whether it is shared. */
function checkDocument({ docCode, docKind, name }: GuideMaterial, path: string, { documents }: LintContext): Finding[] {
  if (docCode.trim() === '') {
    return docKind === 'CERTIFICATE' ? [found('V15_DOC_CODE_MISSING', `${path}.docCode`, { name })] : [];
  }
  return documents[docCode] === undefined
    ? [found('V15_DOC_CODE_UNKNOWN', `${path}.docCode`, { name, value: docCode })]
    : [];
}
