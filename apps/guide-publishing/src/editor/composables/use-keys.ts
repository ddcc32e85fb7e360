import { onMounted, onScopeDispose } from 'vue';

/** What the keys of the editor do. */
export interface KeyActs {
  save(): void;
  undo(): void;
  redo(): void;
  next(): void;
  help(): void;
}

/** Ctrl+S, Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, F8, and ? outside of fields. Fields that are no part of the guide keep their own undo. */
export function useKeys(acts: KeyActs): void {
  function onKey(event: KeyboardEvent) {
    if (event.isComposing || document.querySelector('dialog[open]')) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    acts[act]();
  }
  onMounted(() => addEventListener('keydown', onKey));
  onScopeDispose(() => removeEventListener('keydown', onKey));
}

function actOf(event: KeyboardEvent): keyof KeyActs | null {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'F8') return 'next';
  const target = event.target instanceof HTMLElement ? event.target : null;
  const isField = target?.matches('input, textarea, select') ?? false;
  if (key === '?' && !isField) return 'help';
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 's') return 'save';
  if (isField && !target?.closest('[data-path]')) return null;
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : null;
}
