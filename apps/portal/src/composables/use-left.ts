import { onScopeDispose, type Ref, ref } from 'vue';

const longestPress = 800;

/**
 * True once a field was left. While a pointer is down it waits for the release: a message that appears under the
 * finger would move the thing that is being pressed, and the press would be lost.
 */
export function useLeft(): { isLeft: Readonly<Ref<boolean>>; leave: () => void } {
  const isLeft = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    isLeft.value = true;
  };
  const onRelease = () => {
    clearTimeout(timer);
    timer = setTimeout(show);
  };
  onScopeDispose(() => {
    clearTimeout(timer);
    removeEventListener('pointerup', onRelease);
  });
  return {
    isLeft,
    leave() {
      if (!document.querySelector(':active')) return show();
      addEventListener('pointerup', onRelease, { once: true });
      timer = setTimeout(show, longestPress);
    },
  };
}
