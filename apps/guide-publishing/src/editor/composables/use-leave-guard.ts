import { useConfirm } from '@onewindow/shell-contract';
import { onBeforeRouteLeave } from 'vue-router';
import type { Autosave } from './use-autosave.ts';
import { useSay } from './use-say.ts';

/** Saves before one leaves; when that fails, says that what was typed stays in this browser. Call in a page's set-up. */
export function useLeaveGuard(autosave: Autosave): void {
  const say = useSay();
  const confirm = useConfirm();
  onBeforeRouteLeave(async () => {
    if (!autosave.isPending.value || (await autosave.flush())) return true;
    return confirm({ title: say('leave.title'), body: say('leave.body'), action: say('leave.action'), tone: 'danger' });
  });
}
