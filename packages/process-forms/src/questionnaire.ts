import { holds, questionsIn } from './conditions.ts';
import type { Answers, BundleContent, Question, Stop } from './content.ts';

/** The course of a questionnaire: what was asked, the answers that count, the stops that hold. */
export interface Course {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly stops: readonly Stop[];
}

/**
 * Follows the questions in order. An answer counts only while its question is shown, so that a
 * change further up leaves no stale answer behind; after a stop of the whole bundle nothing more
 * is asked. A stop is judged only once the questions it speaks of are answered or not shown.
 */
export function courseOf(content: BundleContent, answers: Answers): Course {
  const questions: Question[] = [];
  const counted: Record<string, Answers[string]> = {};
  const pending = new Set(content.questions.map((question) => question.id));
  let stops = judgeStops(content, counted, pending);
  for (const question of content.questions) {
    if (stops.some((stop) => stop.scope === 'bundle')) break;
    const isShown = holds(question.showIf, { answers: counted });
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (isShown) questions.push(question);
    if (isShown && answer !== undefined) counted[question.id] = answer;
    if (!isShown || answer !== undefined || !question.required) pending.delete(question.id);
    stops = judgeStops(content, counted, pending);
  }
  return { questions, answers: counted, stops };
}

/** The questions to show now, in order. */
export function visibleQuestions(content: BundleContent, answers: Answers): readonly Question[] {
  return courseOf(content, answers).questions;
}

/** The stops that hold: for the whole bundle, or for one member. */
export function stopsFor(content: BundleContent, answers: Answers): readonly Stop[] {
  return courseOf(content, answers).stops;
}

/** Stops that hold among those whose questions are all settled. */
export function judgeStops(content: BundleContent, answers: Answers, pending: ReadonlySet<string>): readonly Stop[] {
  return content.stops.filter(
    (stop) => !questionsIn(stop.when).some((id) => pending.has(id)) && holds(stop.when, { answers }),
  );
}
