import { afterEach, expect, test, vi } from 'vitest';
import { expirySignOf, sessionFetch } from './expiry.ts';

const expired = () => Response.json({ errors: [{ message: '', extensions: { code: 'SESSION_EXPIRED' } }] });
const fine = () => Response.json({ data: { ok: true } });
const refused = () => new Response('{"data":{"accept":{"__typename":"NotPermitted"}}}');

/** The network of a test: answers in turn, remembers what was sent. */
function network(...answers: Response[]) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_input: unknown, init?: RequestInit) => {
    sent.push(init?.body);
    return answers.shift() ?? fine();
  });
  return sent;
}

function guard(overrides: Partial<Parameters<typeof sessionFetch>[0]> = {}) {
  const asked: string[] = [];
  const send = sessionFetch({
    accountId: () => 'a',
    probe: async () => {
      asked.push('probe');
      return null;
    },
    renew: async () => {
      asked.push('renew');
      return true;
    },
    ...overrides,
  });
  return { send, asked };
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  [401, '', 'over'],
  [200, '{"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}', 'over'],
  [200, '{"errors":[{"message":"x"}]}', 'none'],
  [200, '{"data":{"a":{"__typename":"NotPermitted"}}}', 'doubtful'],
  [500, '<html>"errors"', 'none'],
])('status %i and %s mean %s', (status, text, sign) => expect(expirySignOf(status, text)).toBe(sign));

test('after the sign-in the same request goes out again, and its answer is what the caller sees', async () => {
  const sent = network(expired(), fine());
  const { send, asked } = guard();
  const answer = await send('/graphql', { body: 'typed text' });
  expect(await answer.json()).toEqual({ data: { ok: true } });
  expect(sent).toEqual(['typed text', 'typed text']);
  expect(asked).toEqual(['renew']);
});

test('without a sign-in the first answer is passed on, readable', async () => {
  const sent = network(expired());
  const { send } = guard({ renew: async () => false });
  expect(await (await send('/graphql')).json()).toHaveProperty('errors');
  expect(sent).toHaveLength(1);
});

test('a missing permission of a living session asks nobody to sign in', async () => {
  network(refused());
  const { send, asked } = guard({ probe: async () => 'a' });
  await send('/graphql');
  expect(asked).toEqual([]);
});

test('a missing permission of a dead session is an expired session', async () => {
  const sent = network(refused(), fine());
  const { send, asked } = guard();
  await send('/graphql');
  expect(asked).toEqual(['probe', 'renew']);
  expect(sent).toHaveLength(2);
});

test('after a long silence the session is looked at before anything is sent', async () => {
  let time = 0;
  const order: string[] = [];
  vi.stubGlobal('fetch', async () => {
    order.push('sent');
    return fine();
  });
  const { send } = guard({
    now: () => time,
    probe: async () => null,
    renew: async () => {
      order.push('renewed');
      return true;
    },
  });
  await send('/graphql');
  time = 301_000;
  await send('/graphql');
  await send('/graphql');
  expect(order).toEqual(['sent', 'renewed', 'sent', 'sent']);
});

test('when the server cannot say, nobody is signed out', async () => {
  network(refused());
  const { send, asked } = guard({ probe: async () => undefined });
  await send('/graphql');
  expect(asked).toEqual([]);
});

test('an anonymous visitor is never asked', async () => {
  network(new Response('', { status: 401 }));
  const { send, asked } = guard({ accountId: () => null });
  expect((await send('/graphql')).status).toBe(401);
  expect(asked).toEqual([]);
});
