/** What rows of each list are known by when two guides are compared, and what people call them. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { RowKeys } from '../match-rows.ts';

export type ListElement = {
  [Key in keyof GuideContent]: GuideContent[Key] extends readonly unknown[] ? Key : never;
}[keyof GuideContent];

/** Properties by which a row is found again, surest first; combined ones with `+`. Lists of texts match by text. */
const keysOf: Partial<Readonly<Record<ListElement, readonly string[]>>> = {
  conditions: ['id', 'text'],
  basis: ['basisId+article', 'basisId'],
  situations: ['id', 'text'],
  materials: ['id', 'docCode', 'name'],
  fields: ['role+element'],
  steps: ['id', 'name'],
  specialProcedures: ['code', 'name'],
  fees: ['id', 'name'],
  results: ['id', 'docCode', 'name'],
  places: ['id', 'hallName+window'],
  faqs: ['id', 'question'],
};

/** Properties that name a row, the first that says something. */
const nameKeys = ['name', 'text', 'question', 'label', 'hallName', 'article'];

export function rowKeysOf(element: ListElement): RowKeys<unknown> {
  const keys = keysOf[element];
  if (keys === undefined) return [String];
  return keys.map((key) => (row: unknown) => {
    const values = key.split('+').map((property) => textAt(row, property));
    return values.every((value) => value === '') ? '' : JSON.stringify(values);
  });
}

/** The name of a row; the text itself in a list of texts. */
export function rowNameOf(row: unknown): string {
  if (typeof row === 'string') return row;
  return nameKeys.map((key) => textAt(row, key)).find((text) => text !== '') ?? '';
}

function textAt(row: unknown, property: string): string {
  if (row === null || typeof row !== 'object') return '';
  const value = (row as Readonly<Record<string, unknown>>)[property];
  return typeof value === 'string' ? value : '';
}
