import { checkConditions } from './check-conditions.ts';
import { checkPaths } from './check-paths.ts';
import { checkPatterns, checkQuestions } from './check-questions.ts';
import { checkReferences } from './check-references.ts';
import { checkStructure } from './check-structure.ts';
import type { BundleContent } from './content.ts';
import { type Problem, problem } from './problem.ts';
import { hoursOf, SHORT_DAY_HOURS } from './schedule.ts';
import { MAX_PAIRS, walkPaths } from './walk-paths.ts';

/**
 * The part of the publish gate that needs nothing but the content; empty when it may be published.
 * The paths are walked only once ids and conditions are sound, because a bundle with a dangling
 * reference would raise false alarms there. Source: domain notes 5.1, Rules article 22.
 */
export function checkContent(content: BundleContent): Problem[] {
  const problems = [
    ...checkStructure(content),
    ...checkReferences(content),
    ...checkConditions(content),
    ...checkQuestions(content),
    ...checkPatterns(content),
    ...checkMemberLimits(content),
  ];
  if (problems.length > 0) return problems;
  const walk = walkPaths(content);
  // What was not walked was not checked: it must not be published, and "never reached" would be a false alarm.
  return walk.covering ? checkPaths(content, walk) : [problem('TOO_MANY_ANSWERS', 'questions', { limit: MAX_PAIRS })];
}

/** Inside the bundle no member may take longer than the item promises on its own. */
function checkMemberLimits(content: BundleContent): Problem[] {
  return content.members.flatMap(({ id, limit, standalonePromiseDays }) => {
    if (standalonePromiseDays === null) return [];
    const isLonger = hoursOf(limit, SHORT_DAY_HOURS) > standalonePromiseDays * SHORT_DAY_HOURS;
    return isLonger
      ? [problem('MEMBER_LIMIT_ABOVE_PROMISE', `members.${id}.limit`, { limit, standalonePromiseDays })]
      : [];
  });
}
