import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../account/seed-people.ts';
import { directoryService } from '../service.ts';
import { signIn } from './sign-in.ts';

const START = '2026-11-23T02:00:00Z';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on SignInPayload { me { id name organizationName posting roles { code } letters { no } } }
  ... on SignInRefused { message reason retryAfterSeconds }
} }`;

let test: TestService;
beforeAll(async () => {
  test = await createTestService(directoryService, { now: START, settings: { demo: true } });
  await test.service.seed(() => {});
});
afterAll(() => test.stop());
beforeEach(async () => {
  test.setNow(START);
  await test.sql('truncate sign_in_throttle');
});

const attempt = (login: string, password = DEMO_PASSWORD) => signIn(test.ctx(null), { login, password });
const reasonOf = async (login: string, password?: string) => {
  const result = await attempt(login, password);
  return result.__typename === 'SignInRefused' ? result.reason : 'IN';
};

describe('signIn', () => {
  it('lets the right person in and hands the token out in a cookie only', async () => {
    const { data, setCookies } = await test
      .as(null)
      .request(SIGN_IN, { input: { login: ' GG0042 ', password: DEMO_PASSWORD } });
    expect(data).toMatchObject({
      signIn: {
        __typename: 'SignInPayload',
        me: { id: 'gg0042', name: '黄爱莲', organizationName: '港北区政务服务中心', roles: [{ code: 'ACC' }] },
      },
    });
    const [cookie = ''] = setCookies ?? [];
    expect(cookie).toMatch(/^ow_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    const token = cookie.slice('ow_session='.length).split(';')[0]!;
    const stored = await test.sql<{ row: string }>('select s::text as row from session s');
    expect(stored).toHaveLength(1);
    expect(stored[0]!.row).not.toContain(token);
    expect(JSON.stringify(data)).not.toContain(token);
  });

  it('answers an unknown login exactly as a wrong password', async () => {
    const [unknown, wrong] = [await attempt('nobody', 'x'), await attempt('gg0042', 'x')];
    expect(unknown).toEqual(wrong);
    expect(wrong).toEqual({
      __typename: 'SignInRefused',
      message: 'Sign-in refused',
      reason: 'WRONG_CREDENTIALS',
      retryAfterSeconds: null,
    });
  });

  it('takes as long for an unknown login as for a wrong password', async () => {
    const medianOf = async (logins: readonly string[]) => {
      const times: number[] = [];
      for (const login of logins) {
        const startedAt = performance.now();
        await attempt(login, 'wrong');
        times.push(performance.now() - startedAt);
      }
      return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
    };
    const known = await medianOf(['gg0001', 'gg0002', 'gg0003', 'gg0004', 'gg0005', 'gg0006', 'gg0007']);
    const unknown = await medianOf(['zz0001', 'zz0002', 'zz0003', 'zz0004', 'zz0005', 'zz0006', 'zz0007']);
    // Without the stand-in hash an unknown login is answered ten times faster; the rest is noise.
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  it.each(['gg0042', 'nobody'])('locks %s after five wrong passwords, even for the right one', async (login) => {
    for (let wrong = 1; wrong <= 5; wrong += 1) expect(await reasonOf(login, 'x')).toBe('WRONG_CREDENTIALS');
    expect(await attempt(login)).toMatchObject({ reason: 'LOCKED', retryAfterSeconds: 900 });
    test.setNow('2026-11-23T02:14:59Z');
    expect(await attempt(login)).toMatchObject({ reason: 'LOCKED', retryAfterSeconds: 1 });
    test.setNow('2026-11-23T02:15:00Z');
    expect(await reasonOf(login)).toBe(login === 'gg0042' ? 'IN' : 'WRONG_CREDENTIALS');
  });

  it('forgets wrong passwords after a right one', async () => {
    for (let wrong = 1; wrong <= 4; wrong += 1) await attempt('gg0042', 'x');
    expect(await reasonOf('gg0042')).toBe('IN');
    for (let wrong = 1; wrong <= 4; wrong += 1) expect(await reasonOf('gg0042', 'x')).toBe('WRONG_CREDENTIALS');
    expect(await reasonOf('gg0042')).toBe('IN');
  });

  it('lets many in at the same time, each with a session of their own', async () => {
    const before = await test.sql('select id from session');
    const logins = ['gg0042', 'gg0042', 'gg0042', 'gg0042', 'gg0042', 'gg0042', 'gg0015', 'gg0016', 'a002', 'a002'];
    expect(await Promise.all(logins.map((login) => reasonOf(login)))).toEqual(logins.map(() => 'IN'));
    expect(await test.sql('select distinct token_hash from session')).toHaveLength(before.length + logins.length);
  });

  it('does not let parallel guesses past the count', async () => {
    const reasons = await Promise.all(Array.from({ length: 12 }, (_, guess) => reasonOf('gg0043', `guess ${guess}`)));
    expect(reasons.filter((reason) => reason === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'LOCKED')).toHaveLength(7);
  });

  it('takes no more attempts than the row of this process allows', async () => {
    await test.sql(`update setting set value = 1 where key = 'signIn.process.maxPerMinute'`);
    const result = await attempt('gg0042');
    await test.sql(`update setting set value = 300 where key = 'signIn.process.maxPerMinute'`);
    expect(result).toMatchObject({ reason: 'TOO_MANY_ATTEMPTS' });
    expect(result).toHaveProperty(
      'retryAfterSeconds',
      expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 60),
    );
  });

  it('forgets what can no longer matter', async () => {
    await attempt('gg0042', 'x');
    test.setNow('2026-12-03T02:00:00Z');
    await attempt('gg0015');
    expect(await test.sql('select login from sign_in_throttle')).toEqual([]);
    expect(await test.sql('select distinct account_id as id from session')).toEqual([{ id: 'gg0015' }]);
  });
});
