import { documentIdOf, type RegisteredDocument, toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import { ref } from 'vue';
import type { Answer } from '../view/refusal-words.ts';

type AnyDocument = RegisteredDocument<{ answer: unknown }, { input: never }>;

/**
 * Sends mutations one at a time. The request id stays the same until an answer came: pressing again after
 * a broken line repeats the request, and the service answers what it answered before. Null: no answer.
 */
export function useRequests() {
  const client = useGraphqlClient();
  const busy = ref(false);
  let pending: { key: string; requestId: string } | null = null;

  async function ask<A extends Answer>(
    document: RegisteredDocument<{ answer: A }, { input: never }>,
    input: object,
  ): Promise<A | null> {
    busy.value = true;
    const key = JSON.stringify([documentIdOf(document as AnyDocument as never), input]);
    pending = pending?.key === key ? pending : { key, requestId: crypto.randomUUID() };
    const variables = { input: { requestId: pending.requestId, ...input } as never };
    const { data } = await client.mutation(toPersisted(document), variables).toPromise();
    if (data) pending = null;
    busy.value = false;
    return data?.answer ?? null;
  }

  return { busy, ask };
}
