import { type RegisteredDocument, useRequests, useSession } from '@onewindow/shell-contract';
import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import type { EditorRevisionFragment, RevisionAnswerFragment } from '../../gql/graphql.ts';
import { SaveGuideRevision } from '../guide-acts.query.ts';
import { type Draft, draftOf } from '../view/draft.ts';
import { isSame } from '../view/is-same.ts';
import { localCopies } from '../view/local-copy.ts';
import { quietTime, retryTime, type SaveState } from '../view/save-state.ts';
import type { DraftInHand } from './use-draft.ts';

type SaveDocument = RegisteredDocument<{ answer: RevisionAnswerFragment }, { input: never }>;

/** Milliseconds between copies kept in the browser while somebody types. */
const copyTime = 400;

/**
 * Keeps the draft on the server a moment after every change, and in this browser until it is there: a closed tab, a
 * lost session or a broken line loses nothing. `accept` gets the revision as the server has it now.
 */
export function useAutosave(
  revision: () => EditorRevisionFragment,
  inHand: DraftInHand,
  accept: (revision: EditorRevisionFragment) => void,
  mayEdit: () => boolean,
) {
  const { ask } = useRequests();
  const copies = localCopies(localStorage, revision().id, useSession().actor.value?.id ?? '');
  const saved = shallowRef<{ draft: Draft; version: number }>({
    draft: draftOf(revision()),
    version: revision().version,
  });
  const state = shallowRef<SaveState>({ kind: 'SAVED', at: revision().updatedAt });
  const isPending = computed(() => !isSame(inHand.draft.value, saved.value.draft));
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copyTimer: ReturnType<typeof setTimeout> | undefined;

  function keepCopy(): void {
    clearTimeout(copyTimer);
    copyTimer = undefined;
    if (!mayEdit() || !isPending.value) return;
    const { draft: base, version } = saved.value;
    copies.write({ draft: inHand.draft.value, base, version, at: new Date().toISOString() });
  }

  async function send(): Promise<boolean> {
    const draft = inHand.draft.value;
    state.value = { kind: 'SAVING' };
    const input = { id: revision().id, expectedVersion: saved.value.version, ...draft };
    const answer = await ask(SaveGuideRevision as unknown as SaveDocument, input);
    if (answer?.__typename === 'GuideRevisionPayload') {
      const after = answer.revision as unknown as EditorRevisionFragment;
      saved.value = { draft, version: after.version };
      state.value = { kind: 'SAVED', at: after.updatedAt };
      if (!isPending.value) copies.forget();
      accept(after);
      return true;
    }
    state.value = stateAfter(answer);
    if (state.value.kind === 'OFFLINE') timer = setTimeout(() => void flush(), retryTime);
    return false;
  }

  /** Sends what is not sent yet. True when the server has everything. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    if (!mayEdit() || !isPending.value) return true;
    if (state.value.kind === 'CONFLICT') return false;
    running = send();
    const isSent = await running;
    running = null;
    return isSent && isPending.value ? flush() : isSent;
  }

  watch(inHand.draft, () => {
    copyTimer ??= setTimeout(keepCopy, copyTime);
    if (state.value.kind === 'CONFLICT') return;
    if (state.value.kind !== 'SAVING') state.value = { kind: 'CHANGED' };
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quietTime);
  });

  const onHidden = () => {
    keepCopy();
    if (document.visibilityState === 'hidden') void flush();
  };
  const onOnline = () => void flush();
  const onUnload = (event: BeforeUnloadEvent) => {
    keepCopy();
    if (mayEdit() && isPending.value) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHidden);
  addEventListener('pagehide', keepCopy);
  addEventListener('online', onOnline);
  addEventListener('beforeunload', onUnload);
  onScopeDispose(() => {
    keepCopy();
    clearTimeout(timer);
    clearTimeout(copyTimer);
    document.removeEventListener('visibilitychange', onHidden);
    removeEventListener('pagehide', keepCopy);
    removeEventListener('online', onOnline);
    removeEventListener('beforeunload', onUnload);
  });

  return {
    state,
    saved,
    isPending,
    flush,
    copy: copies.read(),
    forgetCopy: copies.forget,
    /** Goes on from what the server has now, e.g. after a merge; what is in hand is sent on top of it. */
    rebase(newer: EditorRevisionFragment) {
      saved.value = { draft: draftOf(newer), version: newer.version };
      state.value = isPending.value ? { kind: 'CHANGED' } : { kind: 'SAVED', at: newer.updatedAt };
      accept(newer);
      void flush();
    },
  };
}

function stateAfter(answer: RevisionAnswerFragment | null): SaveState {
  if (!answer) return { kind: 'OFFLINE' };
  switch (answer.__typename) {
    case 'VersionConflict':
      return { kind: 'CONFLICT', name: answer.changedByName ?? '', at: answer.changedAt ?? null };
    case 'GuideStateConflict':
      return { kind: 'CONFLICT', name: answer.changedByName ?? '', at: null };
    case 'ValidationFailed':
      return { kind: 'REFUSED', code: answer.__typename, paths: answer.issues.map(({ path }) => path) };
    case 'GuideElementLocked':
      return { kind: 'REFUSED', code: answer.__typename, paths: answer.locks.map(({ element }) => element) };
    default:
      return { kind: 'REFUSED', code: answer.__typename, paths: [] };
  }
}

export type Autosave = ReturnType<typeof useAutosave>;
