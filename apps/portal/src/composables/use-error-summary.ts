import type { FieldError } from '@onewindow/ui';
import { type Ref, ref, watch } from 'vue';

/**
 * The mistakes of a form, as they stood when its button was pressed: the summary takes the focus, so it must not
 * change under somebody who is mending. It goes when nothing is left.
 */
export function useErrorSummary(standing: () => readonly FieldError[]): {
  errors: Readonly<Ref<readonly FieldError[]>>;
  tried: Readonly<Ref<boolean>>;
  /** Shows what stands now; true when nothing does. */
  check: () => boolean;
} {
  const errors: Ref<readonly FieldError[]> = ref([]);
  const tried = ref(false);
  watch(standing, (now) => {
    if (now.length === 0 && errors.value.length > 0) errors.value = [];
  });
  return {
    errors,
    tried,
    check() {
      tried.value = true;
      errors.value = [...standing()];
      return errors.value.length === 0;
    },
  };
}
