import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { RemoveBundleMemberInput } from '../generated/resolver-types.ts';
import { withoutMember } from './draft-content.rules.ts';
import { type EditBundleDraftResult, editDraft } from './edit-draft.ts';
import { notFound } from './refusals.ts';

/** Takes a member out, with rows, fields, edges and departments that only it needed. */
export function removeBundleMember(
  ctx: ServiceContext,
  input: RemoveBundleMemberInput,
): Promise<EditBundleDraftResult> {
  const { memberId } = input;
  return editDraft(ctx, 'removeBundleMember', input, (content) =>
    content.members.some(({ id }) => id === memberId)
      ? { ok: true, content: withoutMember(content, memberId) }
      : notFound('BundleMember', memberId),
  );
}
