import { type InjectionKey, inject } from 'vue';

/** A toast. It only repeats what the page shows; nothing may be learned from it alone. */
export interface Notice {
  kind: 'done' | 'info' | 'problem';
  text: string;
  /** Offers to undo for 30 seconds. */
  undo?: { label: string; run: () => void | Promise<void> };
}

/** A question before an act that cannot be undone. `action` names the act, never "OK". */
export interface Question {
  title: string;
  body?: string;
  action: string;
  tone?: 'primary' | 'danger';
}

export type Notify = (notice: Notice) => void;
export type Confirm = (question: Question) => Promise<boolean>;

export const notifyKey: InjectionKey<Notify> = Symbol.for('onewindow.notify');
export const confirmKey: InjectionKey<Confirm> = Symbol.for('onewindow.confirm');

/** Shows a toast in the shell. */
export function useNotify(): Notify {
  const notify = inject(notifyKey);
  if (!notify) throw new Error('useNotify needs the shell around it');
  return notify;
}

/** Asks in a dialog of the shell; resolves true when the named act was chosen. */
export function useConfirm(): Confirm {
  const confirm = inject(confirmKey);
  if (!confirm) throw new Error('useConfirm needs the shell around it');
  return confirm;
}
