import { type BundleContent, type BundleMember, scheduleOf } from '@onewindow/process-forms';
import { itemsOf } from './members.ts';

/** How the members run: waves that start together, and the members that visit together. */
export interface CourseOfWork {
  readonly waves: readonly (readonly string[])[];
  readonly visit: readonly string[];
}

/**
 * Names of the items in the order of work; what the system does by itself is no step of anybody. A visit counts only
 * when two or more come together (Rules 25).
 */
export function courseOfWork(content: BundleContent, members: readonly BundleMember[]): CourseOfWork {
  const nameOf = new Map(itemsOf(members).map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => nameOf.get(id) ?? []);
  const { startOrder } = scheduleOf(
    content,
    members.map(({ id }) => id),
  );
  const visit = named(content.needVisit);
  return {
    waves: startOrder.map(named).filter((names) => names.length > 0),
    visit: visit.length > 1 ? visit : [],
  };
}
