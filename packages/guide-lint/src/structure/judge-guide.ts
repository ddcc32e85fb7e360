/** The gate of publication: everything that stands against a guide, in one list. */
import type { GuideContent } from '../content/guide-content.ts';
import type { Finding } from '../finding.ts';
import type { GuideSurroundings, LintContext } from '../lint-context.ts';
import { lintTexts } from '../lint-guide.ts';
import { checkWithinBounds } from './check-item-rules.ts';
import { checkStructure } from './check-structure.ts';
import { checkLists } from './item-rules/lists.ts';
import { checkSizes } from './item-rules/sizes.ts';
import { checkTemplate } from './template/check-template.ts';

/**
 * Findings of the lint, the item rules, the lists and the template. Any of severity `error` refuses publication; a
 * warning needs a justification. A guide beyond its bounds is told only that, before anything costs time.
 */
export function judgeGuide(content: GuideContent, context: LintContext, surroundings: GuideSurroundings): Finding[] {
  const sizes = checkSizes(content);
  if (sizes.length > 0) return sizes;
  return [
    ...checkWithinBounds(content, context),
    ...checkLists(content, surroundings),
    ...checkTemplate(content, surroundings.template),
    ...lintTexts(content, context.words),
    ...checkStructure(content, context),
  ];
}
