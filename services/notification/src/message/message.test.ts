import { newId } from '@onewindow/kernel';
import { type Announcement, listenHub } from '@onewindow/subgraph-kit';
import { applicantActor, createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { notificationService } from '../service.ts';
import { messageEvents } from './keep-message.ts';

interface Node {
  id: string;
  template: string;
  values: Record<string, unknown>;
  caseId: string;
  sentAt: string;
  readAt: string | null;
}
interface Page {
  myMessages: { nodes: Node[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

const me = applicantActor({ accountId: 'a002' });
const other = applicantActor({ accountId: 'a003' });
const notice = { itemName: '食品经营许可新办', bundleName: '开办餐饮店一件事', issuerName: '港北区市场监督管理局' };
const facts = { id: 'c1', version: 1, number: 'GG261123000001X', applicantAccountId: 'a002', notice };

let test: TestService;
beforeAll(async () => {
  test = await createTestService(notificationService, { now: '2026-11-23T02:00:00Z' });
});
afterAll(() => test.stop());
beforeEach(() => test.sql('truncate message'));

const messagesOf = async (actor: typeof me | null, variables: Record<string, unknown> = {}) =>
  (
    await test.as(actor).query<Page>(
      `query ($first: Int, $after: String) { myMessages(first: $first, after: $after) {
        nodes { id template values caseId sentAt readAt } pageInfo { endCursor hasNextPage } } }`,
      { first: 20, ...variables },
    )
  ).myMessages;
const markRead = (actor: typeof me | null, ids: string[]) =>
  test.as(actor).mutate(
    `mutation ($ids: [ID!]!) { markMessagesRead(input: { ids: $ids }) {
      __typename ... on MarkMessagesReadPayload { count } ... on NotPermitted { reason } } }`,
    { ids },
  );

describe('events', () => {
  it('become messages of the applicant, newest first', async () => {
    await test.runInbox('CaseSubmitted', { ...facts, organizationIds: [], fileIds: [] });
    test.setNow('2026-11-23T03:00:00Z');
    await test.runInbox('CaseAccepted', facts);
    test.setNow('2026-11-23T04:00:00Z');
    await test.runInbox('CaseDecided', { ...facts, id: 'm1', parentId: 'c1', isGranted: true });
    test.setNow('2026-11-23T05:00:00Z');
    await test.runInbox('ShipmentDelivered', {
      id: 's1',
      version: 3,
      caseId: 'c1',
      signedAs: 'SELF',
      applicantAccountId: 'a002',
    });
    const { nodes } = await messagesOf(me);
    expect(nodes.map(({ template, caseId }) => [template, caseId])).toEqual([
      ['SHIPMENT_DELIVERED', 'c1'],
      ['CASE_DECIDED', 'c1'],
      ['CASE_ACCEPTED', 'c1'],
      ['CASE_SUBMITTED', 'c1'],
    ]);
    expect(nodes[1]).toMatchObject({
      values: { number: facts.number, ...notice, isGranted: true },
      sentAt: '2026-11-23T04:00:00.000Z',
      readAt: null,
    });
    expect((await messagesOf(other)).nodes).toEqual([]);
    expect((await messagesOf(null)).nodes).toEqual([]);
  });

  it('delivered again say nothing twice', async () => {
    const event = {
      id: newId(),
      name: 'CaseAccepted',
      version: 1,
      occurredAt: '2026-11-23T02:00:00.000Z',
      payload: facts,
    };
    await Promise.all([1, 2, 3].map(() => messageEvents.CaseAccepted!(test.ctx(null), event)));
    expect((await messagesOf(me)).nodes).toHaveLength(1);
  });

  it('of a broken shape are not swallowed', async () => {
    await expect(test.runInbox('CaseAccepted', { ...facts, notice: null })).rejects.toThrow();
  });
});

it('pages come in order, each message once, even of one moment', async () => {
  for (let count = 0; count < 7; count += 1) await test.runInbox('CaseAccepted', facts);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page['myMessages'] = await messagesOf(me, { first: 3, after });
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

describe('markMessagesRead', () => {
  it("marks one's own messages once, and nobody else's", async () => {
    await test.runInbox('CaseAccepted', facts);
    const ids = (await messagesOf(me)).nodes.map(({ id }) => id);
    expect(await markRead(other, ids)).toMatchObject({ markMessagesRead: { count: 0 } });
    expect(await markRead(me, ids)).toMatchObject({ markMessagesRead: { count: 1 } });
    expect(await markRead(me, ids)).toMatchObject({ markMessagesRead: { count: 0 } });
    expect((await messagesOf(me)).nodes[0]!.readAt).not.toBeNull();
  });

  it('is refused to nobody', async () => {
    expect(await markRead(null, ['x'])).toEqual({
      markMessagesRead: { __typename: 'NotPermitted', reason: 'SIGN_IN' },
    });
  });
});

it('announces to the account, with a growing version', async () => {
  const hub = listenHub(test.adminUrl);
  const heard: Announcement[] = [];
  hub.on((announcement) => heard.push(announcement));
  await hub.listen(
    'ready',
    () => undefined,
    () => undefined,
  );
  await test.runInbox('CaseAccepted', facts);
  await markRead(
    me,
    (await messagesOf(me)).nodes.map(({ id }) => id),
  );
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  await hub.stop();
  expect(heard).toMatchObject([
    { type: 'Message', id: 'a002' },
    { type: 'Message', id: 'a002' },
  ]);
  expect(heard[1]!.version).toBeGreaterThan(heard[0]!.version);
});
