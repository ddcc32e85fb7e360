import { useConfirm } from '@onewindow/shell-contract';
import { type InjectionKey, onMounted, onScopeDispose, provide, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { useSay } from './use-say.ts';

/** Forms of the designer register here whether they hold something that is not saved. */
export const unsavedKey: InjectionKey<Set<Readonly<Ref<boolean>>>> = Symbol('designer.unsaved');

/** Asks before typed and unsaved work is lost by leaving the designer. Call in the set-up of a page. */
export function provideUnsaved(): void {
  const say = useSay();
  const confirm = useConfirm();
  const forms = new Set<Readonly<Ref<boolean>>>();
  const hasUnsaved = () => [...forms].some((isDirty) => isDirty.value);
  const onUnload = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  };

  provide(unsavedKey, forms);
  onBeforeRouteLeave(
    () =>
      !hasUnsaved() ||
      confirm({ title: say('leave.title'), body: say('leave.body'), action: say('leave.action'), tone: 'danger' }),
  );
  onMounted(() => window.addEventListener('beforeunload', onUnload));
  onScopeDispose(() => window.removeEventListener('beforeunload', onUnload));
}
