import type { GuideContent } from '@onewindow/guide-lint';
import { computed, shallowRef } from 'vue';
import { type Draft, withJustification } from '../view/draft.ts';
import { type History, noHistory, recorded, redone, undone } from '../view/history.ts';
import { newRow } from '../view/new-rows.ts';
import { elementOf, type Path, withValue } from '../view/path.ts';
import { rowsAt, withoutRow, withRow, withRowMoved } from '../view/rows.ts';

/** The draft in hand, with fifty steps that can be taken back. */
export function useDraft(first: Draft) {
  const draft = shallowRef<Draft>(first);
  const history = shallowRef<History<Draft>>(noHistory);
  const content = computed(() => draft.value.content);
  /** Where the last step back or forth changed something; for the focus. */
  const touched = shallowRef<{ readonly path: Path } | null>(null);

  function change(next: Draft, key: string): void {
    if (next === draft.value) return;
    history.value = recorded(history.value, draft.value, key, Date.now());
    draft.value = next;
  }

  const changeContent = (next: GuideContent, key: string) => {
    if (next !== draft.value.content) change({ ...draft.value, content: next }, key);
  };

  function step(taken: ReturnType<typeof undone<Draft>>): void {
    if (!taken) return;
    history.value = taken.history;
    draft.value = taken.state;
    touched.value = { path: taken.key };
  }

  return {
    draft,
    content,
    touched,
    set: (path: Path, value: unknown) => changeContent(withValue(draft.value.content, path, value), path),
    /** Several places as one step. */
    setAll(values: Readonly<Record<Path, unknown>>, key: Path) {
      const next = Object.entries(values).reduce(
        (now, [path, value]) => withValue(now, path, value),
        draft.value.content,
      );
      changeContent(next, `${key}#`);
    },
    addRow(path: Path, row: unknown = newRow(elementOf(path), crypto.randomUUID())): number {
      const index = rowsAt(draft.value.content, path).length;
      changeContent(withRow(draft.value.content, path, index, row), `${path}#add`);
      return index;
    },
    /** Takes a row out; the answer puts it back where it was, whatever happened since. */
    removeRow(path: Path, index: number): () => void {
      const row = rowsAt(draft.value.content, path)[index];
      changeContent(withoutRow(draft.value.content, path, index), `${path}#remove`);
      return () => changeContent(withRow(draft.value.content, path, index, row), `${path}#restore`);
    },
    moveRow: (path: Path, from: number, to: number) =>
      changeContent(withRowMoved(draft.value.content, path, from, to), `${path}#move`),
    justify: (findingKey: string, text: string) =>
      change(withJustification(draft.value, findingKey, text), `justification ${findingKey}`),
    setChange: (part: Partial<Pick<Draft, 'changeKind' | 'changeReason' | 'changeDocument'>>) =>
      change({ ...draft.value, ...part }, `change ${Object.keys(part).join()}`),
    /** Another state as one step, e.g. a merge: what was there can be taken back. */
    replace: (next: Draft) => change(next, 'replace'),
    /** What the server has, in place of everything; the steps are no longer ours to take back. */
    reset(next: Draft) {
      history.value = noHistory;
      draft.value = next;
    },
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    undo: () => step(undone(history.value, draft.value)),
    redo: () => step(redone(history.value, draft.value)),
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
