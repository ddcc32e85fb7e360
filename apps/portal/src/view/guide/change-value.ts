import { type GuideChange, guideElementOf } from '@onewindow/guide-lint';

/** One side of a change, for the words of the screen. Keys are below `guideCompare`. */
export type ShownValue =
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'LINES'; readonly lines: readonly string[] }
  | { readonly kind: 'CODES'; readonly list: string; readonly codes: readonly string[] }
  | { readonly kind: 'WORDS'; readonly keys: readonly string[]; readonly values: Readonly<Record<string, number>> };

/** Closed sets that have words of their own, by field of a row or by element. */
const wordedSets: ReadonlySet<string> = new Set([
  'copyKind',
  'deliveries',
  'docKind',
  'handling',
  'medium',
  'need',
  'shareMode',
  'signature',
  'sourceType',
]);

/** Properties that name a row, the first that says something. */
const nameKeys = ['name', 'label', 'text', 'question', 'hallName', 'article'] as const;

/** How a value of the content is shown; what no reader could read is counted. */
export function shownValue({ element, field }: Pick<GuideChange, 'element' | 'field'>, value: unknown): ShownValue {
  if (value === null || value === undefined || value === '') return { kind: 'NOTHING' };
  if (typeof value === 'boolean') return words([value ? 'yes' : 'no']);
  if (typeof value === 'number') return { kind: 'TEXT', text: String(value) };
  const set = field || element;
  const list = field === '' ? guideElementOf(element).codeList : null;
  if (typeof value === 'string') {
    if (wordedSets.has(set)) return words([`value.${set}.${value}`]);
    return list ? { kind: 'CODES', list, codes: [value] } : { kind: 'TEXT', text: value };
  }
  return Array.isArray(value) ? shownList(value, set, list) : shownRow(value as Row);
}

type Row = Readonly<Record<string, unknown>>;

function shownList(values: readonly unknown[], set: string, list: string | null): ShownValue {
  if (values.length === 0) return { kind: 'NOTHING' };
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length === values.length) {
    if (wordedSets.has(set)) return words(texts.map((value) => `value.${set}.${value}`));
    return list ? { kind: 'CODES', list, codes: texts } : { kind: 'LINES', lines: texts };
  }
  const names = values.map((value) => rowName(value as Row));
  return names.every((name) => name !== '')
    ? { kind: 'LINES', lines: names }
    : words(['rows'], { count: values.length });
}

function shownRow(row: Row): ShownValue {
  const { amount, unit, kind } = row;
  if (typeof unit === 'string')
    return typeof amount === 'number' ? words([`limit.${unit}`], { amount }) : { kind: 'NOTHING' };
  if (kind === 'GENERATED' || kind === 'FILE') return words(['file']);
  const name = rowName(row);
  return name === '' ? words(['rows'], { count: 1 }) : { kind: 'TEXT', text: name };
}

/** The name of a row as people know it; '' for none. */
export function rowName(row: Row): string {
  return (
    (nameKeys.map((key) => row[key]).find((text) => typeof text === 'string' && text !== '') as string | undefined) ??
    ''
  );
}

function words(keys: readonly string[], values: Readonly<Record<string, number>> = {}): ShownValue {
  return { kind: 'WORDS', keys, values };
}
