import type { Question } from './content.ts';

/** One way to answer a question; undefined leaves it out. */
export type Choice = string | number | readonly string[] | undefined;

/** Multiple choices up to this many options are walked in every combination. */
const ALL_SUBSETS_UP_TO = 4;

/**
 * The answers worth walking: every option of a single choice; the sample values of a number (its
 * bounds when it has none); of a multiple choice every subset up to four options, else each alone,
 * one pair, all and none. A question that may be skipped is also skipped.
 */
export function choicesOf(question: Question): readonly Choice[] {
  const skipped: Choice[] = question.required ? [] : [undefined];
  return [...answersTo(question), ...skipped];
}

function answersTo(question: Question): readonly Choice[] {
  const codes = question.options.map(({ code }) => code);
  if (question.type === 'single') return codes;
  if (question.type === 'number') return numbersFor(question);
  const minSelect = question.minSelect ?? 0;
  return selections(codes).filter((selection) => selection.length >= minSelect);
}

function numbersFor({ samples = [], min, max }: Question): readonly number[] {
  if (samples.length > 0) return [...new Set(samples)];
  const bounds = [min, max].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? [0] : [...new Set(bounds)];
}

function selections(codes: readonly string[]): readonly (readonly string[])[] {
  if (codes.length <= ALL_SUBSETS_UP_TO) {
    return Array.from({ length: 2 ** codes.length }, (_, bits) => codes.filter((_code, index) => bits & (1 << index)));
  }
  return [[], ...codes.map((code) => [code]), codes.slice(0, 2), codes];
}
