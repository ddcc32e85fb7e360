import {
  checkItemRules,
  checkStructure,
  checkTemplate,
  type Finding,
  type GuideContent,
  type LintContext,
  lintTexts,
} from '@onewindow/guide-lint';

/** What the browser can judge by itself: texts, structure, item rules, and the city's template where there is one. */
export function lintHere(
  content: GuideContent,
  context: LintContext,
  template: GuideContent | null,
): readonly Finding[] {
  return [
    ...lintTexts(content, context.words),
    ...checkStructure(content, context),
    ...checkItemRules(content, context),
    ...checkTemplate(content, template),
  ];
}

/**
 * Whether the browser would have found it too; what the last save says of it is then older than what is here. Circles
 * need every other guide, and lists and catalogue are the server's.
 */
export function isKnownHere({ family, ruleId }: Finding): boolean {
  return family !== 'CIRCULAR_PROOF' && !ruleId.startsWith('V16_') && ruleId !== 'DIRECTORY_DIFFERS';
}
