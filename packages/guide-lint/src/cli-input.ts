import type { GuideContent } from './content/guide-content.ts';
import { emptyGuide } from './structure/empty-guide.ts';
import { type TextField, textFields } from './text/text-field.ts';

/** One thing to lint. */
export type LintInput =
  | { readonly kind: 'text'; readonly field: TextField; readonly text: string }
  | { readonly kind: 'guide'; readonly content: GuideContent };

/**
 * Reads what the command line was given: a JSON document (a guide or an array), JSON lines, or plain lines that all
 * are of `field`. Elements a guide lacks are taken as not filled. Throws with the line's number for anything else.
 */
export function readInputs(source: string, field?: TextField): LintInput[] {
  const whole = source.trim();
  if (whole === '') return [];
  const document = parse(whole);
  if (typeof document === 'object' && document !== null)
    return (Array.isArray(document) ? document : [document]).map(toInput);
  return whole.split(/\r?\n/u).flatMap((line, index): LintInput[] => {
    if (line.trim() === '') return [];
    const value = parse(line);
    if (typeof value === 'object' && value !== null) return [toInput(value, index)];
    if (field === undefined) throw new Error(`Line ${index + 1} is no JSON; plain lines need --field`);
    return [{ kind: 'text', field, text: line }];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toInput(value: unknown, index: number): LintInput {
  if (typeof value === 'object' && value !== null) {
    if ('text' in value && typeof value.text === 'string') {
      const named = 'field' in value ? value.field : 'materialName';
      const field = textFields.find((one) => one === named);
      if (field === undefined) throw new Error(`Input ${index + 1}: no such field: ${String(named)}`);
      return { kind: 'text', field, text: value.text };
    }
    if ('materials' in value || 'name' in value) {
      return { kind: 'guide', content: { ...emptyGuide(), ...(value as Partial<GuideContent>) } };
    }
  }
  throw new Error(`Input ${index + 1} is neither { field, text } nor a guide`);
}
