import { holds } from './conditions.ts';
import type { Answers, BundleContent } from './content.ts';
import { pairwisePaths } from './pairwise-paths.ts';
import { isStopped, type Path } from './path.ts';
import { type Choice, choicesOf } from './question-choices.ts';

/**
 * The paths walked. `exhaustive` is false when there were too many and pairs were covered instead; `covering`
 * is false when even the pairs were too many: then only the first paths are there.
 */
export interface Walk {
  readonly paths: readonly Path[];
  readonly exhaustive: boolean;
  readonly covering: boolean;
}

/** Above this many paths only every pair of answers is walked. */
export const MAX_PATHS = 5000;

/**
 * Above this many pairs of answers nothing can be walked in bearable time: a few hundred answers are a
 * questionnaire, thousands keep a browser or a server busy for hours.
 */
export const MAX_PAIRS = 100_000;

/** Walks a questionnaire: every combination of answers, or every reachable pair of answers above `limit`. */
export function walkPaths(content: BundleContent, limit: number = MAX_PATHS): Walk {
  const choices = content.questions.map(choicesOf);
  const paths: Path[] = [];
  const isComplete = descend(content, choices, 0, {}, paths, limit);
  if (isComplete) return { paths, exhaustive: true, covering: true };
  const pairs = pairCount(choices) > MAX_PAIRS ? null : pairwisePaths(content, choices, limit);
  return { paths: pairs ?? paths, exhaustive: false, covering: pairs !== null };
}

/** Pairs of answers to two different questions. */
function pairCount(choices: readonly (readonly Choice[])[]): number {
  const sizes = choices.map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return (all * all - sizes.reduce((sum, size) => sum + size * size, 0)) / 2;
}

/** Depth first in the order of the questions; false as soon as there are more than `limit` paths. */
function descend(
  content: BundleContent,
  choices: readonly (readonly Choice[])[],
  from: number,
  answers: Answers,
  paths: Path[],
  limit: number,
): boolean {
  for (let index = from; index < content.questions.length; index += 1) {
    const question = content.questions[index];
    if (question === undefined || !holds(question.showIf, { answers })) {
      // A hidden question settles the stops that wait for it.
      if (isStopped(content, answers, index)) return keep(paths, { answers, stopped: true }, limit);
      continue;
    }
    return (choices[index] ?? []).every((choice) => {
      const next = choice === undefined ? answers : { ...answers, [question.id]: choice };
      if (isStopped(content, next, index)) return keep(paths, { answers: next, stopped: true }, limit);
      return descend(content, choices, index + 1, next, paths, limit);
    });
  }
  return keep(paths, { answers, stopped: false }, limit);
}

function keep(paths: Path[], path: Path, limit: number): boolean {
  if (paths.length >= limit) return false;
  paths.push(path);
  return true;
}
