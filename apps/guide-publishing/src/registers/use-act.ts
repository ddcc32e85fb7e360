import { type RegisteredDocument, useNotify, useRequests } from '@onewindow/shell-contract';
import { ref } from 'vue';
import { useSay } from './use-say.ts';
import { type ActAnswer, refusalWords } from './view/refusal-words.ts';

/**
 * One act of a dialog: sends it, words a refusal (`refusal`) and tells the page of a success.
 * What was typed stays in the dialog until the act is done.
 */
export function useAct() {
  const say = useSay();
  const notify = useNotify();
  const { busy, ask } = useRequests();
  const refusal = ref<string | null>(null);

  async function act(document: unknown, input: object, done: { message: string; after: () => void }): Promise<void> {
    if (busy.value) return;
    const answer = await ask(document as RegisteredDocument<{ answer: ActAnswer }, { input: never }>, input);
    refusal.value = refusalWords(answer, say);
    if (refusal.value !== null) return;
    notify({ kind: 'done', text: done.message });
    done.after();
  }

  return { busy, refusal, act, forget: () => (refusal.value = null) };
}
