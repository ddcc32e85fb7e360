import type { Issue, MaterialRow } from '@onewindow/process-forms';
import type { ApplicationParts } from './application-parts.ts';

/** What a person does about a material: hand a file in, look and confirm, or nothing at all. */
export type MaterialTask = 'upload' | 'confirm' | 'fromForm' | 'memberResult';

/** Sorts a row of the material list by what is to be done. */
export function taskOf({ dropped, isForm }: MaterialRow): MaterialTask {
  if (isForm) return 'fromForm';
  if (dropped === null) return 'upload';
  return dropped.reason === 'shared' ? 'confirm' : 'memberResult';
}

/** Materials still missing, with the codes of the submission. A file of one's own replaces a confirmation. */
export function materialIssues(
  rows: readonly MaterialRow[],
  { materials, confirmed }: Pick<ApplicationParts, 'materials' | 'confirmed'>,
): Issue[] {
  const handedIn = new Set(materials.map(({ docCode }) => docCode));
  return rows.flatMap((row) => {
    const task = taskOf(row);
    const isDone = handedIn.has(row.docCode) || (task === 'confirm' && confirmed.includes(row.docCode));
    if (isDone || task === 'fromForm' || task === 'memberResult') return [];
    const code = task === 'upload' ? 'UPLOAD_REQUIRED' : 'CONFIRMATION_REQUIRED';
    return [{ path: `materials.${row.docCode}`, code, params: { name: row.name } }];
  });
}
