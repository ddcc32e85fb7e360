import { newId } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';
import { createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../account/seed-people.ts';
import { directoryService } from '../service.ts';
import type { SessionActor } from '../session/session.rules.ts';
import { signIn } from '../session/sign-in.ts';

const REVOKE = `mutation ($input: RevokeAuthorizationLetterInput!) { revokeAuthorizationLetter(input: $input) {
  __typename
  ... on RevokeAuthorizationLetterPayload { letter { no powers validTo issuer { id name } } }
  ... on NotPermitted { reason article }
  ... on NotFound { kind id }
} }`;

let test: TestService;
let supervisor: Actor;
let token: string;
beforeAll(async () => {
  test = await createTestService(directoryService, { now: '2026-11-23T02:00:00Z', settings: { demo: true } });
  await test.service.seed(() => {});
  const ctx = test.ctx(null);
  await signIn(ctx, { login: 'gg0042', password: DEMO_PASSWORD });
  token = /^ow_session=([^;]+)/.exec(ctx.cookies[0] ?? '')![1]!;
  const organizationId = '11450802MB0F10317W';
  supervisor = staffActor({ accountId: 'gg0048', roles: [{ code: 'SUP', organizationId, divisionCode: '450802' }] });
});
afterAll(() => test.stop());

const clerk = async () => (await test.service.internal('resolve-actor', { token })) as SessionActor;
const revoke = (actor: Actor | null, no: string, requestId = newId()) =>
  test.as(actor).mutate(REVOKE, { input: { no, reason: 'posted elsewhere', requestId } });
const revokedEvents = async () => (await test.emitted()).filter(({ name }) => name === 'AuthorizationRevoked');

it('takes the letter out of the next resolved actor, and the session stays', async () => {
  const { letters } = await clerk();
  const { no, issuerId } = letters.find((letter) => letter.issuerId === '11450802MB0F10018Y')!;
  const requestId = newId();
  const answer = await revoke(supervisor, no, requestId);
  expect(answer).toMatchObject({
    revokeAuthorizationLetter: {
      __typename: 'RevokeAuthorizationLetterPayload',
      letter: { no, powers: ['accept'], issuer: { id: issuerId, name: '贵港市港北区市场监督管理局' } },
    },
  });
  expect(await revoke(supervisor, no, requestId)).toEqual(answer);
  expect((await clerk()).letters.map((letter) => letter.no)).toEqual(
    letters.map((letter) => letter.no).filter((each) => each !== no),
  );
  expect(await revokedEvents()).toMatchObject([{ payload: { id: no, version: 2, personId: 'S042' } }]);
  const [row] = await test.sql(
    'select revoked_by as by, revoke_reason as reason from authorization_letter where no = $1',
    [no],
  );
  expect(row).toEqual({ by: 'gg0048', reason: 'posted elsewhere' });
  expect(await test.sql(`select session_version from account where id = 'gg0042'`)).toEqual([{ session_version: 1 }]);
});

it('leaves a letter as it was first taken back', async () => {
  const [taken] = await test.sql<{ no: string }>('select no from authorization_letter where revoked_at is not null');
  const before = await test.sql('select * from authorization_letter where no = $1', [taken!.no]);
  expect(await revoke(supervisor, taken!.no)).toMatchObject({
    revokeAuthorizationLetter: { __typename: 'RevokeAuthorizationLetterPayload' },
  });
  expect(await test.sql('select * from authorization_letter where no = $1', [taken!.no])).toEqual(before);
  expect(await revokedEvents()).toHaveLength(1);
});

it('is refused to who neither issued the letter nor supervises the issuer', async () => {
  const { letters } = await clerk();
  const { no } = letters[0]!;
  for (const actor of [
    null,
    await clerk(),
    staffActor({ roles: [{ ...supervisor.roles[0]!, divisionCode: '450803' }] }),
  ]) {
    expect(await revoke(actor, no)).toEqual({
      revokeAuthorizationLetter: { __typename: 'NotPermitted', reason: 'NOT_THE_ISSUER', article: '7' },
    });
  }
  expect((await clerk()).letters).toEqual(letters);
});

it('says when there is no such letter', async () => {
  expect(await revoke(supervisor, 'none')).toEqual({
    revokeAuthorizationLetter: { __typename: 'NotFound', kind: 'AuthorizationLetter', id: 'none' },
  });
});
