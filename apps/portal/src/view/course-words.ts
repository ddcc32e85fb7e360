import { type BundleContent, type BundleMember, scheduleOf } from '@onewindow/process-forms';

/** How the members run: waves that start together, and the members that visit together. */
export interface CourseOfWork {
  readonly waves: readonly (readonly string[])[];
  readonly visit: readonly string[];
}

/** Names in the order of work; a visit counts only when two or more come together (Rules 25). */
export function courseOfWork(content: BundleContent, members: readonly BundleMember[]): CourseOfWork {
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => nameOf.get(id) ?? []);
  const { startOrder } = scheduleOf(content, [...nameOf.keys()]);
  const visit = named(content.needVisit);
  return { waves: startOrder.map(named), visit: visit.length > 1 ? visit : [] };
}
