/** Where a guide differs from the city's template beyond what is local: that leads through the city's review. */
import type { GuideContent } from '../../content/guide-content.ts';
import { guideElements } from '../guide-elements.ts';
import { isSame } from '../is-same.ts';

/**
 * The elements, by name, that are not local and differ. Offices, actors and limits of the steps are local (they
 * follow the local promise); the steps themselves are not. Order of rows counts: it is what people read.
 */
export function templateDeviations(content: GuideContent, template: GuideContent | null): (keyof GuideContent)[] {
  if (template === null) return [];
  return guideElements
    .filter(({ element, isLocal }) => !isLocal && !isSame(common(content, element), common(template, element)))
    .map(({ element }) => element);
}

/** The element without what is local in its rows. */
function common(content: GuideContent, element: keyof GuideContent): unknown {
  if (element === 'steps') return content.steps.map(({ name, note }) => ({ name, note }));
  return content[element];
}
