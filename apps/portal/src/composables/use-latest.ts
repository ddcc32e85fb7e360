import { type Ref, type ShallowRef, shallowRef, watch } from 'vue';

/** Something that carries its own version. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Keeps the newest of what a query answers and what arrives live: an older answer that comes late changes nothing.
 * Parts from other services have no version here, so an equal one is taken.
 */
export function useLatest<Row extends Versioned>(
  answered: () => Row | null | undefined,
): { row: Readonly<Ref<Row | null>>; take: (row: Row | null | undefined) => void } {
  const row: ShallowRef<Row | null> = shallowRef(null);
  function take(next: Row | null | undefined) {
    if (!next) return;
    const isOlder = row.value?.id === next.id && next.version < row.value.version;
    if (!isOlder) row.value = next;
  }
  watch(
    answered,
    (next) => {
      if (next === null) row.value = null;
      else take(next);
    },
    { immediate: true },
  );
  return { row, take };
}
