import { newId } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countStatements } from '../testing/count-statements.ts';
import {
  cityGuide,
  codesOf,
  countyGuide,
  fillRegisters,
  openRegisters,
  people,
  putInForce,
  speak,
} from '../testing/registers-desk.ts';
import { closeSuspendedTasks } from './close-tasks-of.ts';
import { type GuideTaskDraft, openGuideTasks } from './open-guide-tasks.ts';

let service: TestService;
let close: ReturnType<typeof speak>;
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await putInForce(service, countyGuide(), cityGuide());
  close = speak(service, 'closeGuideTask', '... on CloseGuideTaskPayload { task { id closedAs closeNote version } }', [
    'ValidationFailed',
    'VersionConflict',
    'NotPermitted',
    'NotFound',
  ]);
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.setNow('2026-11-23T02:00:00Z');
  await service.sql('truncate guide_task');
});

const draft = (values: Partial<GuideTaskDraft> = {}): GuideTaskDraft => ({
  kind: 'LAW_CHANGE',
  itemCode: countyGuide().code,
  subject: '食品经营许可',
  organizationId: countyGuide().organization.id,
  organizationName: countyGuide().organization.name,
  divisionCode: '450802',
  dueOn: '2026-12-01',
  values: { kind: 'AMENDED', basisId: 'foodLaw' },
  cause: 'foodLaw:AMENDED',
  ...values,
});
const open = (...drafts: GuideTaskDraft[]) => service.ctx(null).transactional((tx) => openGuideTasks(tx, drafts));
const list = async (actor: Parameters<TestService['as']>[0], variables: object = {}) =>
  (
    await service.as(actor).query<{
      guideTasks: { nodes: { id: string; subject: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      `query ($isOpen: Boolean = true, $kind: GuideTaskKind, $first: Int, $after: String) {
        guideTasks(isOpen: $isOpen, kind: $kind, first: $first, after: $after) {
          nodes { id kind subject itemCode organizationName values openedAt dueOn isOverdue closedAs closeNote version
            item { code name } } pageInfo { endCursor hasNextPage } } }`,
      { ...variables },
    )
  ).guideTasks;
const firstId = async () => (await list(people.countyManager)).nodes[0]?.id ?? '';

describe('reading', () => {
  test('shows the tasks of the own organisation or of the divisions supervised, soonest first, and nobody else any', async () => {
    const city = { organizationId: cityGuide().organization.id, divisionCode: '450800', itemCode: '' };
    await open(draft(), draft({ ...city, subject: '市级', dueOn: '2026-11-30', kind: 'LIST_CHANGE' }));
    const subjects = async (actor: Parameters<TestService['as']>[0], variables?: object) =>
      (await list(actor, variables)).nodes.map(({ subject }) => subject);
    expect(await subjects(people.citySupervisor)).toEqual(['市级', '食品经营许可']);
    expect(await subjects(people.countySupervisor)).toEqual(['食品经营许可']);
    expect(await subjects(people.countyManager)).toEqual(['食品经营许可']);
    expect(await subjects(people.cityManager)).toEqual(['市级']);
    expect(await subjects(people.citySupervisor, { kind: 'LIST_CHANGE' })).toEqual(['市级']);
    for (const actor of [people.otherCountySupervisor, people.otherManager, people.clerk, null])
      expect(await subjects(actor)).toEqual([]);
    expect(await subjects(people.citySupervisor, { isOpen: false })).toEqual([]);
    expect(await subjects(people.citySupervisor, { isOpen: null })).toHaveLength(2);
  });

  test('pages by due day without a gap, in three statements; a foreign cursor ends the list', async () => {
    await open(
      ...Array.from({ length: 9 }, (_, index) => draft({ cause: `${index}`, dueOn: `2026-12-0${(index % 3) + 1}` })),
    );
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(people.citySupervisor, { first: 4, after });
      walked.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(walked).size).toBe(9);
    expect(walked).toHaveLength(9);
    for (const cursor of ['nonsense', Buffer.from('["not a day","x"]').toString('base64url')])
      expect((await list(people.citySupervisor, { after: cursor })).nodes).toEqual([]);
    expect(await countStatements(service, () => list(people.citySupervisor))).toBeLessThanOrEqual(3);
  });
});

describe('closeGuideTask', () => {
  const note = '核对后指南不受这次修改影响';

  test('is for the item managers of the organisation; supervisors learn who has to act', async () => {
    await open(draft());
    const input = { id: await firstId(), expectedVersion: 1, note };
    expect(await close(people.countySupervisor, input)).toMatchObject({
      __typename: 'NotPermitted',
      reason: 'ITEM_MANAGER',
    });
    for (const actor of [people.otherManager, people.cityManager, people.otherCountySupervisor])
      expect(await close(actor, input)).toMatchObject({ __typename: 'NotFound' });
    expect(await close(null, input)).toMatchObject({ __typename: 'NotPermitted', reason: 'SIGN_IN' });
    expect(codesOf(await close(people.countyManager, { ...input, note: '不用改' }))).toEqual(['note TOO_SHORT']);
    expect(await close(people.countyManager, { ...input, id: 'none' })).toMatchObject({ __typename: 'NotFound' });
  });

  test('closes once, on the version that was read, with the words as they are', async () => {
    await open(draft());
    const id = await firstId();
    const hostile = '<img src=x onerror=alert(1)> 不受影响，不用修改';
    const requestId = newId();
    const input = { id, expectedVersion: 1, note: hostile, requestId };
    const answers = await Promise.all([1, 2].map(() => close(people.countyManager, input)));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ task: { closedAs: 'BY_HAND', closeNote: hostile, version: 2 } });
    expect(await close(people.countyManager, { ...input, requestId: newId() })).toMatchObject({
      __typename: 'VersionConflict',
      changedByName: '周明远',
    });
    expect(codesOf(await close(people.countyManager, { ...input, requestId: newId(), expectedVersion: 2 }))).toEqual([
      'id ALREADY_CLOSED',
    ]);
    // What comes up again is a new task.
    expect(await open(draft())).toBe(1);
  });

  test('is refused while the guide cites an abolished law: only a new version ends that', async () => {
    await open(draft({ values: { kind: 'ABOLISHED', basisId: 'foodLaw' }, cause: 'foodLaw:ABOLISHED' }));
    const input = { id: await firstId(), expectedVersion: 1, note };
    expect(codesOf(await close(people.countyManager, input))).toEqual(['id BASIS_ABOLISHED']);
    await service.sql(`delete from item_basis where item_code = $1`, [countyGuide().code]);
    expect(await close(people.countyManager, input)).toMatchObject({ __typename: 'CloseGuideTaskPayload' });
  });
});

test('the act that puts a suspended item back closes its task', async () => {
  await open(draft({ kind: 'SUSPENDED', cause: 'foodLaw' }), draft());
  await service.ctx(people.citySupervisor).transactional((tx) => closeSuspendedTasks(tx, countyGuide().code, '恢复'));
  const rows = await service.sql('select kind, closed_as, closed_by_name from guide_task order by kind desc');
  expect(rows).toEqual([
    { kind: 'SUSPENDED', closed_as: 'ITEM_ACT', closed_by_name: '陈兴业' },
    { kind: 'LAW_CHANGE', closed_as: null, closed_by_name: null },
  ]);
});

test('a changed city guide opens a task for the counties that now ask for more, once', async () => {
  const published = { id: cityGuide().code, version: 2 };
  await service.runInbox('GuidePublished', published);
  expect((await list(people.countyManager)).nodes).toEqual([]);
  await putInForce(service, countyGuide({ quantityLimit: '每年一百家' }));
  await service.runInbox('GuidePublished', { id: countyGuide().code, version: 2 });
  expect((await list(people.countyManager)).nodes).toEqual([]);
  await service.runInbox('GuidePublished', published);
  await service.runInbox('GuidePublished', published);
  expect((await list(people.countyManager)).nodes).toMatchObject([
    { kind: 'TEMPLATE_CHANGE', dueOn: '2026-12-07', values: { templateCode: cityGuide().code } },
  ]);
});
