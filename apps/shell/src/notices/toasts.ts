import type { Notice } from '@onewindow/shell-contract';
import { type InjectionKey, shallowReactive } from 'vue';

/** A notice on the screen. */
export interface Toast extends Notice {
  id: number;
}

/** The toasts of the page. */
export interface Toasts {
  readonly list: readonly Toast[];
  show(notice: Notice): void;
  close(id: number): void;
}

export const toastsKey: InjectionKey<Toasts> = Symbol('toasts');

const plainSeconds = 6;
const undoSeconds = 30;

/** Toasts leave by themselves: an undo stays 30 seconds, everything else 6. At most four stand. */
export function createToasts(): Toasts {
  const list = shallowReactive<Toast[]>([]);
  let lastId = 0;

  function close(id: number) {
    const index = list.findIndex((toast) => toast.id === id);
    if (index >= 0) list.splice(index, 1);
  }

  return {
    list,
    close,
    show(notice) {
      lastId += 1;
      const id = lastId;
      list.push({ ...notice, id });
      if (list.length > 4) list.shift();
      setTimeout(() => close(id), (notice.undo ? undoSeconds : plainSeconds) * 1000);
    },
  };
}
