/** Bounds of every text, list and number, so that a hostile guide is refused with a sentence before it costs time. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { elementName } from '../element-names.ts';
import { found } from '../found.ts';
import { type GuideElement, guideElements } from '../guide-elements.ts';

/** Shorter or longer than the element's own bound, by the name of the property that holds the text. */
const lengthOf: ReadonlyMap<string, number> = new Map([
  ['id', 64],
  ['docCode', 64],
  ['basisId', 64],
  ['questionId', 64],
  ['name', 200],
  ['article', 100],
  ['answer', 2000],
  ['fileId', 64],
  ['sha256', 64],
]);
/** Wording of an article of a law, wherever it is cited. */
const citationLength = 4000;
const citation = /(^|\.)basis\.\d+\.text$/;
const rowsInRow = 60;
const largestNumber = 9999;
/** Constraints of a form field are data of their own; as JSON they stay within this. */
const constraintsLength = 20_000;

/** Findings for what is too long, too many, or no sensible number. */
export function checkSizes(content: GuideContent): Finding[] {
  const findings: Finding[] = [];
  for (const element of guideElements) {
    checkValue({ element, keys: [element.element], findings }, content[element.element]);
  }
  return findings;
}

/** Where the walk is; the path is put together only for a finding, since almost no value makes one. */
interface Walk {
  readonly element: GuideElement;
  readonly keys: (string | number)[];
  readonly findings: Finding[];
}

function checkValue(walk: Walk, value: unknown): void {
  if (typeof value === 'string') checkText(walk, value);
  else if (typeof value === 'number') checkNumber(walk, value);
  else if (Array.isArray(value)) checkList(walk, value);
  else if (value !== null && typeof value === 'object') {
    for (const key in value) {
      walk.keys.push(key);
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (key === 'constraints') checkConstraints(walk, inner);
      else checkValue(walk, inner);
      walk.keys.pop();
    }
  }
}

function checkList(walk: Walk, list: readonly unknown[]): void {
  const max = walk.keys.length === 1 ? walk.element.maxRows : rowsInRow;
  if (list.length > max) {
    report(walk, 'TOO_MANY', { count: list.length, max });
    return;
  }
  for (const [index, entry] of list.entries()) {
    walk.keys.push(index);
    checkValue(walk, entry);
    walk.keys.pop();
  }
}

function checkText(walk: Walk, text: string): void {
  const { element, keys } = walk;
  const key = keys.at(-1);
  const isInRow = keys.length > 1 && element.kind === 'rows' && typeof key === 'string';
  const max = (isInRow ? lengthOf.get(key) : undefined) ?? (element.maxLength || 64);
  if (text.length <= max || (text.length <= citationLength && citation.test(keys.join('.')))) return;
  report(walk, 'TOO_LONG', { count: text.length, max });
}

/** Whole numbers from 0; a step may take half a day. File sizes are the document service's to judge. */
function checkNumber(walk: Walk, value: number): void {
  if (walk.keys.at(-1) === 'size') return;
  const unit = walk.element.element === 'steps' ? 2 : 1;
  if (Number.isInteger(value * unit) && value >= 0 && value <= largestNumber) return;
  report(walk, 'BAD_NUMBER', { value, max: largestNumber });
}

function checkConstraints(walk: Walk, value: unknown): void {
  const count = JSON.stringify(value ?? null).length;
  if (count > constraintsLength) report(walk, 'TOO_LONG', { count, max: constraintsLength });
}

function report({ element, keys, findings }: Walk, ruleId: string, params: Finding['params']): void {
  findings.push(found(ruleId, keys.join('.'), { label: elementName(element.element), ...params }));
}
