import { Client, fetchExchange } from '@urql/vue';
import { documentIdOf, hashOnlyExchange } from '../document.ts';

/** Answers by document: data, or a function of the variables. */
export type FakeAnswers = readonly (readonly [
  document: Parameters<typeof documentIdOf>[0],
  answer: object | ((variables: Record<string, unknown>) => object),
])[];

/**
 * A real urql client over a wire that knows only the given operations; an unknown one fails as it would
 * at the gateway. `sent` keeps what travelled.
 */
export function fakeGraphqlClient(answers: FakeAnswers): { client: Client; sent: unknown[]; fetch: typeof fetch } {
  const known = new Map(answers.map(([document, answer]) => [documentIdOf(document), answer]));
  const sent: unknown[] = [];
  const wire: typeof fetch = async (_url, init) => {
    const body = JSON.parse(String(init?.body)) as { documentId: string; variables: Record<string, unknown> };
    sent.push(body);
    const answer = known.get(body.documentId);
    if (!answer) return Response.json({ errors: [{ message: 'Unknown operation' }] }, { status: 404 });
    return Response.json({ data: typeof answer === 'function' ? answer(body.variables ?? {}) : answer });
  };
  const client = new Client({
    url: 'http://localhost/graphql',
    exchanges: [hashOnlyExchange, fetchExchange],
    fetch: wire,
    preferGetMethod: false,
  });
  return { client, sent, fetch: wire };
}
