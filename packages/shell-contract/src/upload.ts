import { useSession } from './session.ts';

/** A stored file as the document service describes it; `size` in bytes. */
export interface UploadedFile {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
}

/**
 * Why a file was not taken. Codes of the document service: `NotSignedIn`, `FileTooLarge` { maxBytes }, `FileEmpty`,
 * `FileTypeRefused` { found, accepted }, `FileNameMisleads` { found, name }; and `Network` when no answer came.
 */
export interface UploadRefusal {
  code: string;
  params: Record<string, unknown>;
}

export type UploadResult = { ok: true; file: UploadedFile } | { ok: false; refusal: UploadRefusal };

/** Share of the bytes sent, 0 to 1. */
export type UploadProgress = (share: number) => void;

function codeOfStatus(status: number): string {
  if (status === 401) return 'NotSignedIn';
  return status === 413 ? 'FileTooLarge' : 'Network';
}

function refusalFrom(status: number, text: string): UploadRefusal {
  const fallback = { code: codeOfStatus(status), params: { status } };
  try {
    const body = JSON.parse(text) as { code?: unknown; params?: unknown };
    if (typeof body.code !== 'string') return fallback;
    return { code: body.code, params: (body.params ?? {}) as Record<string, unknown> };
  } catch {
    return fallback;
  }
}

/** Reads the answer of `POST /files/`. */
export function uploadResultOf(status: number, text: string): UploadResult {
  if (status < 200 || status > 299) return { ok: false, refusal: refusalFrom(status, text) };
  return { ok: true, file: JSON.parse(text) as UploadedFile };
}

/**
 * Sends one file as a raw body to `POST /files/`. Never throws for an expected refusal.
 * XMLHttpRequest, because fetch does not report the progress of a request body.
 */
export function uploadFile(file: File, onProgress?: UploadProgress): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files/');
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => resolve(uploadResultOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ ok: false, refusal: { code: 'Network', params: {} } }));
    request.send(file);
  });
}

/** {@link uploadFile} that asks for the sign-in once when the session has expired, then sends again. */
export function useUploadFile(): typeof uploadFile {
  const session = useSession();
  return async (file, onProgress) => {
    const first = await uploadFile(file, onProgress);
    if (first.ok || first.refusal.code !== 'NotSignedIn') return first;
    return (await session.renew()) ? uploadFile(file, onProgress) : first;
  };
}
