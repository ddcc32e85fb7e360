import { toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import { onScopeDispose, shallowRef, watch } from 'vue';
import { isEmpty } from '../view/application-parts.ts';
import { type DraftState, farewellBytes, quietTime, retryTime } from '../view/draft-state.ts';
import { DiscardDraftMutation, SaveDraftMutation } from './application.query.ts';
import type { Application } from './use-application.ts';

/** The draft as the server last told of it. */
export interface KnownDraft {
  readonly id: string;
  readonly savedAt: string;
}

/**
 * Keeps the application on the server: after a moment of quiet, before every step, and when the page is hidden or
 * closed. Nothing is kept in the browser. `known.id` is the first id this window saw; it stays the request id of
 * the submission even when another window submits meanwhile, so that both get the same case.
 */
export function useDraft({ bundleId, version, parts }: Application, kept: KnownDraft | null) {
  const client = useGraphqlClient();
  const state = shallowRef<DraftState>(kept ? { kind: 'SAVED', at: kept.savedAt } : { kind: 'EMPTY' });
  let known = kept?.id ?? null;
  let saved = { parts: parts.value, version: version.value.id };
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const isPending = () => parts.value !== saved.parts || version.value.id !== saved.version;

  async function send(isFarewell: boolean): Promise<boolean> {
    const snapshot = { parts: parts.value, version: version.value.id };
    const input = {
      bundleId,
      bundleVersionId: snapshot.version,
      ...snapshot.parts,
      confirmed: [...snapshot.parts.confirmed],
    };
    const keepalive = isFarewell && new Blob([JSON.stringify(input)]).size < farewellBytes;
    state.value = { kind: 'SAVING' };
    const context = keepalive
      ? { fetchOptions: { keepalive, credentials: 'same-origin' as const, headers: { accept: 'application/json' } } }
      : {};
    const { data } = await client.mutation(toPersisted(SaveDraftMutation), { input }, context).toPromise();
    const result = data?.saveApplicationDraft;
    if (isClosed) return true;
    if (!result) return fail({ kind: 'OFFLINE' });
    if (result.__typename === 'ValidationFailed') return fail({ kind: 'REFUSED', code: result.issues[0]?.code ?? '' });
    if (result.__typename !== 'SaveApplicationDraftPayload') return fail({ kind: 'REFUSED', code: result.__typename });
    saved = snapshot;
    // Another id: the draft this window knew was submitted or thrown away elsewhere.
    const isSame = known === null || result.draft.id === known;
    known = known ?? result.draft.id;
    state.value = isSame ? { kind: 'SAVED', at: result.draft.savedAt } : { kind: 'GONE' };
    return true;
  }

  function fail(next: DraftState): boolean {
    state.value = next;
    if (next.kind === 'OFFLINE') timer = setTimeout(() => void flush(), retryTime);
    return false;
  }

  /** Sends what is not sent yet. True when the server has everything. */
  async function flush(isFarewell = false): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    if (isClosed || !isPending() || state.value.kind === 'GONE') return true;
    if (known === null && isEmpty(parts.value)) return true;
    running = send(isFarewell);
    const isSent = await running;
    running = null;
    return isSent && isPending() ? flush(isFarewell) : isSent;
  }

  function onHidden() {
    if (document.visibilityState === 'hidden') void flush(true);
  }
  const onOnline = () => void flush();
  const onClose = () => void flush(true);
  function onUnload(event: BeforeUnloadEvent) {
    if (!isClosed && state.value.kind === 'OFFLINE' && isPending()) event.preventDefault();
  }

  watch([parts, version], () => {
    if (isClosed || state.value.kind === 'GONE') return;
    state.value = { kind: 'SAVING' };
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quietTime);
  });
  document.addEventListener('visibilitychange', onHidden);
  addEventListener('pagehide', onClose);
  addEventListener('online', onOnline);
  addEventListener('beforeunload', onUnload);
  onScopeDispose(() => {
    if (!isClosed) void flush(true);
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onHidden);
    removeEventListener('pagehide', onClose);
    removeEventListener('online', onOnline);
    removeEventListener('beforeunload', onUnload);
  });

  return {
    state,
    flush,
    /** Request id of the submission: the draft's own id. Null before the first save. */
    requestId: () => known,
    /** Goes on here with a draft of its own, after the former one has gone elsewhere. */
    resume() {
      known = null;
      saved = { ...saved, version: '' };
      state.value = { kind: 'SAVING' };
      void flush();
    },
    /** The application was submitted: nothing is kept any more, neither here nor what was begun meanwhile. */
    async close() {
      const isStray = state.value.kind === 'GONE';
      isClosed = true;
      clearTimeout(timer);
      if (isStray) await client.mutation(toPersisted(DiscardDraftMutation), { input: { bundleId } }).toPromise();
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
