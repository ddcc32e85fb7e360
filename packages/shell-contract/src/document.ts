import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { TypedDocumentNode } from '@urql/core';

/**
 * A registered operation as the code generator writes it: a string with its SHA-256 in `__meta__`.
 * Only the hash travels; the gateway knows the text.
 */
export interface RegisteredDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  __meta__?: Record<string, unknown> | undefined;
}

const nodes = new Map<string, object>();

/** Hash of a registered operation. Throws when the document was not generated with its hash. */
export function documentIdOf(document: RegisteredDocument<unknown, unknown>): string {
  const hash = document.__meta__?.['hash'];
  if (typeof hash !== 'string') throw new Error('The GraphQL document carries no hash: run the code generation');
  return hash;
}

/**
 * What the urql client takes for a registered operation: a document without definitions, known by its hash.
 * The same object comes back for the same hash.
 */
export function toPersisted<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
): TypedDocumentNode<Result, Variables> {
  const documentId = documentIdOf(document as RegisteredDocument<unknown, unknown>);
  let node = nodes.get(documentId);
  if (!node) {
    node = { kind: 'Document', documentId, definitions: [] };
    nodes.set(documentId, node);
  }
  return node as TypedDocumentNode<Result, Variables>;
}
