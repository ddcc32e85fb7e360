/** V09, V10 and V11: topics fit the audience, permits explain themselves, results show what they look like. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { elementName, valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { isAppliedFor, PERMIT } from '../item-type.ts';
import { isReal } from '../real-text.ts';

const NATURAL_PERSON = '1';
/** Receive, review, decide, close, deliver. */
const stepsOfPermit = 5;

/** V09: topics for whom the item serves, and for nobody else. */
export function checkTopics({ typeCode, audiences, personTopics, corporateTopics }: GuideContent): Finding[] {
  if (!isAppliedFor(typeCode) || audiences.length === 0) return [];
  return [
    ...fit('personTopics', personTopics, 'person', audiences.includes(NATURAL_PERSON)),
    ...fit(
      'corporateTopics',
      corporateTopics,
      'corporate',
      audiences.some((code) => code !== NATURAL_PERSON),
    ),
  ];
}

function fit(
  element: 'personTopics' | 'corporateTopics',
  topics: readonly string[],
  audience: string,
  isServed: boolean,
): Finding[] {
  if (topics.length > 0 === isServed) return [];
  const params = { label: elementName(element), audience: valueName('audience', audience) };
  return [found(isServed ? 'V09_TOPIC_MISSING' : 'V09_TOPIC_WITHOUT_AUDIENCE', element, params)];
}

/** V10: a permit answers at least one question and shows its five steps. */
export function checkPermit({ typeCode, faqs, steps }: GuideContent): Finding[] {
  if (typeCode !== PERMIT) return [];
  return [
    ...(faqs.length === 0 ? [found('V10_NO_FAQ', 'faqs')] : []),
    ...(steps.length < stepsOfPermit ? [found('V10_FEW_STEPS', 'steps', { count: steps.length })] : []),
  ];
}

/** V11: a result with a name has a sample. */
export function checkResults({ results }: GuideContent): Finding[] {
  return results.flatMap(({ name, sample }, index) =>
    isReal(name) && sample === null ? [found('V11_NO_SAMPLE', `results.${index}.sample`, { name })] : [],
  );
}
