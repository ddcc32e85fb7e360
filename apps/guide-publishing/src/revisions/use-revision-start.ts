import { type RegisteredDocument, useRequests } from '@onewindow/shell-contract';
import { ref } from 'vue';
import { useSay } from '../registers/use-say.ts';
import { type ActAnswer, refusalWords } from '../registers/view/refusal-words.ts';

interface StartAnswer extends ActAnswer {
  readonly revision?: { readonly id: string };
  readonly revisionId?: string;
}

/** Opens a revision; one that is already open is where the person wanted to go. */
export function useRevisionStart(open: (revisionId: string) => void) {
  const say = useSay();
  const { busy, ask } = useRequests();
  const refusal = ref<string | null>(null);

  async function start(document: unknown, input: object): Promise<void> {
    if (busy.value) return;
    const answer = await ask(document as RegisteredDocument<{ answer: StartAnswer }, { input: never }>, input);
    const id = answer?.revision?.id ?? answer?.revisionId;
    if (id) return open(id);
    refusal.value = refusalWords(answer, say);
  }

  return { busy, refusal, start, forget: () => (refusal.value = null) };
}
