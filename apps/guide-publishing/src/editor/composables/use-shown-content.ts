import type { GuideContent } from '@onewindow/guide-lint';
import { onScopeDispose, type Ref, shallowRef, watch } from 'vue';
import { cancelIdle, whenIdle } from '../view/when-idle.ts';

/** Milliseconds between two drawings of the preview while somebody types. */
const previewPause = 200;

/** The content a moment later than it is typed, taken over when the browser is idle: drawing never holds up a key. */
export function useShownContent(
  content: Readonly<Ref<GuideContent>>,
  pause = previewPause,
): Readonly<Ref<GuideContent>> {
  const shown = shallowRef(content.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const take = () => {
    timer = undefined;
    shown.value = content.value;
  };
  watch(content, () => {
    timer ??= setTimeout(() => {
      idle = whenIdle(take, pause * 2);
    }, pause);
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdle(idle);
  });
  return shown;
}
