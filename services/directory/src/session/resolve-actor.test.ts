import type { Actor } from '@onewindow/subgraph-kit';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_PASSWORD } from '../account/seed-people.ts';
import { directoryService } from '../service.ts';
import { resolveActor } from './resolve-actor.ts';
import type { SessionActor } from './session.rules.ts';
import { signIn } from './sign-in.ts';

const START = '2026-11-23T02:00:00Z';
const after = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000);

let test: TestService;
beforeAll(async () => {
  test = await createTestService(directoryService, { now: START, settings: { demo: true } });
  await test.service.seed(() => {});
});
afterAll(() => test.stop());
beforeEach(() => test.setNow(START));

async function tokenOf(login: string, actor: Actor | null = null): Promise<string> {
  const ctx = test.ctx(actor);
  await signIn(ctx, { login, password: DEMO_PASSWORD });
  return /^ow_session=([^;]+)/.exec(ctx.cookies[0] ?? '')![1]!;
}

const resolve = async (token: string) =>
  (await test.service.internal('resolve-actor', { token })) as SessionActor | null;

/** Whether the session is alive at these minutes after the sign-in, asked one after the other. */
async function aliveAt(login: string, ...minutes: number[]): Promise<boolean[]> {
  test.setNow(START);
  const token = await tokenOf(login);
  const alive: boolean[] = [];
  for (const minute of minutes) {
    test.setNow(after(minute));
    alive.push((await resolve(token)) !== null);
  }
  return alive;
}

describe('resolve-actor', () => {
  it('answers the whole actor of staff, in the words of the kit', async () => {
    expect(await resolve(await tokenOf('gg0015'))).toEqual({
      sessionId: expect.any(String),
      accountId: 'gg0015',
      personId: 'S015',
      name: '周明远',
      kind: 'STAFF',
      organizationId: '11450802MB0F10018Y',
      organizationName: '贵港市港北区市场监督管理局',
      divisionCode: '450802',
      hall: null,
      idNumber: expect.stringMatching(/^\d{17}[\dX]$/),
      mobile: '13800000015',
      roles: ['DEP', 'LEAD', 'REV'].map((code) => ({
        code,
        organizationId: '11450802MB0F10018Y',
        divisionCode: '450802',
      })),
      letters: [
        {
          no: expect.any(String),
          issuerId: '11450802MB0F10018Y',
          powers: ['review'],
          items: 'ALL',
          validFrom: '2026-01-01',
          validTo: '2027-11-23',
        },
      ],
    });
  });

  it('answers an applicant with their enterprise and without letters', async () => {
    expect(await resolve(await tokenOf('a002'))).toMatchObject({
      kind: 'APPLICANT',
      organizationId: '91450802MA5K02018L',
      organizationName: '贵港市示例饭店有限公司',
      roles: [{ code: 'APP', organizationId: '', divisionCode: '450802001' }],
      letters: [],
    });
  });

  it('answers a clerk with the hall and every letter held', async () => {
    const actor = await resolve(await tokenOf('gg0042'));
    expect(actor?.hall).toBe('港北区政务服务中心');
    expect(actor?.letters).toHaveLength(10);
    expect(new Set(actor?.letters.flatMap(({ powers }) => powers))).toEqual(new Set(['accept']));
  });

  it.each(['', 'x', 'A'.repeat(43), "' or 1=1 --"])('knows nobody by the token %j', async (token) => {
    expect(await resolve(token)).toBeNull();
  });

  it('keeps staff for 30 minutes after each request, and no longer', async () => {
    expect(await aliveAt('gg0042', 29, 58, 87, 117)).toEqual([true, true, true, false]);
    expect(await aliveAt('gg0042', 31, 1)).toEqual([false, true]);
  });

  it('keeps applicants for twelve hours', async () => {
    expect(await aliveAt('a002', 60, 719, 720)).toEqual([true, true, false]);
  });

  it('ends every session twelve hours after the sign-in, however busy', async () => {
    const busy = Array.from({ length: 36 }, (_, index) => (index + 1) * 20);
    const alive = await aliveAt('gg0042', ...busy);
    expect(alive.slice(0, -1)).not.toContain(false);
    expect(alive.at(-1)).toBe(false);
  });

  it('takes the limit from its row', async () => {
    await test.sql(`update setting set value = 60 where key = 'session.staff.idle'`);
    expect(await aliveAt('gg0042', 2)).toEqual([false]);
    await test.sql(`update setting set value = 1800 where key = 'session.staff.idle'`);
  });

  it('needs two statements, and writes at most once a minute', async () => {
    const token = await tokenOf('gg0042');
    const statementsAt = async (seconds: number) => {
      test.setNow(after(seconds / 60));
      const ctx = test.ctx(null);
      const execute = vi.spyOn(ctx.em, 'execute');
      expect(await resolveActor(ctx, { token })).not.toBeNull();
      return execute.mock.calls.length;
    };
    expect([await statementsAt(59), await statementsAt(60), await statementsAt(61), await statementsAt(119)]).toEqual([
      1, 2, 1, 1,
    ]);
    expect(await statementsAt(120)).toBe(2);
  });

  it('carries a letter from its first day to its last, days of Asia/Shanghai', async () => {
    await test.sql(
      `update authorization_letter set valid_from = '2026-11-23', valid_to = '2026-11-23' where person_id = 'S016'`,
    );
    test.setNow('2026-11-22T15:59:00Z');
    const token = await tokenOf('gg0016');
    const lettersAt = async (at: string) => {
      test.setNow(at);
      await test.sql('update session set last_seen_at = $1, expires_at = $2', [at, '2026-11-25T00:00:00Z']);
      return (await resolve(token))?.letters.length;
    };
    expect(await lettersAt('2026-11-22T15:59:59Z')).toBe(0);
    expect(await lettersAt('2026-11-22T16:00:00Z')).toBe(1);
    expect(await lettersAt('2026-11-23T15:59:59Z')).toBe(1);
    expect(await lettersAt('2026-11-23T16:00:00Z')).toBe(0);
  });

  it('forgets a closed account at once', async () => {
    const token = await tokenOf('gg0020');
    await test.sql(`update account set is_active = false where id = 'gg0020'`);
    expect(await resolve(token)).toBeNull();
    expect(await signIn(test.ctx(null), { login: 'gg0020', password: DEMO_PASSWORD })).toMatchObject({
      reason: 'WRONG_CREDENTIALS',
    });
  });

  it('ends the session a browser held before', async () => {
    const first = await tokenOf('gg0017');
    const second = await tokenOf('gg0018', await resolve(first));
    expect(await resolve(first)).toBeNull();
    expect(await resolve(second)).toMatchObject({ accountId: 'gg0018' });
  });
});
