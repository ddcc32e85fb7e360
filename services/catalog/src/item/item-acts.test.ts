import { newId } from '@onewindow/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  approving,
  codes,
  type Desk,
  openDesk,
  organizations,
  people,
  revising,
  saving,
} from '../testing/guide-desk.ts';
import { suspendItems } from './suspend-items.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.service.stop());

const reason = '场所搬迁，窗口暂停收件到月底';
/** An act on the food guide as it is now. */
const act = async (actor: (typeof people)['editor'] | null, mutation: string, input: object = {}) => {
  const { version } = await desk.item(codes.food);
  return desk.act(actor, mutation, {
    code: codes.food,
    expectedVersion: version,
    reason,
    documentNumber: '',
    ...input,
  });
};
const eventsOf = async (name: string): Promise<Record<string, unknown>[]> =>
  (await desk.service.emitted()).filter((event) => event.name === name).map(({ payload }) => payload);

test('the department suspends with a reason and resumes; every step is told and kept', async () => {
  for (const [input, code] of [
    [{ reason: '暂停办理' }, 'TOO_SHORT'],
    [{ reason: ' ' }, 'REQUIRED'],
    [{ reason: `${reason}\0` }, 'UNPRINTABLE'],
    [{ documentNumber: 'x'.repeat(201) }, 'TOO_LONG'],
  ] as const) {
    expect(await act(people.editor, 'suspendItem', input)).toMatchObject({
      __typename: 'ValidationFailed',
      issues: [{ code }],
    });
  }
  const suspended = await act(people.editor, 'suspendItem', { documentNumber: '贵北市监〔2026〕8号' });
  expect(suspended.item).toMatchObject({ status: 'SUSPENDED', statusNotice: { reason, basisTitle: null } });
  expect(await act(people.editor, 'suspendItem')).toEqual({ __typename: 'ItemStateConflict', status: 'SUSPENDED' });
  const resumed = await act(people.editor, 'resumeItem', { reason: '窗口已恢复，正常收件办理' });
  expect(resumed.item).toMatchObject({ status: 'IN_FORCE', statusNotice: null });
  expect(await eventsOf('ItemSuspended')).toMatchObject([{ id: codes.food, version: 2, reason, byTimer: false }]);
  expect(await eventsOf('ItemResumed')).toMatchObject([{ id: codes.food, version: 3, byTimer: false }]);
  const { item } = await desk.service
    .as(people.clerk)
    .query('query ($c: ID!) { item(code: $c) { entries { act personName documentNumber guideVersion } } }', {
      c: codes.food,
    });
  expect((item as { entries: object[] }).entries.slice(0, 2)).toMatchObject([
    { act: 'resumeItem', personName: '编辑员', guideVersion: 1 },
    { act: 'suspendItem', documentNumber: '贵北市监〔2026〕8号' },
  ]);
});

test('what the supervisor suspended only the supervisor resumes', async () => {
  expect((await act(people.county, 'suspendItem')).__typename).toBe('ItemActPayload');
  expect(await act(people.editor, 'resumeItem')).toMatchObject({
    __typename: 'NotPermitted',
    reason: 'SUPERVISOR_REQUIRED',
  });
  expect((await act(people.city, 'resumeItem')).__typename).toBe('ItemActPayload');
});

test('strangers, other roles and other counties do nothing to an item', async () => {
  for (const actor of [people.stranger, people.otherCounty, people.clerk, people.chief, people.applicant, null]) {
    for (const mutation of ['suspendItem', 'resumeItem', 'cancelItem', 'rollBackGuide']) {
      const input = mutation === 'rollBackGuide' ? { toVersion: 1 } : {};
      expect((await act(actor, mutation, input)).__typename).toBe('NotPermitted');
    }
  }
  expect((await act(people.editor, 'cancelItem')).__typename).toBe('NotPermitted');
  for (const code of ['nothing', 'a\0b']) {
    expect(await act(people.editor, 'suspendItem', { code })).toMatchObject({ __typename: 'NotFound', kind: 'Item' });
  }
  expect(await act(people.editor, 'suspendItem', { expectedVersion: 99 })).toMatchObject({
    __typename: 'VersionConflict',
    expectedVersion: 99,
    actualVersion: 1,
  });
});

test('a suspended item whose basis was abolished is not resumed; a new version without it puts it back', async () => {
  const [basis] = (await desk.item(codes.seals)).content.basis;
  await desk.service.sql("update legal_basis set abolished_on = '2026-11-22' where id = $1", [basis?.basisId]);
  await desk.service.sql('update register_state set version = version + 1');
  await desk.service.ctx(null).transactional(async (tx) => {
    const items = await suspendItems(tx, [codes.seals, codes.food, 'gone'], {
      act: 'suspend-unrevised',
      reason: '依据已废止，指南未修订',
      documentNumber: '',
      basisTitle: '某办法',
    });
    expect(items.map(({ code }) => code)).toEqual([codes.seals, codes.food]);
  });
  const { version } = await desk.item(codes.seals);
  const input = { code: codes.seals, expectedVersion: version, reason, documentNumber: '', requestId: newId() };
  const refused = await desk.act(people.policeEditor, 'resumeItem', input);
  expect(refused.__typename).toBe('GuideNotPublishable');
  expect(refused.findings.some(({ path }) => path.startsWith('basis.'))).toBe(true);
  await desk.service.sql('update legal_basis set abolished_on = null where id = $1', [basis?.basisId]);
  await desk.service.sql('update register_state set version = version + 1');

  const opened = await desk.act(people.policeEditor, 'reviseGuide', revising(codes.seals));
  const content = { ...opened.revision.content, keywords: ['刻章'] };
  const draft = await desk.done(people.policeEditor, 'saveGuideRevision', opened.revision, saving(content));
  const submitted = await desk.done(people.policeEditor, 'submitGuideRevision', draft);
  const reviewed = await desk.done(people.policeChief, 'reviewGuideRevision', submitted);
  await desk.done(people.city, 'approveGuideRevision', reviewed, approving());
  expect(await desk.item(codes.seals)).toMatchObject({ status: 'IN_FORCE', version: version + 1 });
  expect((await eventsOf('ItemResumed')).at(-1)).toMatchObject({ id: codes.seals, byTimer: true });
  expect(await desk.item(codes.food)).toMatchObject({ status: 'SUSPENDED', statusNotice: { basisTitle: '某办法' } });
  expect((await act(people.editor, 'resumeItem')).__typename).toBe('ItemActPayload');
});

test('an earlier version comes back as a new one; nothing before it changes', async () => {
  const reviewed = await desk.reviewed();
  await desk.done(people.county, 'approveGuideRevision', reviewed, approving());
  const second = await desk.item(codes.food);
  const [, first] = second.versions;
  for (const toVersion of [0, second.version, 99, -1]) {
    expect(await act(people.county, 'rollBackGuide', { toVersion })).toMatchObject({
      issues: [{ path: 'toVersion', code: 'NO_EARLIER_VERSION' }],
    });
  }
  const rolled = await act(people.county, 'rollBackGuide', { toVersion: 1 });
  expect(rolled.item).toMatchObject({ version: 3, contentHash: first?.contentHash });
  expect(rolled.item.versions.map(({ number, contentHash }) => [number, contentHash])).toEqual([
    [3, first?.contentHash],
    [2, second.contentHash],
    [1, first?.contentHash],
  ]);
  expect(await act(people.county, 'rollBackGuide', { toVersion: 1 })).toMatchObject({
    issues: [{ path: 'toVersion', code: 'UNCHANGED' }],
  });
});

test('ten suspensions at once happen once, and one click twice answers the same', async () => {
  const requestId = newId();
  const both = await Promise.all([1, 2].map(() => act(people.editor, 'suspendItem', { requestId })));
  expect(both.map(({ item }) => item?.status)).toEqual(['SUSPENDED', 'SUSPENDED']);
  const names = await Promise.all(Array.from({ length: 10 }, () => act(people.county, 'resumeItem')));
  expect(names.map(({ __typename }) => __typename).sort()).toEqual(
    ['ItemActPayload', ...Array(9).fill('ItemStateConflict')].sort(),
  );
});

test('a cancelled item is over: its revision too, and it takes none any more', async () => {
  const draft = await desk.drafted();
  const cancelled = await act(people.county, 'cancelItem', { reason: '事项取消，并入其他许可办理' });
  expect(cancelled.item).toMatchObject({ status: 'CANCELLED', openRevision: null });
  expect(await desk.read(people.editor, draft.id)).toMatchObject({ state: 'DISCARDED' });
  expect(await desk.act(people.editor, 'reviseGuide', revising(codes.food))).toMatchObject({
    __typename: 'NotPermitted',
    reason: 'ITEM_CANCELLED',
  });
  expect(await act(people.county, 'resumeItem')).toEqual({ __typename: 'ItemStateConflict', status: 'CANCELLED' });
  const { items } = await desk.service
    .as(null)
    .query<{ items: { nodes: { code: string }[] } }>(
      'query ($o: ID) { items(organizationId: $o, first: 100) { nodes { code } } }',
      { o: organizations.market.id },
    );
  expect(items.nodes.map(({ code }) => code)).not.toContain(codes.food);
  expect(await eventsOf('ItemCancelled')).toMatchObject([{ id: codes.food }]);
});
