import type { Announcement, SubgraphPeer } from '@onewindow/subgraph-kit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessions, type Sessions } from './authenticate.ts';
import { toyPeers } from './toy/toy.fixture.ts';
import { ToyWorld, toyActor } from './toy/world.fixture.ts';

let world: ToyWorld;
let directory: SubgraphPeer;
let announce: (announcement: Announcement) => void;
let sessions: Sessions;

beforeEach(() => {
  world = new ToyWorld();
  directory = toyPeers(world).directory;
  sessions = createSessions(directory, {
    on(listener) {
      announce = listener;
      return () => undefined;
    },
  });
});
afterEach(() => vi.useRealTimers());

test('no cookie asks nobody', async () => {
  expect(await sessions.actorOf(null)).toBeNull();
  expect(world.resolved).toBe(0);
});

test('many requests of one session ask once in five seconds', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const token = world.signIn('ann');
  const actors = await Promise.all([1, 2, 3].map(() => sessions.actorOf(token)));
  expect(actors.map((actor) => actor?.accountId)).toEqual(['ann', 'ann', 'ann']);
  vi.advanceTimersByTime(4_900);
  await sessions.actorOf(token);
  expect(world.resolved).toBe(1);
  vi.advanceTimersByTime(200);
  await sessions.actorOf(token);
  expect(world.resolved).toBe(2);
});

test('a notification drops the sessions of its account, and only those', async () => {
  const [ann, ben] = [world.signIn('ann'), world.signIn('ben')];
  await Promise.all([sessions.actorOf(ann), sessions.actorOf(ben)]);
  world.sessions.delete(ann);
  announce({ type: 'paper', id: 'ann', version: 1 });
  expect(await sessions.actorOf(ann)).toEqual(toyActor('ann'));
  announce({ type: 'session', id: 'ann', version: 1 });
  expect(await sessions.actorOf(ann)).toBeNull();
  expect((await sessions.actorOf(ben))?.accountId).toBe('ben');
  expect(world.resolved).toBe(3);
});

test('a lookup that was under way when the session ended is not kept', async () => {
  const token = world.signIn('ann');
  const early = sessions.actorOf(token);
  world.sessions.delete(token);
  announce({ type: 'session', id: 'ann', version: 1 });
  await early;
  expect(await sessions.actorOf(token)).toBeNull();
});

test('a directory that does not answer is a refusal, not an anonymous person, and is asked again', async () => {
  const token = world.signIn('ann');
  world.failing = true;
  await expect(sessions.actorOf(token)).rejects.toMatchObject({ statusCode: 503, code: 'SESSION_UNKNOWN' });
  world.failing = false;
  expect((await sessions.actorOf(token))?.accountId).toBe('ann');
});
