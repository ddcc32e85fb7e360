/** Everything the lint says about one guide: its texts and its structure. */
import type { GuideContent } from './content/guide-content.ts';
import type { Finding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { checkStructure } from './structure/check-structure.ts';
import { guideTexts } from './text/guide-texts.ts';
import { lintMarkup, lintText } from './text/lint-text.ts';

/**
 * Finds what keeps a guide from being read (domain notes 3.4): rules of texts in the order of the guide, then rules
 * of structure. Pure; the same in browser and server. Circular proofs need the whole catalogue and are not here.
 */
export function lintGuide(content: GuideContent, context: LintContext): Finding[] {
  return [...lintTexts(content, context.words), ...checkStructure(content, context)];
}

/** The part of `lintGuide` that needs the guide alone. */
export function lintTexts(content: GuideContent, words?: LintContext['words']): Finding[] {
  return guideTexts(content).flatMap(({ path, field, text }) => {
    const found = field === null ? lintMarkup(text) : lintText(field, text, words);
    return found.map((finding) => ({ ...finding, path }));
  });
}
