import type { GuideContent } from '@onewindow/guide-lint';
import { isSame } from './is-same.ts';

/** An element, or one row of an element, that two people changed differently. */
export interface MergeConflict {
  /** `handling`, or `materials/<row id>`. */
  readonly key: string;
  readonly element: keyof GuideContent;
  readonly rowId: string | null;
  /** null: the row was taken out on that side. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What two people made of one content: what fits together is joined, the rest is to be decided. */
export interface Merge {
  /** Joined content with `theirs` wherever there is a conflict. */
  readonly content: GuideContent;
  readonly conflicts: readonly MergeConflict[];
  /** Elements that only the other person changed, and that only I changed. */
  readonly fromThem: readonly (keyof GuideContent)[];
  readonly fromMe: readonly (keyof GuideContent)[];
}

interface Row {
  readonly id: string;
}

function isRows(value: unknown): value is readonly Row[] {
  return (
    Array.isArray(value) &&
    value.every((row) => typeof (row as Row | null)?.id === 'string' && (row as Row).id !== '') &&
    new Set(value.map((row) => (row as Row).id)).size === value.length
  );
}

/** Joins two edits of `base` element by element, and lists with ids row by row. */
export function mergeContents(base: GuideContent, mine: GuideContent, theirs: GuideContent): Merge {
  const content: Record<string, unknown> = { ...theirs };
  const conflicts: MergeConflict[] = [];
  const fromMe: (keyof GuideContent)[] = [];
  const fromThem: (keyof GuideContent)[] = [];
  for (const element of Object.keys(theirs) as (keyof GuideContent)[]) {
    const [before, my, their] = [base[element], mine[element], theirs[element]];
    const isMine = !isSame(before, my);
    const isTheirs = !isSame(before, their);
    if (isTheirs && !isMine) fromThem.push(element);
    if (isMine && !isTheirs) fromMe.push(element);
    if (!isMine || isSame(my, their)) continue;
    if (!isTheirs) content[element] = my;
    else if (isRows(before) && isRows(my) && isRows(their)) {
      const joined = mergeRows(element, before, my, their);
      content[element] = joined.rows;
      conflicts.push(...joined.conflicts);
    } else conflicts.push({ key: element, element, rowId: null, mine: my, theirs: their });
  }
  return { content: content as unknown as GuideContent, conflicts, fromMe, fromThem };
}

/** Their order, their rows; mine where only I changed one, my new ones after the row they followed. */
function mergeRows(
  element: keyof GuideContent,
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
): { rows: readonly Row[]; conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id) ?? null;
  const rows: Row[] = [];
  for (const their of theirs) {
    const { id } = their;
    const [before, my] = [find(base, id), find(mine, id)];
    if (isSame(my, their) || isSame(before, my)) rows.push(their);
    else if (before !== null && isSame(before, their)) {
      if (my) rows.push(my);
    } else {
      rows.push(their);
      conflicts.push({ key: `${element}/${id}`, element, rowId: id, mine: my, theirs: their });
    }
  }
  for (const [index, my] of mine.entries()) {
    if (find(theirs, my.id)) continue;
    const before = find(base, my.id);
    if (before === null) {
      const after = rows.findIndex(({ id }) => id === mine[index - 1]?.id);
      rows.splice(after < 0 ? rows.length : after + 1, 0, my);
    } else if (!isSame(before, my)) {
      conflicts.push({ key: `${element}/${my.id}`, element, rowId: my.id, mine: my, theirs: null });
    }
  }
  return { rows, conflicts };
}

/** The merged content with `mine` in the conflicts of the given keys. */
export function withMine(merge: Merge, keys: ReadonlySet<string>): GuideContent {
  const content: Record<string, unknown> = { ...merge.content };
  for (const { key, element, rowId, mine, theirs } of merge.conflicts) {
    if (!keys.has(key)) continue;
    if (rowId === null) content[element] = mine;
    else {
      const rows = content[element] as readonly Row[];
      if (mine === null) content[element] = rows.filter(({ id }) => id !== rowId);
      else if (theirs === null) content[element] = [...rows, mine as Row];
      else content[element] = rows.map((row) => (row.id === rowId ? (mine as Row) : row));
    }
  }
  return content as unknown as GuideContent;
}
