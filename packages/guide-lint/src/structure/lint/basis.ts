/** Not beyond the law (domain notes 3.4 (j)): every material has a basis, every basis is in force. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { BasisCitation } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { found } from '../found.ts';
import { isReal } from '../real-text.ts';

export function checkBasis(content: GuideContent, context: LintContext): Finding[] {
  return [
    ...checkCitations(content.basis, 'basis', context),
    ...content.materials.flatMap(({ basis, name }, index) =>
      basis.length === 0
        ? [found('MATERIAL_WITHOUT_BASIS', `materials.${index}.basis`, { name })]
        : checkCitations(basis, `materials.${index}.basis`, context),
    ),
  ];
}

/** In force on the day of judgement: from its first day, and no longer on the day it is abolished. */
function checkCitations(citations: readonly BasisCitation[], path: string, context: LintContext): Finding[] {
  return citations.flatMap(({ basisId, article }, index): Finding[] => {
    const place = `${path}.${index}`;
    const basis = Object.hasOwn(context.bases, basisId) ? context.bases[basisId] : undefined;
    if (basis === undefined) return [found('BASIS_UNKNOWN', `${place}.basisId`, { value: basisId })];
    const { title, abolishedOn, effectiveOn } = basis;
    if (abolishedOn !== null && abolishedOn <= context.today) {
      return [found('BASIS_ABOLISHED', `${place}.basisId`, { title, date: abolishedOn })];
    }
    return [
      ...(effectiveOn > context.today
        ? [found('BASIS_NOT_IN_FORCE', `${place}.basisId`, { title, date: effectiveOn })]
        : []),
      ...(isReal(article) ? [] : [found('BASIS_ARTICLE_MISSING', `${place}.article`, { title })]),
    ];
  });
}
