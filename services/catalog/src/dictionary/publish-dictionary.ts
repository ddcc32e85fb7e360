import { createHash } from 'node:crypto';
import { canonicalJson } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { DictionaryVersion } from './dictionary.entity.ts';
import { findDictionary } from './dictionary.repository.ts';
import { dictionaryDraft } from './dictionary.rules.ts';

/** Outcome of publishDictionary. */
export type PublishDictionaryResult =
  | { __typename: 'PublishDictionaryPayload'; version: number; isNewVersion: boolean }
  | { __typename: 'ValidationFailed'; message: string; issues: { path: string; code: string; params: object }[] };

/** Puts a whole dictionary in force as the next version and tells the subscribers; equal content changes nothing. */
export function publishDictionary(ctx: ServiceContext, input: unknown): Promise<PublishDictionaryResult> {
  return ctx.transactional(async (tx): Promise<PublishDictionaryResult> => {
    const parsed = dictionaryDraft.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        code: message,
        params: {},
      }));
      return { __typename: 'ValidationFailed', message: 'The dictionary may not be put in force', issues };
    }
    const contentHash = createHash('sha256').update(canonicalJson(parsed.data)).digest('hex');
    const before = await findDictionary(tx.em);
    if (before?.contentHash === contentHash) {
      return { __typename: 'PublishDictionaryPayload', version: before.version, isNewVersion: false };
    }
    const { version } = tx.em.create(DictionaryVersion, {
      ...parsed.data,
      version: (before?.version ?? 0) + 1,
      contentHash,
      publishedAt: tx.now(),
      publishedByName: tx.actor?.name ?? 'system',
    });
    tx.emit('DictionaryPublished', { id: 'dictionary', version, ...parsed.data });
    return { __typename: 'PublishDictionaryPayload', version, isNewVersion: true };
  });
}
