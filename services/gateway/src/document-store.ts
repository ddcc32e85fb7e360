import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql/index.js';
import type { RegisteredOperation } from './registered.ts';

const mostAdHoc = 500;

/** Where Apollo Server finds a parsed and validated document again, by a key that ends in its SHA-256. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Registered documents are there from the start and stay; ad-hoc ones make room for newer ones.
 * The same document object every time is what lets the engine find its plan again.
 */
export function createDocumentStore(registered: Iterable<RegisteredOperation>): DocumentStore {
  const lasting = new Map(
    [...registered].map(({ source, document }) => [createHash('sha256').update(source).digest('hex'), document]),
  );
  const recent = new Map<string, DocumentNode>();
  return {
    get: async (key) => lasting.get(key.slice(-64)) ?? recent.get(key),
    async set(key, document) {
      recent.set(key, document);
      if (recent.size > mostAdHoc) for (const oldest of recent.keys()) return void recent.delete(oldest);
    },
    delete: async (key) => recent.delete(key),
  };
}
