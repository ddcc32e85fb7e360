import { type Announcement, listenHub } from '@onewindow/subgraph-kit';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DEMO_PASSWORD } from '../account/seed-people.ts';
import { directoryService } from '../service.ts';
import type { SessionActor } from './session.rules.ts';
import { signIn } from './sign-in.ts';

let test: TestService;
beforeAll(async () => {
  test = await createTestService(directoryService, { settings: { demo: true } });
  await test.service.seed(() => {});
});
afterAll(() => test.stop());

async function signedIn(login: string) {
  const ctx = test.ctx(null);
  const result = await signIn(ctx, { login, password: DEMO_PASSWORD });
  if (result.__typename !== 'SignInPayload') throw new Error(result.reason);
  return { actor: result.me, token: /^ow_session=([^;]+)/.exec(ctx.cookies[0] ?? '')![1]! };
}
const isAlive = async (token: string) => (await test.service.internal('resolve-actor', { token })) !== null;
const signOut = (actor: SessionActor | null) => test.as(actor).request('mutation { signOut { ended } }');

it('ends this session and no other, and removes the cookie', async () => {
  const [here, there] = [await signedIn('gg0042'), await signedIn('gg0042')];
  const answer = await signOut(here.actor);
  expect(answer.data).toEqual({ signOut: { ended: true } });
  expect(answer.setCookies).toEqual([expect.stringMatching(/^ow_session=; .*Max-Age=0$/)]);
  expect([await isAlive(here.token), await isAlive(there.token)]).toEqual([false, true]);
  expect((await signOut(here.actor)).data).toEqual({ signOut: { ended: false } });
});

it('ends all sessions of an account when it cannot know which one', async () => {
  const [here, there] = [await signedIn('gg0015'), await signedIn('gg0015')];
  const { sessionId: _, ...actor } = here.actor;
  expect((await test.as(actor).request('mutation { signOut { ended } }')).data).toEqual({ signOut: { ended: true } });
  expect([await isAlive(here.token), await isAlive(there.token)]).toEqual([false, false]);
});

it('is no error for who is not signed in', async () => {
  expect((await signOut(null)).data).toEqual({ signOut: { ended: false } });
});

it('tells every gateway, with a growing version', async () => {
  const hub = listenHub(test.adminUrl);
  const heard: Announcement[] = [];
  hub.on((announcement) => heard.push(announcement));
  await hub.listen(
    'ready',
    () => {},
    () => {},
  );
  for (const _ of [1, 2]) await signOut((await signedIn('gg0016')).actor);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  await hub.stop();
  expect(heard).toEqual([
    { type: 'session', id: 'gg0016', version: 1 },
    { type: 'session', id: 'gg0016', version: 2 },
  ]);
});
