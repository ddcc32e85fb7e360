import type { BundleContent, Option, Question, QuestionType, Stop } from '@onewindow/process-forms';

/** A questionnaire while it is edited: the whole list is saved at once. */
export interface QuestionDraft {
  readonly questions: readonly Question[];
  readonly stops: readonly Stop[];
}

/** A free id: the prefix with the smallest number that nobody has. */
export function freeId(taken: readonly string[], prefix: string): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** A new question of a kind; its options are named by the caller. */
export function newQuestion(taken: readonly string[], type: QuestionType, labels: readonly string[]): Question {
  const options = type === 'number' ? [] : labels.map((label, index) => ({ code: `o${index + 1}`, label }));
  const bounds = type === 'number' ? { min: 0, max: 100, samples: [0, 100] } : {};
  return {
    id: freeId(taken, 'q'),
    text: '',
    help: '',
    type,
    options,
    showIf: 'true',
    required: true,
    ...bounds,
    fills: [],
  };
}

/** A question after its kind changed: what the new kind has no use for goes. */
export function ofType(question: Question, type: QuestionType, labels: readonly string[]): Question {
  const { min: _min, max: _max, samples: _samples, unit: _unit, minSelect: _minSelect, ...rest } = question;
  const fresh = newQuestion([], type, labels);
  const options: readonly Option[] = type === 'number' ? [] : rest.options.length > 0 ? rest.options : fresh.options;
  const { id: _id, text: _text, help: _help, showIf: _showIf, fills: _fills, ...kind } = fresh;
  return { ...rest, ...kind, options };
}

/** The list with the entry at `index` moved by `by` places; out of reach, nothing moves. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const target = index + by;
  const entry = list[index];
  if (entry === undefined || target < 0 || target >= list.length) return list;
  const rest = list.toSpliced(index, 1);
  return rest.toSpliced(target, 0, entry);
}

/** Numbers written with commas or spaces; null when one of them is none. */
export function numbersOf(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;\u3001\uFF0C\uFF1B]+/).filter((part) => part !== '');
  const numbers = parts.map(Number);
  return numbers.every(Number.isFinite) ? numbers : null;
}

/** The bundle as it would be with the draft. */
export function withQuestions(content: BundleContent, { questions, stops }: QuestionDraft): BundleContent {
  return { ...content, questions, stops };
}
