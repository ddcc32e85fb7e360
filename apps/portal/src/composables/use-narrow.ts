import { onScopeDispose, type Ref, ref } from 'vue';

/** True while the page is too narrow for a column beside the main one, in px of the viewport. */
export function useNarrow(below = 1000): Readonly<Ref<boolean>> {
  const query = matchMedia(`(max-width: ${below}px)`);
  const isNarrow = ref(query.matches);
  const read = () => {
    isNarrow.value = query.matches;
  };
  query.addEventListener('change', read);
  onScopeDispose(() => query.removeEventListener('change', read));
  return isNarrow;
}
