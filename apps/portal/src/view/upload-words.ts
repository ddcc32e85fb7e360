import type { UploadRefusal } from '@onewindow/shell-contract';
import { type Words, words } from './words.ts';

const known = ['FileTooLarge', 'FileEmpty', 'FileTypeRefused', 'FileNameMisleads', 'NETWORK'];
/** What the gateway and the document service call a session that is over. */
export const signedOutCodes: readonly string[] = ['SESSION_EXPIRED', 'UNAUTHENTICATED', 'NotSignedIn'];

/** Why a file was not taken, and what to send instead. */
export function uploadWords({ code, params }: UploadRefusal, fileName: string): Words {
  if (signedOutCodes.includes(code)) return words('upload.refused.signedOut', { name: fileName });
  if (code === 'TOO_LARGE') return words('upload.refused.tooLarge', { name: fileName });
  if (!known.includes(code)) return words('upload.refused.NETWORK', { name: fileName });
  const megabytes = Math.floor(Number(params['maxBytes'] ?? 0) / 1_048_576);
  return words(`upload.refused.${code}`, { name: fileName, found: kindOf(params['found'], fileName), megabytes });
}

/** The kind of file in letters people know; the name's own ending when the bytes say nothing. */
function kindOf(found: unknown, fileName: string): string {
  const ending = fileName.includes('.') ? (fileName.split('.').at(-1) ?? '').toLowerCase() : '';
  return typeof found === 'string' && found !== '?' ? found : ending;
}

/** A size for people. */
export function sizeWords(bytes: number): Words {
  if (bytes < 1_048_576) return words('upload.size.kb', { size: Math.max(1, Math.round(bytes / 1024)) });
  return words('upload.size.mb', { size: (bytes / 1_048_576).toFixed(1) });
}
