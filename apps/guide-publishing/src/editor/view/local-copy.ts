import type { Draft } from './draft.ts';

/** What this browser keeps of a revision until the server has it. */
export interface LocalCopy {
  readonly draft: Draft;
  /** What the server had when the copy was made: the common ground of a merge. */
  readonly base: Draft;
  readonly version: number;
  readonly at: string;
}

/** Where copies are kept; the browser's localStorage fits. */
export interface CopyStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const keyOf = (revisionId: string, personId: string) => `onewindow.guide-revision.${revisionId}.${personId}`;

/** Copies of one person's work on one revision. A full or forbidden store is no reason to stop writing. */
export function localCopies(store: CopyStore, revisionId: string, personId: string) {
  const key = keyOf(revisionId, personId);
  return {
    read(): LocalCopy | null {
      try {
        const copy = JSON.parse(store.getItem(key) ?? 'null') as LocalCopy | null;
        return copy?.draft?.content && copy.base?.content ? copy : null;
      } catch {
        return null;
      }
    },
    /** False when the store did not take it. */
    write(copy: LocalCopy): boolean {
      try {
        store.setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    forget(): void {
      try {
        store.removeItem(key);
      } catch {
        // A store that may not be written has nothing to forget.
      }
    },
  };
}
