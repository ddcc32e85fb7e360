/** Chinese words that messages put in place of codes; screens have their own locale. */
import type { GuideContent } from '../content/guide-content.ts';
import names from './element-names.json' with { type: 'json' };

const elements: Readonly<Record<keyof GuideContent, string>> = names.elements;
const values: Readonly<Record<string, string>> = names.values;

/** Name of an element as officials know it. */
export function elementName(element: keyof GuideContent): string {
  return elements[element];
}

/** Word for a value of a closed set, e.g. `valueName('unit', 'DAY')`; the value itself when there is none. */
export function valueName(kind: string, value: string | boolean): string {
  return values[`${kind}.${value}`] ?? String(value);
}
