import { type UploadResult, uploadFile, useSession } from '@onewindow/shell-contract';
import { type InjectionKey, inject, shallowReactive } from 'vue';
import { signedOutCodes, uploadWords } from '../view/upload-words.ts';
import type { Words } from '../view/words.ts';
import type { Application } from './use-application.ts';

/** A file on its way, or one that was not taken (kept, so that it can be sent again). */
export type UploadState =
  | { readonly kind: 'SENDING'; readonly name: string; readonly share: number }
  | { readonly kind: 'REFUSED'; readonly words: Words; readonly file: File; readonly again: boolean };

/** Sends files for materials; lives as long as the application, so that a step may be left while one is on its way. */
export function createUploads(application: Application) {
  const session = useSession();
  const states = shallowReactive(new Map<string, UploadState>());

  async function send(docCode: string, file: File): Promise<UploadResult> {
    const onProgress = (share: number) => states.set(docCode, { kind: 'SENDING', name: file.name, share });
    onProgress(0);
    const first = await uploadFile(file, onProgress);
    const isSignedOut = !first.ok && signedOutCodes.includes(first.refusal.code);
    if (!isSignedOut || !(await session.renew())) return first;
    return uploadFile(file, onProgress);
  }

  return {
    stateOf: (docCode: string) => states.get(docCode) ?? null,
    async upload(docCode: string, file: File) {
      if (states.get(docCode)?.kind === 'SENDING') return;
      const result = await send(docCode, file);
      if (result.ok) {
        states.delete(docCode);
        const { id, name, size } = result.file;
        application.handIn({ docCode, fileId: id, name, size });
        return;
      }
      const again = result.refusal.code === 'NETWORK' || signedOutCodes.includes(result.refusal.code);
      states.set(docCode, { kind: 'REFUSED', words: uploadWords(result.refusal, file.name), file, again });
    },
    /** Forgets a refusal. */
    forget(docCode: string) {
      states.delete(docCode);
    },
  };
}

export type Uploads = ReturnType<typeof createUploads>;

export const uploadsKey: InjectionKey<Uploads> = Symbol('uploads');

/** The uploads of the application around. */
export function useUploads(): Uploads {
  const uploads = inject(uploadsKey);
  if (!uploads) throw new Error('useUploads needs an application around it');
  return uploads;
}
