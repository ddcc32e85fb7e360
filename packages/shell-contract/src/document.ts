import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type Exchange, mapExchange, type TypedDocumentNode } from '@urql/vue';

/**
 * A registered operation as the code generator writes it: a string with its SHA-256 in `__meta__`.
 * A build keeps the hash alone; only the hash travels, and the gateway knows the text.
 */
export interface RegisteredDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  __meta__?: Record<string, unknown> | undefined;
}

const nodes = new Map<string, object>();

/** Hash of a registered operation. Throws when the document was not generated with its hash. */
export function documentIdOf(document: { __meta__?: Record<string, unknown> | undefined }): string {
  const hash = document.__meta__?.['hash'];
  if (typeof hash !== 'string') throw new Error('The GraphQL document carries no hash: run the code generation');
  return hash;
}

/**
 * What the urql client takes for a registered operation: a document known by its hash.
 * The same object comes back for the same hash.
 */
export function toPersisted<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
): TypedDocumentNode<Result, Variables> {
  const documentId = documentIdOf(document);
  let node = nodes.get(documentId);
  if (!node) {
    const loc = {
      start: 0,
      end: 0,
      source: { body: documentId, name: documentId, locationOffset: { line: 1, column: 1 } },
    };
    node = { kind: 'Document', documentId, definitions: definitionsOf(String(document)), loc };
    nodes.set(documentId, node);
  }
  return node as TypedDocumentNode<Result, Variables>;
}

/** While developing, the text is there and the client checks that a query is run as a query. */
function definitionsOf(text: string): object[] {
  const operation = /^\s*(query|mutation|subscription)\b/m.exec(text)?.[1];
  return operation
    ? [{ kind: 'OperationDefinition', operation, selectionSet: { kind: 'SelectionSet', selections: [] } }]
    : [];
}

/** Stands before the exchange that fetches: without definitions it sends the hash instead of a text. */
export const hashOnlyExchange: Exchange = mapExchange({
  onOperation: (operation) => ({ ...operation, query: { ...operation.query, definitions: [] } }),
});
