import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { ChangeBundleMemberInput } from '../generated/resolver-types.ts';
import { withMemberSettings } from './draft-content.rules.ts';
import { type EditBundleDraftResult, editDraft } from './edit-draft.ts';
import { memberSettings } from './member.schema.ts';
import { readInput } from './read-input.ts';
import { notFound } from './refusals.ts';

/** Replaces a member's condition, edges, limit, refusal policy or handling. */
export function changeBundleMember(
  ctx: ServiceContext,
  input: ChangeBundleMemberInput,
): Promise<EditBundleDraftResult> {
  const { memberId } = input;
  return editDraft(ctx, 'changeBundleMember', input, (content) => {
    if (!content.members.some(({ id }) => id === memberId)) return notFound('BundleMember', memberId);
    const read = readInput(memberSettings, input.settings, 'settings');
    return read.ok ? withMemberSettings(content, memberId, read.value) : read;
  });
}
