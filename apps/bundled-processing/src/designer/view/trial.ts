import {
  type Answers,
  type BundleContent,
  type BundleMember,
  checkAnswers,
  formFor,
  type MaterialRow,
  materialsFor,
  membersFor,
  type Question,
  type Stop,
  scheduleOf,
  stopsFor,
  visibleQuestions,
} from '@onewindow/process-forms';

/** What a set of answers brings, as a citizen would meet it. */
export interface Trial {
  readonly questions: readonly Question[];
  readonly stops: readonly Stop[];
  readonly members: readonly BundleMember[];
  /** Rows to hand in, and rows that are only confirmed. */
  readonly handedIn: readonly MaterialRow[];
  readonly confirmed: readonly MaterialRow[];
  readonly fieldCount: number;
  /** Opening hours of the longest path. */
  readonly longestHours: number;
  readonly isComplete: boolean;
}

/** Tries the questionnaire out. */
export function tryOut(content: BundleContent, answers: Answers): Trial {
  const members = membersFor(content, answers);
  const materials = materialsFor(content, answers);
  const ids = members.map(({ id }) => id);
  return {
    questions: visibleQuestions(content, answers),
    stops: stopsFor(content, answers),
    members,
    handedIn: materials.filter(({ dropped, isForm }) => dropped === null && !isForm),
    confirmed: materials.filter(({ dropped }) => dropped !== null),
    fieldCount: formFor(content, answers).fields.length,
    longestHours: scheduleOf(content, ids).longestHours,
    isComplete: checkAnswers(content, answers).length === 0,
  };
}
