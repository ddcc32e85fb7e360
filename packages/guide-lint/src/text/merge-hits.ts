import type { Hit } from './find-hits.ts';
import type { TextRule } from './rule.ts';

/** Overlapping hits of one family become one: the longest, or the first of equal ones. Sorted by place. */
export function mergeHits(hits: readonly Hit[]): Hit[] {
  const byLength = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Hit[] = [];
  for (const hit of byLength) {
    const overlaps = ({ rule, start, end }: Hit) =>
      rule.family === hit.rule.family && start < hit.end && hit.start < end;
    if (!kept.some(overlaps)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Leaves out hits that stand within a hit of a family that says it better. */
export function withoutYielding(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    ({ rule, start, end }) =>
      rule.yieldsTo.length === 0 ||
      !hits.some((other) => isBetter(rule, other) && other.start <= start && end <= other.end),
  );
}

function isBetter(rule: TextRule, { rule: other }: Hit): boolean {
  return other !== rule && (rule.yieldsTo.includes(other.family) || rule.yieldsTo.includes(other.id));
}
