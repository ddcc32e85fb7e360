import { type Session, type SessionActor, toPersisted } from '@onewindow/shell-contract';
import type { Client } from '@urql/core';
import { type Ref, shallowReadonly, shallowRef } from 'vue';
import { MeQuery, SignInMutation, SignOutMutation } from './session.query.ts';

/** Why a sign-in was refused; `UNAVAILABLE` when nobody answered. */
export interface SignInProblem {
  reason: string;
  retryAfterSeconds: number | null;
}

/** The session, and what only the shell does with it. */
export interface SessionStore extends Session {
  /** True while the sign-in stands over the page. */
  readonly renewing: Readonly<Ref<boolean>>;
  load(): Promise<void>;
  signIn(login: string, password: string): Promise<SignInProblem | null>;
  /** Closes the dialog over the page; the waiting requests get their first answer. */
  cancelRenewal(): void;
}

/** What the store needs of its surroundings; `leave` loads a page anew, so that nothing of a person stays. */
export interface SessionSurroundings {
  client(): Client;
  openSignInPage(): Promise<void>;
  leave(path: string): void;
}

/** Keeps who is signed in. */
export function createSessionStore({ client, openSignInPage, leave }: SessionSurroundings): SessionStore {
  const actor = shallowRef<SessionActor | null>(null);
  const renewing = shallowRef(false);
  let waiting: Promise<boolean> | undefined;
  let settle: ((signedIn: boolean) => void) | undefined;

  function finishRenewal(signedIn: boolean) {
    renewing.value = false;
    settle?.(signedIn);
    waiting = undefined;
    settle = undefined;
  }

  return {
    actor: shallowReadonly(actor),
    renewing: shallowReadonly(renewing),
    hasRole: (...codes) => actor.value?.roles.some((role) => codes.includes(role.code)) ?? false,
    renew() {
      waiting ??= new Promise((resolve) => {
        settle = resolve;
        renewing.value = true;
      });
      return waiting;
    },
    cancelRenewal: () => finishRenewal(false),
    goToSignIn: openSignInPage,
    async load() {
      const { data } = await client().query(toPersisted(MeQuery), {}, { requestPolicy: 'network-only' });
      actor.value = data?.me ?? null;
    },
    async signIn(login, password) {
      const { data } = await client().mutation(toPersisted(SignInMutation), { input: { login, password } });
      const result = data?.signIn;
      if (result?.__typename === 'SignInPayload') {
        const before = actor.value;
        actor.value = result.me;
        // Another person must not see what the first one had on the screen.
        if (before && before.id !== result.me.id) leave('/');
        else finishRenewal(true);
        return null;
      }
      if (result?.__typename === 'SignInRefused') {
        return { reason: result.reason, retryAfterSeconds: result.retryAfterSeconds ?? null };
      }
      return { reason: 'UNAVAILABLE', retryAfterSeconds: null };
    },
    async signOut() {
      await client().mutation(toPersisted(SignOutMutation), {});
      leave('/');
    },
  };
}
