import { computed, hasInjectionContext, inject, type Ref, ref, watch } from 'vue';
import { unsavedKey } from './unsaved.ts';

/** The same shape with everything writable, for inputs. */
export type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Entry)[]
    ? Writable<Entry>[]
    : { -readonly [Key in keyof T]: Writable<T[Key]> };

/** What a person is entering, beside what is stored. */
export interface Form<T extends object> {
  readonly values: Ref<Writable<T>>;
  readonly isDirty: Readonly<Ref<boolean>>;
  /** The parts that differ from what is stored. */
  changed(): Partial<T>;
  reset(): void;
}

/**
 * A form over stored values. When the stored ones change, parts nobody touched follow and parts that were
 * typed stay: nobody loses a word because somebody else saved.
 */
export function useForm<T extends object>(stored: () => T): Form<T> {
  const values = ref(copyOf(stored())) as Ref<Writable<T>>;
  let base = copyOf(stored());

  watch(
    () => JSON.stringify(stored()),
    () => {
      const now = copyOf(stored());
      const next = Object.keys(now).map((key) => [key, isTouched(key) ? entry(values.value, key) : entry(now, key)]);
      values.value = Object.fromEntries(next) as Writable<T>;
      base = now;
    },
  );

  function isTouched(key: string): boolean {
    return JSON.stringify(entry(values.value, key)) !== JSON.stringify(entry(base, key));
  }

  function changed(): Partial<T> {
    const now = stored();
    const parts = Object.keys(now).filter(
      (key) => JSON.stringify(entry(values.value, key)) !== JSON.stringify(entry(now, key)),
    );
    return Object.fromEntries(parts.map((key) => [key, entry(values.value, key)])) as Partial<T>;
  }

  const isDirty = computed(() => Object.keys(changed()).length > 0);
  // Outside of a designer nobody asks before leaving.
  if (hasInjectionContext()) inject(unsavedKey, null)?.add(isDirty);

  return {
    values,
    isDirty,
    changed,
    reset: () => {
      values.value = copyOf(stored());
    },
  };
}

function copyOf<T>(value: T): Writable<T> {
  return JSON.parse(JSON.stringify(value)) as Writable<T>;
}

function entry(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
