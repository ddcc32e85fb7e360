import { newId } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';
import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { supervisionService } from '../service.ts';
import { Alert } from './alert.entity.ts';
import { raiseAlert } from './raise-alert.ts';

interface Page {
  alerts: {
    nodes: { id: string; caseNumber: string }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

let test: TestService;
beforeAll(async () => {
  test = await createTestService(supervisionService, { now: '2026-11-23T02:00:00Z' });
});
afterAll(() => test.stop());
beforeEach(() => test.sql('truncate alert'));

const supervisor = (code: string, divisionCode: string) =>
  staffActor({ roles: [{ code, organizationId: 'x', divisionCode }] });
const expire = (number: string, divisionCode: string) =>
  test.runInbox('ClockExpired', {
    id: `case ${number}`,
    version: 1,
    number,
    organizationId: '11450802MB0F101223',
    organizationName: '贵港市港北区消防救援大队',
    divisionCode,
    kind: 'PROMISE',
  });
const pageOf = async (actor: Actor | null, variables: Record<string, unknown> = {}) =>
  (
    await test.as(actor).query<Page>(
      `query ($first: Int, $after: String) { alerts(first: $first, after: $after) {
        nodes { id kind caseNumber organizationName raisedAt case { id } } pageInfo { endCursor hasNextPage } } }`,
      { first: 20, ...variables },
    )
  ).alerts;
const numbersFor = async (actor: Actor | null) => (await pageOf(actor)).nodes.map(({ caseNumber }) => caseNumber);

it('an expired clock becomes an alert of its division and those above', async () => {
  await expire('N1', '450802');
  test.setNow('2026-11-23T03:00:00Z');
  await expire('N2', '450803');
  await expire('N3', '450802001');
  expect((await pageOf(supervisor('SUP', '450803'))).nodes).toEqual([
    {
      id: expect.any(String),
      kind: 'CLOCK_EXPIRED',
      caseNumber: 'N2',
      organizationName: '贵港市港北区消防救援大队',
      raisedAt: '2026-11-23T03:00:00.000Z',
      case: { id: 'case N2' },
    },
  ]);
  expect(await numbersFor(supervisor('MON', '450800'))).toEqual(['N3', 'N2', 'N1']);
  expect(await numbersFor(supervisor('SUP', '450802'))).toEqual(['N3', 'N1']);
  expect(await numbersFor(supervisor('SUP', '450802001'))).toEqual(['N3']);
});

it('nobody else sees any', async () => {
  await expire('N1', '450800');
  expect(await numbersFor(null)).toEqual([]);
  expect(await numbersFor(applicantActor())).toEqual([]);
  expect(await numbersFor(supervisor('ACC', '450800'))).toEqual([]);
  const [{ id } = { id: '' }] = (await pageOf(supervisor('MON', '450800'))).nodes;
  const found = (actor: Actor) =>
    test.as(actor).query('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alert { kind } } }', {
      r: [{ __typename: 'Alert', id }],
    });
  expect(await found(supervisor('MON', '450800'))).toEqual({ _entities: [{ kind: 'CLOCK_EXPIRED' }] });
  expect(await found(supervisor('SUP', '450802'))).toEqual({ _entities: [null] });
});

it('one event raises one alert, however often it is delivered', async () => {
  const payload = {
    id: 'c',
    version: 1,
    number: 'N',
    organizationId: 'o',
    organizationName: 'o',
    divisionCode: '450800',
    kind: 'PROMISE',
  };
  const event = { id: newId(), name: 'ClockExpired', version: 1, occurredAt: '2026-11-23T02:00:00.000Z', payload };
  await Promise.all([1, 2, 3].map(() => raiseAlert(test.ctx(null), event)));
  await raiseAlert(test.ctx(null), event);
  expect(await numbersFor(supervisor('MON', '450800'))).toEqual(['N']);
});

it('pages come in order, each alert once, even of one moment', async () => {
  for (let count = 0; count < 7; count += 1) await expire(`N${count}`, '450802');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page['alerts'] = await pageOf(supervisor('SUP', '450802'), { first: 3, after });
    seen.push(...page.nodes.map(({ caseNumber }) => caseNumber));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen.toSorted()).toEqual(['N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6']);
});

it('lets nobody change or remove an alert', async () => {
  await expire('N1', '450802');
  const { em } = test.ctx(null);
  await expect(em.nativeUpdate(Alert, {}, { clockKind: 'x' })).rejects.toThrow('permission denied');
  await expect(em.nativeDelete(Alert, {})).rejects.toThrow('permission denied');
});
