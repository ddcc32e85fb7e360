import { type GuideChange, type GuideContent, type GuideSection, guideElementOf } from '@onewindow/guide-lint';
import type { Say } from './say.ts';

/** A difference between two versions in plain words; `path` leads to it in the version at hand. */
export interface ChangeWords {
  readonly key: string;
  readonly kind: GuideChange['kind'];
  readonly section: GuideSection;
  readonly what: string;
  /** '' for what came or went. */
  readonly before: string;
  readonly after: string;
  readonly path: string;
}

/** Words for codes: code list id and code → word. */
export type LabelOf = (list: string, code: string) => string;

/** Most characters of a long text; the rest is behind the field itself. */
const longest = 160;

/** Words every difference in the order of publication. */
export function changeWords(
  changes: readonly GuideChange[],
  before: GuideContent,
  after: GuideContent,
  say: Say,
  labelOf: LabelOf,
): readonly ChangeWords[] {
  // A row that got a new id is the same row to a person.
  return changes
    .filter(({ field }) => field !== 'id')
    .map((change) => {
      const { element, path, kind } = change;
      const { section, codeList, kind: elementKind } = guideElementOf(element);
      const value = (one: unknown) => valueWords(one, lastName(path), codeList, say, labelOf);
      return {
        key: `${kind} ${path}`,
        kind,
        section,
        what: placeWords(elementKind === 'codes' ? element : path, kind === 'REMOVED' ? before : after, say),
        before: kind === 'ADDED' || kind === 'MOVED' ? '' : value(change.before),
        after: kind === 'REMOVED' || kind === 'MOVED' ? '' : value(change.after),
        path,
      };
    });
}

function lastName(path: string): string {
  return path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
}

/** `materials.2.name` → the third material's name; rows are named by number, and by name where the row itself is meant. */
export function placeWords(path: string, content: GuideContent, say: Say): string {
  const [element = '', ...rest] = path.split('.');
  const words = [say(`element.${element}`)];
  let node: unknown = (content as unknown as Record<string, unknown>)[element];
  for (const [index, part] of rest.entries()) {
    const isRow = /^\d+$/.test(part);
    node = (node as Record<string, unknown> | null | undefined)?.[part];
    // A property names its row by number alone: the name is what may have changed. A plain text is shown anyway.
    const name = index === rest.length - 1 && typeof node === 'object' ? rowName(node) : '';
    if (isRow) words.push(say('change.row', { number: Number(part) + 1, name }).trimEnd());
    else words.push(say(`field.${part}`));
  }
  return words.join(say('change.of'));
}

/** The property by which people know a row. */
export function rowName(row: unknown): string {
  if (typeof row === 'string') return row.slice(0, 24);
  const { name, question, text, hallName, article, label } = (row ?? {}) as Record<string, unknown>;
  const found = [name, question, hallName, label, text, article].find((one) => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? found.slice(0, 24) : '';
}

/** A value as a person would say it. */
export function valueWords(value: unknown, name: string, list: string | null, say: Say, labelOf: LabelOf): string {
  if (value === null || value === undefined || value === '') return say('value.nothing');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return stringWords(value, name, list, say, labelOf);
  if (Array.isArray(value)) {
    if (value.length === 0) return say('value.nothing');
    const parts = value.map((one) =>
      typeof one === 'string' ? stringWords(one, name, list, say, labelOf) : rowName(one),
    );
    return shortened(parts.filter(Boolean).join(say('list.comma')));
  }
  const row = value as Record<string, unknown>;
  if (row.kind === 'GENERATED') return say('file.generated');
  if ('amount' in row) {
    return row.amount === null
      ? say('value.nothing')
      : `${String(row.amount)} ${say(`value.unit.${String(row.unit)}`)}`;
  }
  if ('phone' in row) return shortened([row.phone, row.address, row.website].filter(Boolean).join(say('list.comma')));
  return shortened(rowName(row)) || say('value.other');
}

function stringWords(value: string, name: string, list: string | null, say: Say, labelOf: LabelOf): string {
  const coded = closedNames.has(name) && /^[A-Z0-9_]+$/.test(value) ? say(`value.${name}.${value}`) : null;
  return coded ?? (list ? labelOf(list, value) : shortened(value));
}

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Properties whose values are closed sets with words under `value.<name>`. */
const closedNames: ReadonlySet<string> = new Set([
  'variantKind',
  'handling',
  'devolution',
  'deliveries',
  'unit',
  'sourceType',
  'need',
  'shareMode',
  'docKind',
  'medium',
  'copyKind',
  'signature',
]);
