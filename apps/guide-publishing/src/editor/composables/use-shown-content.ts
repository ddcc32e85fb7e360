import type { GuideContent } from '@onewindow/guide-lint';
import { onScopeDispose, type Ref, shallowRef, watch } from 'vue';

/** Milliseconds between two drawings of the preview while somebody types. */
const pause = 120;

/** The content a moment later than it is typed: drawing the preview never holds up a key. */
export function useShownContent(content: Readonly<Ref<GuideContent>>): Readonly<Ref<GuideContent>> {
  const shown = shallowRef(content.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(content, () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      shown.value = content.value;
    }, pause);
  });
  onScopeDispose(() => clearTimeout(timer));
  return shown;
}
