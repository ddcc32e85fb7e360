/** Elements that the owner of a catalogue entry fixes for the levels below it (Rules 12). */
import type { GuideContent } from '../content/guide-content.ts';
import type { BasisCitation } from '../content/guide-material.ts';
import type { DirectoryElements } from '../lint-context.ts';
import { isSame } from './is-same.ts';

/** One locked element: `value` is what the owner set, `ownerLevel` its level code (1 nation … 3 city). */
export interface GuideLock {
  readonly element: LockedElement;
  readonly ownerLevel: string;
  readonly value: string | readonly string[] | readonly BasisCitation[];
}

export type LockedElement = 'name' | 'typeCode' | 'baseCode' | 'levels' | 'basis';

/** What a body of `level` may not change. Nothing for the owner itself, for levels above, and without an entry. */
export function lockedElements(level: string, directory: DirectoryElements | null): GuideLock[] {
  if (directory === null || level <= directory.ownerLevel) return [];
  const { ownerLevel, name, typeCode, baseCode, levels, basis } = directory;
  const values = { name, typeCode, baseCode, levels, basis } satisfies Record<LockedElement, GuideLock['value']>;
  return Object.entries(values).map(([element, value]) => ({ element: element as LockedElement, ownerLevel, value }));
}

/**
 * The locks that going from `before` to `after` breaks: the element differs from what the owner set, and it was
 * touched. A guide that differed already may be saved as it is; that difference is the catalogue task's to settle.
 */
export function changedLocks(
  before: GuideContent | null,
  after: GuideContent,
  locks: readonly GuideLock[],
): GuideLock[] {
  return locks.filter(
    (lock) => !keeps(lock, after) && (before === null || !isSame(before[lock.element], after[lock.element])),
  );
}

/** The locked elements in which the guide of a body of `level` differs from the catalogue entry. */
export function differingElements(content: GuideContent, level: string, directory: DirectoryElements): GuideLock[] {
  return lockedElements(level, directory).filter((lock) => !keeps(lock, content));
}

/** Name, type and code are the same; levels are among the owner's; the owner's citations are all there. */
function keeps({ element, value }: GuideLock, content: GuideContent): boolean {
  if (element === 'levels') {
    const allowed = value as readonly string[];
    return allowed.length === 0 || content.levels.every((level) => allowed.includes(level));
  }
  if (element === 'basis') {
    return (value as readonly BasisCitation[]).every(({ basisId, article }) =>
      content.basis.some((citation) => citation.basisId === basisId && citation.article.trim() === article.trim()),
    );
  }
  if (element === 'typeCode' && value === '20') return content.typeCode === '20' || content.typeCode === '21';
  return content[element].trim() === value;
}
