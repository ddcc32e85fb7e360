import {
  hasInjectionContext,
  inject,
  type MaybeRefOrGetter,
  onScopeDispose,
  type Ref,
  shallowRef,
  toValue,
  watch,
} from 'vue';
import { documentIdOf, type RegisteredDocument } from './document.ts';
import { sessionKey } from './session.ts';

/** Whether changes arrive by themselves. `waiting` covers the first connection and every reconnection. */
export type LiveState = 'off' | 'waiting' | 'live';

export interface LiveOptions {
  /** Called when the stream is back after a break: what was missed has to be read again. */
  onReconnect?: () => void;
}

const firstDelay = 1_000;
const longestDelay = 30_000;

/** Address of a live query; both values are part of it because an event stream is a GET. */
export function liveUrl(documentId: string, variables: unknown): string {
  const query = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
  return `/graphql/stream?${query}`;
}

/** Milliseconds before the given retry (0 first): doubling, at most half a minute. */
export function retryDelay(attempt: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** attempt);
}

/**
 * Follows a registered subscription while the calling component lives. `variables` may be a ref or getter;
 * null pauses. The gateway re-queries the entity at the start and on every change: `onData` gets whole results.
 */
export function useLive<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: MaybeRefOrGetter<Variables | null>,
  onData: (data: Result) => void,
  options: LiveOptions = {},
): { state: Readonly<Ref<LiveState>> } {
  const state = shallowRef<LiveState>('off');
  const session = hasInjectionContext() ? inject(sessionKey, null) : null;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let wasLive = false;

  const receive = (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as { data?: Result | null };
    if (message.data) onData(message.data);
  };
  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    state.value = 'off';
  };
  const start = (url: string) => {
    state.value = 'waiting';
    source = new EventSource(url);
    source.addEventListener('open', () => {
      attempt = 0;
      state.value = 'live';
      if (wasLive) options.onReconnect?.();
      wasLive = true;
    });
    source.addEventListener('next', receive);
    // The gateway ends the stream with the session; a sign-in begins it again.
    source.addEventListener('complete', stop);
    source.addEventListener('error', () => {
      state.value = 'waiting';
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => start(url), retryDelay(attempt));
      attempt += 1;
    });
  };

  const url = () => {
    const value = toValue(variables);
    return value === null ? null : liveUrl(documentIdOf(document), value);
  };
  watch(
    [url, () => session?.actor.value],
    ([address]) => {
      stop();
      attempt = 0;
      wasLive = false;
      if (address) start(address);
    },
    { immediate: true },
  );
  onScopeDispose(stop);
  return { state };
}
