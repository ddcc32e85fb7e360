/** Bounds of every text, list and number, so that a hostile guide is refused with a sentence before it costs time. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { elementName } from '../element-names.ts';
import { found } from '../found.ts';
import { type GuideElement, guideElements } from '../guide-elements.ts';

/** Shorter or longer than the element's own bound, by the name of the property that holds the text. */
const lengthOf: Readonly<Record<string, number>> = {
  id: 64,
  docCode: 64,
  basisId: 64,
  questionId: 64,
  name: 200,
  article: 100,
  answer: 2000,
  fileId: 64,
  sha256: 64,
};
/** Wording of an article of a law, wherever it is cited. */
const citationLength = 4000;
const citation = /(^|\.)basis\.\d+\.text$/;
const rowsInRow = 60;
const largestNumber = 9999;
/** Constraints of a form field are data of their own; as JSON they stay within this. */
const constraintsLength = 20_000;

/** Findings for what is too long, too many, or no sensible number. */
export function checkSizes(content: GuideContent): Finding[] {
  return guideElements.flatMap((element) => checkValue(element, element.element, content[element.element]));
}

function checkValue(element: GuideElement, path: string, value: unknown): Finding[] {
  const label = elementName(element.element);
  if (typeof value === 'string') return checkText(element, path, value);
  if (typeof value === 'number') return checkNumber(element, path, value);
  if (Array.isArray(value)) {
    const max = path === element.element ? element.maxRows : rowsInRow;
    if (value.length > max) return [found('TOO_MANY', path, { label, count: value.length, max })];
    return value.flatMap((entry, index) => checkValue(element, `${path}.${index}`, entry));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'constraints') return checkConstraints(label, `${path}.${key}`, inner);
    return checkValue(element, `${path}.${key}`, inner);
  });
}

function checkText(element: GuideElement, path: string, text: string): Finding[] {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const isInRow = path !== element.element && element.kind === 'rows';
  const ofKey = isInRow && Object.hasOwn(lengthOf, key) ? lengthOf[key] : undefined;
  const max = citation.test(path) ? citationLength : (ofKey ?? (element.maxLength || 64));
  if (text.length <= max) return [];
  return [found('TOO_LONG', path, { label: elementName(element.element), count: text.length, max })];
}

/** Whole numbers from 0; a step may take half a day. File sizes are the document service's to judge. */
function checkNumber(element: GuideElement, path: string, value: number): Finding[] {
  if (path.endsWith('.size')) return [];
  const unit = element.element === 'steps' ? 2 : 1;
  if (Number.isInteger(value * unit) && value >= 0 && value <= largestNumber) return [];
  return [found('BAD_NUMBER', path, { label: elementName(element.element), value, max: largestNumber })];
}

function checkConstraints(label: string, path: string, value: unknown): Finding[] {
  const count = JSON.stringify(value ?? null).length;
  return count <= constraintsLength ? [] : [found('TOO_LONG', path, { label, count, max: constraintsLength })];
}
