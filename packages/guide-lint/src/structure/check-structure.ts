/** The structural families of the lint (domain notes 3.4 (f) to (j)); circular proofs need the whole catalogue. */
import type { GuideContent } from '../content/guide-content.ts';
import type { Finding } from '../finding.ts';
import type { LintContext } from '../lint-context.ts';
import { checkBasis } from './lint/basis.ts';
import { checkDuplicates } from './lint/duplicates.ts';
import { checkForms } from './lint/forms.ts';
import { checkSharing } from './lint/sharing.ts';
import { checkSources } from './lint/sources.ts';

/** Duplicates, sources, sharing, forms and counts, and what goes beyond the law. */
export function checkStructure(content: GuideContent, context: LintContext): Finding[] {
  return [
    ...checkDuplicates(content, context),
    ...checkSources(content),
    ...checkSharing(content, context),
    ...checkForms(content, context),
    ...checkBasis(content, context),
  ];
}
