import { serviceDatabaseUrl, startService } from '@onewindow/subgraph-kit';
import { createTestService, testSecret } from '@onewindow/subgraph-kit/testing';
import { expect, it } from 'vitest';
import { DEMO_PASSWORD } from './account/seed-people.ts';
import { directoryService } from './service.ts';
import { signIn } from './session/sign-in.ts';

it('a sample city that goes live shows no demo account, lets none in and drops their sessions', async () => {
  const test = await createTestService(directoryService, { settings: { demo: true } });
  await test.service.seed(() => {});
  const live = await startService(directoryService, {
    databaseUrl: serviceDatabaseUrl(test.adminUrl, directoryService.name, testSecret),
    settings: { demo: false },
    workers: false,
  });
  try {
    const ctx = test.ctx(null);
    await signIn(ctx, { login: 'gg0050', password: DEMO_PASSWORD });
    const token = /^ow_session=([^;]+)/.exec(ctx.cookies[0] ?? '')?.[1];
    expect(await test.service.internal('resolve-actor', { token })).toMatchObject({ accountId: 'gg0050' });

    expect(await live.internal('resolve-actor', { token })).toBeNull();
    const { data } = await live.execute(
      {
        query: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
        variables: { input: { login: 'gg0050', password: DEMO_PASSWORD } },
      },
      { actor: null, traceId: 'test', origin: 'public' },
    );
    expect(data).toEqual({ signIn: { __typename: 'SignInRefused' } });
    const offered = await live.execute(
      { query: '{ demoAccounts { login } }' },
      { actor: null, traceId: 'test', origin: 'public' },
    );
    expect(offered.data).toEqual({ demoAccounts: [] });
  } finally {
    await live.stop();
    await test.stop();
  }
});
