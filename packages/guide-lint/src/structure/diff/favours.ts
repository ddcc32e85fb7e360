/** Which changes of a guide are for the applicant and which against (domain notes 2.6). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { checkTemplate } from '../template/check-template.ts';

/** One point, by the rule of asking more than a template, e.g. `TEMPLATE_MORE_MATERIAL`; its path and values. */
export type FavourPoint = Pick<Finding, 'ruleId' | 'path' | 'params'>;

export interface Favours {
  /** What `before` asked beyond `after`; paths lead into `before`. Offered to cases accepted under `before`. */
  readonly forApplicant: readonly FavourPoint[];
  /** What `after` asks beyond `before`; paths lead into `after`. Never applied to cases accepted under `before`. */
  readonly againstApplicant: readonly FavourPoint[];
}

/**
 * Each version is measured by the other as a county's guide is by the city's template. Amounts of fees are texts and
 * are not compared; a fee that falls away is.
 */
export function favours(before: GuideContent, after: GuideContent): Favours {
  return { forApplicant: pointsOf(before, after), againstApplicant: pointsOf(after, before) };
}

function pointsOf(content: GuideContent, measure: GuideContent): FavourPoint[] {
  return checkTemplate(content, measure)
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, path, params }) => ({ ruleId, path, params }));
}
