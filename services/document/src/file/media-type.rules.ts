/** What the platform takes from people: documents and photographs. Media type → extensions it may carry. */
export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};

/** Most bytes of one upload. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Why an upload is refused; `found` is what the bytes are, in letters people know from file names. */
export type UploadRefusal =
  | { readonly code: 'NotSignedIn'; readonly params: Record<string, never> }
  | { readonly code: 'FileTooLarge'; readonly params: { maxBytes: number } }
  | { readonly code: 'FileEmpty'; readonly params: Record<string, never> }
  | { readonly code: 'FileTypeRefused'; readonly params: { found: string; accepted: readonly string[] } }
  | { readonly code: 'FileNameMisleads'; readonly params: { found: string; name: string } };

/**
 * Judges an upload by its bytes, not by what its name or header says.
 * `found` is what the first bytes are, null when they are nothing known.
 */
export function judgeUpload(name: string, found: { mime: string; ext: string } | null): UploadRefusal | null {
  const extension = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const accepted = Object.values(ACCEPTED).flat();
  const allowed = found ? ACCEPTED[found.mime] : undefined;
  if (!found || !allowed)
    return { code: 'FileTypeRefused', params: { found: found?.ext ?? (extension || '?'), accepted } };
  if (extension !== '' && !allowed.includes(extension))
    return { code: 'FileNameMisleads', params: { found: found.ext, name } };
  return null;
}

/** Control characters, and marks that turn the direction of what follows: `cod.exe` would be shown for `exe.doc`. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A file name as it is kept: no path, nothing unprintable, at most 120 characters. */
export function cleanFileName(raw: string): string {
  const name = raw.split(/[\\/]/).at(-1) ?? '';
  const printable = name.replace(unprintable, '').trim();
  return [...printable].slice(-120).join('') || 'file';
}
