import { isBlank, type MergedField, type Option, type Question } from '@onewindow/process-forms';
import { type Words, words } from './words.ts';

/** How a value is shown: as it stands, as a sentence, as a date, or as the name of a division. */
export type Shown =
  | { readonly as: 'nothing' }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'list'; readonly items: readonly string[] }
  | { readonly as: 'words'; readonly words: Words }
  | { readonly as: 'date'; readonly date: string }
  | { readonly as: 'division'; readonly code: string };

const labelOf = (options: readonly Option[] | null | undefined, code: unknown): string =>
  options?.find((option) => option.code === code)?.label ?? String(code);

/** The answer of a question. */
export function shownAnswer({ type, options, unit }: Question, answer: unknown): Shown {
  if (answer === undefined || answer === '') return { as: 'nothing' };
  if (Array.isArray(answer)) return listOf(answer.map((code) => labelOf(options, code)));
  if (type === 'number') return { as: 'text', text: withUnit(answer, unit ?? null) };
  return { as: 'text', text: labelOf(options, answer) };
}

/** One value of a field. */
export function shownValue({ type, constraints, unit }: MergedField, value: unknown): Shown {
  if (isBlank(value)) return { as: 'nothing' };
  if (Array.isArray(value)) return listOf(value.map((code) => labelOf(constraints.options, code)));
  if (type === 'boolean') return { as: 'words', words: words(value === true ? 'form.yes' : 'form.no') };
  if (type === 'date') return { as: 'date', date: String(value) };
  if (type === 'division') return { as: 'division', code: String(value) };
  if (type === 'enum') return { as: 'text', text: labelOf(constraints.options, value) };
  return { as: 'text', text: withUnit(value, unit) };
}

/** An empty list was chosen on purpose: none of them. */
function listOf(items: readonly string[]): Shown {
  return items.length === 0 ? { as: 'words', words: words('form.noneOf') } : { as: 'list', items };
}

function withUnit(value: unknown, unit: string | null): string {
  return unit ? `${String(value)} ${unit}` : String(value);
}
