/** Forms come with all three files, and a material's kind, medium and counts agree (domain notes 3.4 (i)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { isReal } from '../real-text.ts';

const mostCopies = 3;

export function checkForms({ materials }: GuideContent, context: LintContext): Finding[] {
  return materials.flatMap((material, index) => {
    const path = `materials.${index}`;
    const counted = material.shareMode === 'NONE' ? checkCounts(material, path) : [];
    return [...checkForm(material, path), ...checkMedium(material, path, context), ...counted];
  });
}

/** Blank form, filled sample and filling note (Rules 13(3)). */
function checkForm({ docKind, blankForm, sampleForm, fillingNote, name }: GuideMaterial, path: string): Finding[] {
  if (docKind !== 'FORM') return [];
  return [
    ...(blankForm === null ? [found('FORM_BLANK_MISSING', `${path}.blankForm`, { name })] : []),
    ...(sampleForm === null ? [found('FORM_SAMPLE_MISSING', `${path}.sampleForm`, { name })] : []),
    ...(isReal(fillingNote) ? [] : [found('FORM_NOTE_MISSING', `${path}.fillingNote`, { name })]),
  ];
}

function checkMedium(material: GuideMaterial, path: string, { documents }: LintContext): Finding[] {
  const { medium, copyKind, licenceType, docCode, name, shareMode } = material;
  const hasLicence =
    isReal(licenceType) || (Object.hasOwn(documents, docCode) && documents[docCode]?.shareMode === 'LICENCE');
  const wantsOriginal = copyKind !== 'COPY' && (medium === 'PAPER' || medium === 'BOTH') && shareMode === 'NONE';
  return [
    ...(medium === 'BOTH' ? [found('MEDIUM_BOTH', `${path}.medium`, { name })] : []),
    ...(hasLicence && wantsOriginal ? [found('ORIGINAL_DESPITE_LICENCE', `${path}.copyKind`, { name })] : []),
  ];
}

/** Paper has a count, no paper has none; originals and copies fit the kind. Shared materials have a rule of their own. */
function checkCounts(material: GuideMaterial, path: string): Finding[] {
  const { medium, copyKind, paperCopies, originals, copies, name } = material;
  const count = Math.max(paperCopies, originals + copies);
  if (medium === 'ELECTRONIC') {
    return count > 0 ? [found('PAPER_COUNT_NEEDLESS', `${path}.paperCopies`, { name, count })] : [];
  }
  const [other, needless] = copyKind === 'ORIGINAL' ? ['COPY', copies] : ['ORIGINAL', originals];
  const contradicts = copyKind !== 'ORIGINAL_AND_COPY' && needless > 0;
  const params = { name, kind: valueName('copyKind', copyKind), count: needless, other: valueName('copyKind', other) };
  return [
    ...(paperCopies < 1 ? [found('PAPER_COUNT_MISSING', `${path}.paperCopies`, { name })] : []),
    ...(count > mostCopies ? [found('COPIES_MANY', `${path}.paperCopies`, { name, count })] : []),
    ...(contradicts ? [found('PAPER_KIND_CONTRADICTS', `${path}.copyKind`, params)] : []),
  ];
}
