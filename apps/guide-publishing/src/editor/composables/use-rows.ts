import { useNotify } from '@onewindow/shell-contract';
import { computed } from 'vue';
import type { Path } from '../view/path.ts';
import { rowsAt } from '../view/rows.ts';
import { useEditor } from './editor.ts';
import { useSay } from './use-say.ts';

/** The rows of a list: added, moved, taken out with a way back. */
export function useRows(path: () => Path) {
  const say = useSay();
  const notify = useNotify();
  const { content, draft } = useEditor();
  const rows = computed(() => rowsAt(content.value, path()));
  return {
    rows,
    add: (row?: unknown) => draft.addRow(path(), row),
    move: (from: number, to: number) => draft.moveRow(path(), from, to),
    /** `name` is what the toast calls it. */
    remove(index: number, name: string) {
      const restore = draft.removeRow(path(), index);
      const text = say('row.removed', { number: index + 1, name });
      notify({ kind: 'done', text, undo: { label: say('row.undo'), run: restore } });
    },
  };
}
