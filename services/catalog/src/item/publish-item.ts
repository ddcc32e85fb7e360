import { createHash } from 'node:crypto';
import { wrap } from '@mikro-orm/core';
import { canonicalJson } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadDictionaryCodes } from '../dictionary/dictionary.repository.ts';
import { Item, ItemVersion } from './item.entity.ts';
import { findContentHash, findItemForUpdate } from './item.repository.ts';
import { checkItem, type ItemIssue } from './item.rules.ts';
import { searchForm, searchTerms } from './item-search.rules.ts';
import { type ItemDraft, itemDraft } from './item-snapshot.ts';

/** Outcome of publishItem: the head now in force, or what stands against the draft. */
export type PublishItemResult =
  | { __typename: 'PublishItemPayload'; item: Item; isNewVersion: boolean }
  | { __typename: 'ValidationFailed'; message: string; issues: ItemIssue[] };

/**
 * Puts an item in force as its next version and tells the subscribers. Content equal to the version
 * in force makes no new version. Not in the public API: guides will publish items.
 */
export function publishItem(ctx: ServiceContext, input: unknown): Promise<PublishItemResult> {
  return ctx.transactional(async (tx): Promise<PublishItemResult> => {
    const parsed = itemDraft.safeParse(input);
    if (!parsed.success)
      return refused(parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code, params: {} })));
    const draft = parsed.data;
    const issues = checkItem(draft, await loadDictionaryCodes(tx.em));
    if (issues.length > 0) return refused(issues);

    const contentHash = createHash('sha256').update(canonicalJson(draft)).digest('hex');
    const head = await findItemForUpdate(tx.em, draft.code);
    if (head && (await findContentHash(tx.em, head.versionId)) === contentHash) {
      return { __typename: 'PublishItemPayload', item: head, isNewVersion: false };
    }

    const version = (head?.version ?? 0) + 1;
    const snapshot = { ...draft, version };
    const published = tx.em.create(ItemVersion, {
      id: `${draft.code}.${version}`,
      itemCode: draft.code,
      version,
      snapshot,
      contentHash,
      publishedAt: tx.now(),
      publishedByName: tx.actor?.name ?? 'system',
    });
    // The head refers to the version: it must be there first.
    await tx.em.flush();
    const item = head ? wrap(head).assign(headOf(draft, published)) : tx.em.create(Item, headOf(draft, published));
    tx.emit('ItemPublished', { id: draft.code, version, item: snapshot });
    return { __typename: 'PublishItemPayload', item, isNewVersion: true };
  });
}

function headOf(draft: ItemDraft, { id, version }: ItemVersion): Item {
  return {
    code: draft.code,
    version,
    versionId: id,
    name: draft.name,
    organizationId: draft.organization.id,
    organizationName: draft.organization.name,
    divisionCode: draft.divisionCode,
    typeCode: draft.typeCode,
    handling: draft.handling,
    statutoryDays: draft.statutoryDays,
    promiseDays: draft.promiseDays,
    searchName: searchForm(draft.name),
    searchTerms: searchTerms(draft.name),
  };
}

function refused(issues: ItemIssue[]): PublishItemResult {
  return { __typename: 'ValidationFailed', message: 'The item may not be put in force', issues };
}
