import { newId } from '@onewindow/kernel';
import { type Announcement, listenHub } from '@onewindow/subgraph-kit';
import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
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
beforeEach(() => test.sql('truncate message, message_read'));

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

describe('a message to a post', () => {
  const organizationId = '11450802MB0F10018Y';
  const manager = (accountId: string, values: Partial<ReturnType<typeof staffActor>> = {}) =>
    staffActor({ accountId, roles: [{ code: 'DEP', organizationId, divisionCode: '450802' }], ...values });
  const task = {
    id: 't1',
    version: 1,
    kind: 'LAW_CHANGE',
    itemCode: 'item',
    subject: '食品经营许可',
    organizationId,
    dueOn: '2027-01-01',
    values: { basisTitle: '《中华人民共和国食品安全法》', elements: ['basis'], replacedByTitle: null },
  };

  it('is read by every item manager of the organisation, each for himself', async () => {
    await test.runInbox('GuideTaskOpened', task);
    await test.runInbox('CaseAccepted', { ...facts, applicantAccountId: 's1' });
    const first = await messagesOf(manager('s1'));
    expect(first.nodes.map(({ template }) => template).sort()).toEqual(['CASE_ACCEPTED', 'GUIDE_TASK_LAW_CHANGE']);
    const shared = first.nodes.find(({ template }) => template.startsWith('GUIDE'));
    expect(shared).toMatchObject({
      values: {
        taskId: 't1',
        subject: '食品经营许可',
        dueOn: '2027-01-01',
        basisTitle: '《中华人民共和国食品安全法》',
      },
      caseId: null,
      readAt: null,
    });
    const ids = first.nodes.map(({ id }) => id);
    const answers = await Promise.all([1, 2, 3].map(() => markRead(manager('s1'), ids)));
    const counts = answers.map((answer) => (answer as { markMessagesRead: { count: number } }).markMessagesRead.count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await messagesOf(manager('s1'))).nodes.every(({ readAt }) => readAt !== null)).toBe(true);
    expect((await messagesOf(manager('s2'))).nodes.map(({ readAt }) => readAt)).toEqual([null]);
  });

  it('is nothing to another post, organisation, or applicant, who cannot mark it either', async () => {
    await test.runInbox('GuideTaskOpened', task);
    const ids = (await messagesOf(manager('s1'))).nodes.map(({ id }) => id);
    const strangers = [
      manager('s3', { roles: [{ code: 'APR', organizationId, divisionCode: '450802' }] }),
      manager('s4', { roles: [{ code: 'DEP', organizationId: 'other', divisionCode: '450802' }] }),
      applicantActor({ accountId: 'a9', roles: [{ code: 'DEP', organizationId, divisionCode: '450802' }] }),
      null,
    ];
    for (const stranger of strangers) expect((await messagesOf(stranger)).nodes).toEqual([]);
    for (const stranger of strangers.slice(0, 3))
      expect(await markRead(stranger, ids)).toMatchObject({ markMessagesRead: { count: 0 } });
    expect((await messagesOf(manager('s1'))).nodes[0]!.readAt).toBeNull();
  });

  it('of a kind nobody knows is not swallowed', async () => {
    await expect(test.runInbox('GuideTaskOpened', { ...task, kind: 'ELSE' })).rejects.toThrow();
  });
});
