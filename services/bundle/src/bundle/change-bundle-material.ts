import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { ChangeBundleMaterialInput } from '../generated/resolver-types.ts';
import { materialRowChange } from './content.schema.ts';
import { type EditBundleDraftResult, editDraft } from './edit-draft.ts';
import { readInput } from './read-input.ts';
import { notFound } from './refusals.ts';

/** Changes a row by hand. A document with several rows keeps their conditions, which tell the rows apart. */
export function changeBundleMaterial(
  ctx: ServiceContext,
  input: ChangeBundleMaterialInput,
): Promise<EditBundleDraftResult> {
  const { docCode } = input;
  return editDraft(ctx, 'changeBundleMaterial', input, (content) => {
    const rows = content.materials.filter((row) => row.docCode === docCode);
    if (rows.length === 0) return notFound('MaterialRow', docCode);
    const read = readInput(materialRowChange, input.row, 'row');
    if (!read.ok) return read;
    if (rows.length > 1 && read.value.when !== undefined) {
      return { ok: false, issues: [{ path: 'row.when', code: 'SEVERAL_ROWS', params: { count: rows.length } }] };
    }
    const materials = content.materials.map((row) => (row.docCode === docCode ? { ...row, ...read.value } : row));
    return { ok: true, content: { ...content, materials } };
  });
}
