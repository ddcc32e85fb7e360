import { fakeGraphqlClient } from '@onewindow/shell-contract/testing';
import { expect, test } from 'vitest';
import { MeQuery, SignInMutation, SignOutMutation } from './session.query.ts';
import { createSessionStore } from './session-store.ts';

const me = (id: string) => ({ id, name: 'Wei', kind: 'STAFF', roles: [{ code: 'ACC' }] });

function storeWith(signIn: object) {
  const left: string[] = [];
  const wire = fakeGraphqlClient([
    [MeQuery, { me: me('a') }],
    [SignInMutation, { signIn }],
    [SignOutMutation, { signOut: { ended: true } }],
  ]);
  const store = createSessionStore({
    client: () => wire.client,
    openSignInPage: async () => {},
    leave: (path) => left.push(path),
    fetch: wire.fetch,
  });
  return { store, left };
}

test('everybody who waits for the session goes on with one sign-in', async () => {
  const { store } = storeWith({ __typename: 'SignInPayload', me: me('a') });
  await store.load();
  const waiting = Promise.all([store.renew(), store.renew()]);
  expect(store.renewing.value).toBe(true);
  await store.signIn('wei', 'secret');
  expect(await waiting).toEqual([true, true]);
  expect(store.renewing.value).toBe(false);
});

test('closing the dialog lets the waiting requests fail as they would have', async () => {
  const { store } = storeWith({});
  const waiting = store.renew();
  store.cancelRenewal();
  expect(await waiting).toBe(false);
});

test('another person gets a fresh page, never the screen of the first', async () => {
  const { store, left } = storeWith({ __typename: 'SignInPayload', me: me('b') });
  await store.load();
  await store.signIn('other', 'secret');
  expect(left).toEqual(['/']);
  expect(store.actor.value?.id).toBe('a');
});

test('a refusal says why and until when', async () => {
  const { store } = storeWith({ __typename: 'SignInRefused', reason: 'LOCKED', retryAfterSeconds: 900 });
  expect(await store.signIn('wei', 'x')).toEqual({ reason: 'LOCKED', retryAfterSeconds: 900 });
  expect(store.actor.value).toBeNull();
});

test('roles are asked by code', async () => {
  const { store } = storeWith({});
  await store.load();
  expect(store.hasRole('REV', 'ACC')).toBe(true);
  expect(store.hasRole('REV')).toBe(false);
});
