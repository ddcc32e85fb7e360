import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { ChangeBundleDetailsInput } from '../generated/resolver-types.ts';
import { bundleDetails } from './content.schema.ts';
import { fieldKeysOf } from './draft-content.rules.ts';
import { type EditBundleDraftResult, editDraft } from './edit-draft.ts';
import { readInput } from './read-input.ts';
import type { InputIssue } from './refusals.ts';

/** Replaces names, window, promise, delivery, texts, and the lists of visits and provided fields. */
export function changeBundleDetails(
  ctx: ServiceContext,
  input: ChangeBundleDetailsInput,
): Promise<EditBundleDraftResult> {
  return editDraft(ctx, 'changeBundleDetails', input, (content) => {
    const read = readInput(bundleDetails, input.details, 'details');
    if (!read.ok) return read;
    const memberIds = new Set(content.members.map(({ id }) => id));
    const issues = [
      ...unknown(read.value.needVisit, memberIds, 'details.needVisit', 'MEMBER_UNKNOWN'),
      ...unknown(read.value.formProvided, fieldKeysOf(content.members), 'details.formProvided', 'FIELD_UNKNOWN'),
    ];
    if (issues.length > 0) return { ok: false, issues };
    return { ok: true, content: { ...content, ...read.value } };
  });
}

function unknown(
  values: readonly string[] | undefined,
  known: ReadonlySet<string>,
  path: string,
  code: string,
): InputIssue[] {
  return (values ?? []).flatMap((value, index) =>
    known.has(value) ? [] : [{ path: `${path}.${index}`, code, params: { value } }],
  );
}
