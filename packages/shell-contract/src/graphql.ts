import type { AnyVariables, Client, CombinedError, RequestPolicy } from '@urql/core';
import { type UseMutationResponse, type UseQueryResponse, useClientHandle, useMutation, useQuery } from '@urql/vue';
import type { MaybeRefOrGetter } from 'vue';
import { type RegisteredDocument, toPersisted } from './document.ts';

/** Arguments of {@link useGraphqlQuery}; `variables` and `pause` may be refs or getters. */
export interface GraphqlQuery<Result, Variables extends AnyVariables> {
  query: RegisteredDocument<Result, Variables>;
  variables?: MaybeRefOrGetter<Variables>;
  pause?: MaybeRefOrGetter<boolean>;
  requestPolicy?: MaybeRefOrGetter<RequestPolicy>;
}

/** The client the shell made: one cache for all apps. For one-off calls use `toPersisted(document)`. */
export function useGraphqlClient(): Client {
  return useClientHandle().client;
}

/** Runs a registered query and keeps it current when its variables change. Answers as urql's `useQuery`. */
export function useGraphqlQuery<Result, Variables extends AnyVariables>(
  args: GraphqlQuery<Result, Variables>,
): UseQueryResponse<Result, Variables> {
  const { query, variables, pause, requestPolicy } = args;
  return useQuery<Result, Variables>({
    query: toPersisted(query),
    variables: variables ?? {},
    pause: pause ?? false,
    requestPolicy: requestPolicy ?? 'cache-and-network',
  } as Parameters<typeof useQuery<Result, Variables>>[0]);
}

/** A registered mutation: `const { executeMutation, fetching } = useGraphqlMutation(AcceptCase)`. */
export function useGraphqlMutation<Result, Variables extends AnyVariables>(
  mutation: RegisteredDocument<Result, Variables>,
): UseMutationResponse<Result, Variables> {
  return useMutation<Result, Variables>(toPersisted(mutation));
}

/** The number a person reads out to the help desk: the trace id of a failed operation, if the gateway gave one. */
export function traceIdOf(error: CombinedError | null | undefined): string | null {
  const id = error?.graphQLErrors
    .map(({ extensions }) => extensions['traceId'])
    .find((value) => typeof value === 'string');
  return typeof id === 'string' ? id : null;
}
