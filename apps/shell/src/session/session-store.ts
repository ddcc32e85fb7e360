import { type Session, type SessionActor, toPersisted } from '@onewindow/shell-contract';
import type { Client } from '@urql/core';
import { type Ref, shallowReadonly, shallowRef } from 'vue';
import type { DemoAccountsQuery as DemoAccountsResult } from '../gql/graphql.ts';
import { DemoAccountsQuery, MeQuery, SignInMutation, SignOutMutation } from './session.query.ts';

/** Why a sign-in was refused; `UNAVAILABLE` when nobody answered. */
export interface SignInProblem {
  reason: string;
  retryAfterSeconds: number | null;
}

/** An account to try the sample city with. */
export type DemoAccount = DemoAccountsResult['demoAccounts'][number];

/** The session, and what only the shell does with it. */
export interface SessionStore extends Session {
  /** True while the sign-in stands over the page. */
  readonly renewing: Readonly<Ref<boolean>>;
  load(): Promise<void>;
  /** Whose session the server sees: an account id, null for nobody's, undefined without an answer. */
  probe(): Promise<string | null | undefined>;
  /** None outside the sample city. */
  demoAccounts(): Promise<readonly DemoAccount[]>;
  signIn(login: string, password: string): Promise<SignInProblem | null>;
  /** Closes the dialog over the page; the waiting requests get their first answer. */
  cancelRenewal(): void;
}

/** What the store needs of its surroundings; `leave` loads a page anew, so that nothing of a person stays. */
export interface SessionSurroundings {
  client(): Client;
  openSignInPage(): Promise<void>;
  leave(path: string): void;
  /** The plain one: questions about the session itself must not wait for the session. */
  fetch: typeof fetch;
}

/** Keeps who is signed in. */
export function createSessionStore({ client, openSignInPage, leave, fetch }: SessionSurroundings): SessionStore {
  const direct = { fetch, requestPolicy: 'network-only' } as const;
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
      const { data } = await client().query(toPersisted(MeQuery), {}, direct);
      actor.value = data?.me ?? null;
    },
    async probe() {
      const { data } = await client().query(toPersisted(MeQuery), {}, direct);
      return data ? (data.me?.id ?? null) : undefined;
    },
    async demoAccounts() {
      const { data } = await client().query(toPersisted(DemoAccountsQuery), {}, direct);
      return data?.demoAccounts ?? [];
    },
    async signIn(login, password) {
      const { data } = await client().mutation(toPersisted(SignInMutation), { input: { login, password } }, direct);
      const result = data?.signIn;
      if (result?.__typename === 'SignInPayload') {
        const before = actor.value;
        // Another person must not see what the first one had on the screen.
        if (before && before.id !== result.me.id) leave('/');
        else {
          actor.value = result.me;
          finishRenewal(true);
        }
        return null;
      }
      if (result?.__typename === 'SignInRefused') {
        return { reason: result.reason, retryAfterSeconds: result.retryAfterSeconds ?? null };
      }
      return { reason: 'UNAVAILABLE', retryAfterSeconds: null };
    },
    async signOut() {
      await client().mutation(toPersisted(SignOutMutation), {}, direct);
      leave('/');
    },
  };
}
