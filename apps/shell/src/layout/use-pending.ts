import { onScopeDispose, type Ref, ref } from 'vue';
import type { Router } from 'vue-router';

/** Words come only when opening takes longer than this. */
const patience = 1_000;

/** True while a page has been opening for more than a second. */
export function usePending(router: Router): Readonly<Ref<boolean>> {
  const pending = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending.value = true;
    }, patience);
  }
  function stop() {
    clearTimeout(timer);
    pending.value = false;
  }

  // The first page is on its way before anybody can listen.
  wait();
  void router.isReady().then(stop, stop);
  const forget = [router.beforeEach(wait), router.afterEach(stop), router.onError(stop)];
  onScopeDispose(() => {
    stop();
    for (const remove of forget) remove();
  });
  return pending;
}
