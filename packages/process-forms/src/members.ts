import { holds } from './conditions.ts';
import type { Answers, BundleContent, BundleMember } from './content.ts';
import { type Course, courseOf } from './questionnaire.ts';

/**
 * The members that the answers bring, in the order of the bundle. A stop of one member
 * leaves it out; a stop of the whole bundle leaves none.
 */
export function membersFor(content: BundleContent, answers: Answers): readonly BundleMember[] {
  return membersOf(content, courseOf(content, answers));
}

/** The same for a questionnaire that was already followed. */
export function membersOf(content: BundleContent, { answers, stops }: Course): readonly BundleMember[] {
  if (stops.some((stop) => stop.scope === 'bundle')) return [];
  const stopped = new Set(stops.map((stop) => stop.memberId));
  return content.members.filter((member) => !stopped.has(member.id) && holds(member.when, { answers }));
}
