import { type InjectionKey, inject } from 'vue';
import type { Remotes } from './remotes/remotes.ts';
import type { SessionStore } from './session/session-store.ts';

export const remotesKey: InjectionKey<Remotes> = Symbol('remotes');
export const sessionStoreKey: InjectionKey<SessionStore> = Symbol('session store');

/** The remotes of this page. */
export function useRemotes(): Remotes {
  const remotes = inject(remotesKey);
  if (!remotes) throw new Error('No remotes were provided');
  return remotes;
}

/** The session with what only the shell may do: sign in and close the dialog. */
export function useSessionStore(): SessionStore {
  const store = inject(sessionStoreKey);
  if (!store) throw new Error('No session was provided');
  return store;
}
