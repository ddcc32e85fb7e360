import { ref } from 'vue';
import { documentIdOf, type RegisteredDocument, toPersisted } from './document.ts';
import { useGraphqlClient } from './graphql.ts';

/** Any answer of a mutation, by the name of its union member. */
export interface RequestAnswer {
  readonly __typename?: string;
}

type AnyDocument = RegisteredDocument<{ answer: unknown }, { input: never }>;

/**
 * Sends mutations that answer as `answer` one at a time. The request id stays the same until an answer came:
 * pressing again after a broken line repeats the request, and the service answers what it answered before.
 * Null: no answer.
 */
export function useRequests() {
  const client = useGraphqlClient();
  const busy = ref(false);
  let pending: { key: string; requestId: string } | null = null;

  async function ask<A extends RequestAnswer>(
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
