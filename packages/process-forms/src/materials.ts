import { holds } from './conditions.ts';
import type { Answers, BundleContent, BundleMember, MaterialRow } from './content.ts';
import { membersOf } from './members.ts';
import { courseOf } from './questionnaire.ts';

/**
 * The rows of the merged material list that the answers need. `usedBy` keeps the members that take
 * part. A row with `dropped` is only confirmed by the applicant; when it was dropped because of the
 * result of a member that takes no part, the applicant hands it in after all.
 */
export function materialsFor(content: BundleContent, answers: Answers): readonly MaterialRow[] {
  const course = courseOf(content, answers);
  return materialsOf(content, course.answers, membersOf(content, course));
}

/** The same for members that are already known. */
export function materialsOf(
  content: BundleContent,
  answers: Answers,
  members: readonly BundleMember[],
): readonly MaterialRow[] {
  const present = new Set(members.map((member) => member.id));
  return content.materials.flatMap((row) => {
    const usedBy = row.usedBy.filter((use) => present.has(use.memberId));
    const isUnused = row.usedBy.length > 0 && usedBy.length === 0;
    if (isUnused || !holds(row.when, { answers })) return [];
    const isLost = row.dropped?.reason === 'memberResult' && !present.has(row.dropped.memberId);
    return [{ ...row, usedBy, dropped: isLost ? null : row.dropped }];
  });
}
