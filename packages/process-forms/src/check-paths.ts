import type { Answers, BundleContent, BundleMember, MaterialRow } from './content.ts';
import { materialsOf } from './materials.ts';
import { membersOf } from './members.ts';
import { mergeForm } from './merge-form.ts';
import { type Problem, problem } from './problem.ts';
import { promiseFaults } from './promise.ts';
import { courseOf } from './questionnaire.ts';
import type { Walk } from './walk-paths.ts';

/**
 * What walking the answer paths brings to light: a path without a member; a member, question, stop
 * or row no path reaches; a material that no row, or more than one, covers; a result relied on
 * although its member takes no part; forms that contradict each other; a promise against the rule.
 * Each finding is told once, with the answers of the first path that shows it.
 */
export function checkPaths(content: BundleContent, walk: Walk): Problem[] {
  const found = new Map<string, Problem>();
  const report = (one: Problem, key = `${one.code} ${one.where}`) => {
    if (!found.has(key)) found.set(key, one);
  };
  const reached = new Set<string>();
  const sets = new Map<string, { members: readonly BundleMember[]; answers: Answers }>();
  for (const path of walk.paths) {
    const course = courseOf(content, path.answers);
    for (const { id } of course.questions) reached.add(`questions.${id}`);
    for (const stop of course.stops) reached.add(`stops.${content.stops.indexOf(stop)}`);
    if (path.stopped) continue;
    const members = membersOf(content, course);
    if (members.length === 0) report(problem('PATH_WITHOUT_MEMBER', 'members', { answers: path.answers }));
    const setKey = members.map(({ id }) => id).join(' ');
    if (!sets.has(setKey)) sets.set(setKey, { members, answers: path.answers });
    const rows = materialsOf(content, course.answers, members);
    for (const row of rows) reached.add(`materials.${positionOf(content, row)}`);
    for (const one of checkMaterials(content, rows, members, path.answers)) report(one);
  }
  for (const { members, answers } of sets.values()) {
    for (const { id } of members) reached.add(`members.${id}`);
    for (const one of checkMemberSet(content, members, answers)) report(one);
  }
  return [...found.values(), ...unreached(content, reached)];
}

function checkMemberSet(content: BundleContent, members: readonly BundleMember[], answers: Answers): Problem[] {
  const memberIds = members.map(({ id }) => id);
  if (memberIds.length === 0) return [];
  return [
    ...mergeForm(content, memberIds).conflicts.map(({ key, code, memberIds: between }) =>
      problem('FORM_CONFLICT', `fields.${key}`, { conflict: code, memberIds: between }),
    ),
    ...promiseFaults(content, memberIds).map(({ code, ...figures }) =>
      problem(code, 'promise', { ...figures, memberIds, answers }),
    ),
  ];
}

function checkMaterials(
  content: BundleContent,
  rows: readonly MaterialRow[],
  members: readonly BundleMember[],
  answers: Answers,
): Problem[] {
  const coverage = (memberId: string, name: string) =>
    rows.filter((row) => row.usedBy.some((use) => use.memberId === memberId && use.material === name)).length;
  return [
    ...members.flatMap((member) =>
      member.materials.flatMap(({ name, isNeed }) => {
        const rowCount = coverage(member.id, name);
        const where = `members.${member.id}.materials.${name}`;
        if (rowCount === 0 && isNeed !== 'bySituation') return [problem('MATERIAL_UNCOVERED', where, { answers })];
        return rowCount > 1 ? [problem('MATERIAL_ASKED_TWICE', where, { answers })] : [];
      }),
    ),
    ...rows.flatMap((row) => {
      const planned = content.materials[positionOf(content, row)]?.dropped;
      // `materialsOf` asks for the document after all when its producer takes no part.
      const isLost = planned?.reason === 'memberResult' && row.dropped === null;
      const where = `materials.${row.docCode}`;
      return isLost ? [problem('RESULT_WITHOUT_PRODUCER', where, { memberId: planned.memberId, answers })] : [];
    }),
  ];
}

/** A document may have several rows with different conditions: the position tells them apart. */
function positionOf(content: BundleContent, row: MaterialRow): number {
  return content.materials.findIndex(({ docCode, when }) => docCode === row.docCode && when === row.when);
}

function unreached(content: BundleContent, reached: ReadonlySet<string>): Problem[] {
  const never = (key: string, where = key) => (reached.has(key) ? [] : [problem('NEVER_REACHED', where)]);
  return [
    ...content.questions.flatMap(({ id }) => never(`questions.${id}`)),
    ...content.members.flatMap(({ id }) => never(`members.${id}`)),
    ...content.stops.flatMap((_, index) => never(`stops.${index}`)),
    ...content.materials.flatMap(({ docCode }, index) => never(`materials.${index}`, `materials.${docCode}`)),
  ];
}
