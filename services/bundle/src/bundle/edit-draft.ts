import type { BundleContent } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { Bundle, BundleVersion } from './bundle.entity.ts';
import { searchForm } from './bundle-search.rules.ts';
import { contentHashOf } from './content-hash.ts';
import type { ContentEdit } from './draft-content.rules.ts';
import { type OpeningRefusal, openVersion } from './open-version.ts';
import { lengthOf, maxContentLength } from './read-input.ts';
import { type NotFound, type ValidationFailed, validationFailed } from './refusals.ts';

/** Answer of every edit of a draft. */
export type EditBundleDraftResult =
  | { __typename: 'BundleDraftPayload'; version: BundleVersion }
  | OpeningRefusal
  | ValidationFailed;

/** What every edit names. */
export interface DraftInput {
  requestId: string;
  versionId: string;
  expectedRevision: number;
}

/** Changes the content of a draft, once per request, by the lead department, on the revision it was read at. */
export function editDraft(
  ctx: ServiceContext,
  mutation: string,
  input: DraftInput,
  edit: (content: BundleContent, tx: ServiceContext) => ContentEdit | NotFound | Promise<ContentEdit | NotFound>,
): Promise<EditBundleDraftResult> {
  return ctx.once<EditBundleDraftResult>(mutation, input.requestId, async (tx) => {
    const { versionId, expectedRevision } = input;
    const opened = await openVersion(tx, 'edit', { versionId, expectedRevision, withContent: true });
    if ('refusal' in opened) return opened.refusal;
    const edited = await edit(opened.version.content, tx);
    if ('__typename' in edited) return edited;
    if (!edited.ok) return validationFailed(edited.issues);
    const length = lengthOf(edited.content);
    if (length === null || length > maxContentLength) {
      return validationFailed([{ path: 'content', code: 'TOO_LARGE', params: { limit: maxContentLength } }]);
    }
    saveDraft(tx, opened.bundle, opened.version, edited.content);
    return { __typename: 'BundleDraftPayload', version: opened.version };
  });
}

/** Equal content is no edit: the revision stays. */
function saveDraft(tx: ServiceContext, bundle: Bundle, version: BundleVersion, content: BundleContent): void {
  const contentHash = contentHashOf(content);
  if (contentHash === version.contentHash) return;
  tx.em.assign(version, {
    content,
    contentHash,
    revision: version.revision + 1,
    editedAt: tx.now(),
    editedByName: tx.actor?.name ?? '',
  });
  tx.em.assign(bundle, { workingCoOrganizationIds: content.coOrganizations.map(({ id }) => id) });
  if (!bundle.publishedVersionId) tx.em.assign(bundle, headOf(content));
  tx.announce('BundleVersion', version.id, version.revision);
}

/** What a head shows of the version in force, or of the draft while none is. */
export function headOf({ name, slogan, audience, category, lead }: BundleContent) {
  return { name, searchName: searchForm(name), slogan, audience, category, leadName: lead.name };
}
