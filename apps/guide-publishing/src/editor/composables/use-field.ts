import { computed, type Ref } from 'vue';
import type { OpenFinding } from '../view/findings.ts';
import { type Path, valueAt } from '../view/path.ts';
import { useEditor } from './editor.ts';

/** One field of the guide: its value, who may change it, and what is found in it. */
export function useField<T>(path: () => Path) {
  const { content, draft, lint, mayEdit, lockOf, refusedPaths } = useEditor();
  const value = computed(() => valueAt(content.value, path()) as T);
  const lock = computed(() => lockOf(path()));
  const findings: Readonly<Ref<readonly OpenFinding[]>> = computed(() => lint.atPath.value.get(path()) ?? []);
  return {
    value,
    lock,
    findings,
    isReadOnly: computed(() => !mayEdit.value || lock.value !== null),
    isRefused: computed(() => refusedPaths.value.some((refused) => refused.replace(/^content\./, '') === path())),
    set: (next: T) => draft.set(path(), next),
  };
}
