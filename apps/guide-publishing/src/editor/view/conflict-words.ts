import { type LabelOf, valueWords } from './change-words.ts';
import { isSame } from './is-same.ts';
import type { MergeConflict } from './merge.ts';
import type { Say } from './say.ts';

/** What stands on either side of a conflict, one line a property. */
export interface ConflictSides {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Words both sides: of a row only what differs, of a row that one side took out that it is gone. */
export function conflictWords(
  { element, rowId, mine, theirs }: MergeConflict,
  say: Say,
  labelOf: LabelOf,
): ConflictSides {
  if (rowId === null || !isRow(mine) || !isRow(theirs)) {
    const words = (value: unknown) =>
      rowId !== null && value === null ? say('conflict.removed') : valueWords(value, element, null, say, labelOf);
    return { mine: [words(mine)], theirs: [words(theirs)] };
  }
  const differing = Object.keys(theirs).filter((name) => !isSame(mine[name], theirs[name]));
  const line = (row: Readonly<Record<string, unknown>>) => (name: string) =>
    say('conflict.line', { field: say(`field.${name}`), value: valueWords(row[name], name, null, say, labelOf) });
  return { mine: differing.map(line(mine)), theirs: differing.map(line(theirs)) };
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
