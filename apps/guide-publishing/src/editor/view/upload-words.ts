import type { UploadRefusal } from '@onewindow/shell-contract';
import type { Say } from './say.ts';

const known: readonly string[] = ['FileTooLarge', 'FileEmpty', 'FileTypeRefused', 'FileNameMisleads', 'NotSignedIn'];

/** Why a file was not taken, and what helps. */
export function uploadWords({ code, params }: UploadRefusal, name: string, say: Say): string {
  const maxBytes = typeof params.maxBytes === 'number' ? params.maxBytes : 0;
  const values = { name, found: String(params.found ?? ''), max: Math.round(maxBytes / 1_048_576) };
  return say(`file.refused.${known.includes(code) ? code : 'Network'}`, values);
}
