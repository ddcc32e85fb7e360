import { hashOnlyExchange } from '@onewindow/shell-contract';
import { Client, cacheExchange, fetchExchange } from '@urql/vue';

/**
 * The GraphQL client of the page: document cache, one POST per operation, only hashes on the wire.
 */
export function createGraphqlClient(fetchWithSession: typeof fetch): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, hashOnlyExchange, fetchExchange],
    fetch: fetchWithSession,
    fetchOptions: { credentials: 'same-origin', headers: { accept: 'application/json' } },
    preferGetMethod: false,
  });
}
