import { newId } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  statusOf,
} from '../testing/registers-desk.ts';

let service: TestService;
let record: ReturnType<typeof speak>;
beforeEach(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  record = speak(
    service,
    'recordLegalChange',
    '... on RecordLegalChangePayload { taskCount basis { id status abolishedOn version replacedBy { id } } }',
    ['ValidationFailed', 'NotPermitted', 'NotFound'],
  );
});
afterEach(() => service.stop());

const abolition = {
  basisId: 'foodLaw',
  kind: 'ABOLISHED',
  effectiveOn: '2026-12-01',
  documentNumber: '主席令第99号',
  note: '新法施行，旧法同时废止',
};
const tasks = () =>
  service.sql<{ kind: string; item_code: string; due: string; closed_as: string | null }>(
    'select kind, item_code, due_on::text as due, closed_as from guide_task order by kind, item_code',
  );
const midnight = '2026-11-30T16:00:00Z';

describe('recordLegalChange', () => {
  test('is for the city supervisor alone, not for departments', async () => {
    for (const actor of [people.countySupervisor, people.cityManager, null])
      expect(await record(actor, abolition)).toMatchObject({ __typename: 'NotPermitted' });
  });

  test('opens a task for every guide in force that cites the law, in its basis or for a material', async () => {
    const material = { docCode: 'A', basis: [{ basisId: 'foodLaw', article: '', text: '' }] };
    const byMaterial = { ...cityGuide({ basis: [] }), materials: [material] } as unknown as ReturnType<
      typeof cityGuide
    >;
    const elsewhere = countyGuide({
      code: '11450802MB0F10018Y400013102400002',
      basis: [{ basisId: 'fireLaw', article: '', text: '' }],
    });
    await putInForce(service, countyGuide(), byMaterial, elsewhere);
    expect(await record(people.citySupervisor, { ...abolition, replacedById: 'fireLaw' })).toEqual({
      __typename: 'RecordLegalChangePayload',
      taskCount: 2,
      basis: {
        id: 'foodLaw',
        status: 'IN_FORCE',
        abolishedOn: '2026-12-01',
        version: 2,
        replacedBy: { id: 'fireLaw' },
      },
    });
    expect(await tasks()).toEqual(
      [cityGuide().code, countyGuide().code].map((item_code) => ({
        kind: 'LAW_CHANGE',
        item_code,
        due: '2026-12-01',
        closed_as: null,
      })),
    );
    const events = (await service.emitted()).filter(({ name }) => name === 'GuideTaskOpened');
    expect(events.map(({ payload }) => payload['organizationId']).sort()).toEqual([
      '11450800MB0F00020J',
      '11450802MB0F10018Y',
    ]);
  });

  test('suspends what still cites the law at midnight of that day, with notice, and leaves revised guides', async () => {
    await putInForce(service, countyGuide(), cityGuide());
    await record(people.citySupervisor, abolition);
    expect(await service.jobs()).toEqual(
      expect.arrayContaining([expect.objectContaining({ job: 'suspend-unrevised', at: new Date(midnight) })]),
    );
    service.setNow('2026-11-30T15:59:00Z');
    await service.runDueJobs();
    expect(await statusOf(service, countyGuide())).toBe('IN_FORCE');
    await putInForce(service, cityGuide({ basis: [{ basisId: 'fireLaw', article: '', text: '' }] }));

    service.setNow(midnight);
    await service.runDueJobs();
    expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
    expect(await statusOf(service, cityGuide())).toBe('IN_FORCE');
    const { item } = await service
      .as(null)
      .query<{ item: object }>(
        `query ($code: ID!) { item(code: $code) { statusNotice { reason documentNumber since basisTitle } } }`,
        { code: countyGuide().code },
      );
    expect(item).toEqual({
      statusNotice: {
        reason: abolition.note,
        documentNumber: abolition.documentNumber,
        since: '2026-11-30T16:00:00.000Z',
        basisTitle: '《中华人民共和国食品安全法》',
      },
    });
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['LAW_CHANGE', 'LAW_CHANGE', 'SUSPENDED']);
    expect((await service.emitted()).filter(({ name }) => name === 'ItemSuspended')).toHaveLength(1);
    // Woken again, by the sweep or by a job that came twice: nothing more.
    await service.runJob('suspend-unrevised', { basisId: 'foodLaw' });
    await service.runJob('sweep-registers', {});
    expect(await tasks()).toHaveLength(3);
  });

  test('acts at once for a day that has come', async () => {
    await putInForce(service, countyGuide());
    const answer = await record(people.citySupervisor, { ...abolition, effectiveOn: '2026-10-01' });
    expect(answer).toMatchObject({ taskCount: 1, basis: { status: 'ABOLISHED' } });
    expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['LAW_CHANGE', 'SUSPENDED']);
  });

  test('is caught by the sweep when its timer was missed', async () => {
    await putInForce(service, countyGuide());
    await record(people.citySupervisor, abolition);
    service.setNow('2026-12-05T01:00:00Z');
    await service.runJob('sweep-registers', {});
    expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
    const next = (await service.jobs()).filter(({ job }) => job === 'sweep-registers');
    expect(next.map(({ at }) => at)).toEqual([new Date('2026-12-05T01:05:00Z')]);
  });

  test('leaves an item to its next version when that takes effect the same day', async () => {
    await putInForce(service, countyGuide());
    await record(people.citySupervisor, abolition);
    await service.sql(
      `insert into guide_revision (id, item_code, name, search_name, organization_id, organization_name, division_code,
         base_code, variant_name, state, version, content, content_hash, filled_count, demanded_count, justifications,
         change_kind, change_reason, change_document, author_name, writer_ids, reviewer_id, supervisor_id, effective_on,
         changed_by_name, updated_at)
       values ('r', $1, '', '', '', '', '', '', '', 'SCHEDULED', 1, '{}', '', 0, 0, '[]', 'LAW_CHANGE', '', '', '',
         '{a}', 'b', 'c', '2026-12-01', '', now())`,
      [countyGuide().code],
    );
    service.setNow(midnight);
    await service.runJob('suspend-unrevised', { basisId: 'foodLaw' });
    expect(await statusOf(service, countyGuide())).toBe('IN_FORCE');
    await service.sql(`update guide_revision set effective_on = '2026-12-02' where id = 'r'`);
    await service.runJob('sweep-registers', {});
    expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
  });

  test('an amendment shows while guides are being revised; unanswered, its task is overdue and stays', async () => {
    await putInForce(service, countyGuide());
    const amendment = { ...abolition, kind: 'AMENDED' };
    expect(await record(people.citySupervisor, amendment)).toMatchObject({
      taskCount: 1,
      basis: { status: 'IN_FORCE' },
    });
    service.setNow('2026-12-03T02:00:00Z');
    await service.runDueJobs();
    expect(await statusOf(service, countyGuide())).toBe('IN_FORCE');
    const read = () =>
      service
        .as(people.countyManager)
        .query('{ legalBasis(id: "foodLaw") { status } guideTasks { nodes { kind isOverdue dueOn } } }');
    expect(await read()).toEqual({
      legalBasis: { status: 'AMENDED' },
      guideTasks: { nodes: [{ kind: 'LAW_CHANGE', isOverdue: true, dueOn: '2026-12-01' }] },
    });
    await service.sql(`update guide_task set closed_as = 'VERSION', closed_at = now()`);
    expect(await read()).toEqual({ legalBasis: { status: 'IN_FORCE' }, guideTasks: { nodes: [] } });
  });

  test('may move a day that lies ahead, and nothing once it came', async () => {
    await putInForce(service, countyGuide());
    await record(people.citySupervisor, abolition);
    expect(await record(people.citySupervisor, { ...abolition, effectiveOn: '2027-03-01' })).toMatchObject({
      taskCount: 0,
    });
    expect((await tasks()).map(({ due }) => due)).toEqual(['2027-03-01']);
    service.setNow(midnight);
    await service.runDueJobs();
    expect(await statusOf(service, countyGuide())).toBe('IN_FORCE');
    service.setNow('2027-03-01T00:00:00Z');
    await service.runDueJobs();
    expect(await statusOf(service, countyGuide())).toBe('SUSPENDED');
    expect(codesOf(await record(people.citySupervisor, abolition))).toEqual(['basisId ALREADY_ABOLISHED']);
  });

  test('refuses a day before the law, itself as replacement, unknown laws and empty words', async () => {
    const refused = async (values: object) => codesOf(await record(people.citySupervisor, { ...abolition, ...values }));
    expect(await refused({ effectiveOn: '2019-12-31' })).toEqual(['effectiveOn BEFORE_LAW']);
    expect(await refused({ replacedById: 'foodLaw' })).toEqual(['replacedById ITSELF']);
    expect(await refused({ note: '  ', documentNumber: '' })).toEqual(['documentNumber REQUIRED', 'note REQUIRED']);
    expect(await record(people.citySupervisor, { ...abolition, replacedById: 'no' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await record(people.citySupervisor, { ...abolition, basisId: 'no' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await service.sql('select 1 from legal_change')).toEqual([]);
  });

  test('repeated and at once is one change', async () => {
    await putInForce(service, countyGuide());
    const requestId = newId();
    const answers = await Promise.all([1, 2, 3].map(() => record(people.citySupervisor, { ...abolition, requestId })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await service.sql('select 1 from legal_change')).toHaveLength(1);
    expect(await tasks()).toHaveLength(1);
  });

  test('takes as many statements for thirty guides as for one', async () => {
    const guides = Array.from({ length: 30 }, (_, index) =>
      countyGuide({ code: `11450802MB0F10018Y4000131024000${String(index + 10)}` }),
    );
    await putInForce(service, countyGuide());
    const few = await countStatements(service, () =>
      record(people.citySupervisor, { ...abolition, effectiveOn: '2027-01-01' }),
    );
    await putInForce(service, ...guides);
    const many = await countStatements(service, () => record(people.citySupervisor, abolition));
    expect(many).toBe(few);
    service.setNow(midnight);
    const suspension = await countStatements(service, () =>
      service.runJob('suspend-unrevised', { basisId: 'foodLaw' }),
    );
    expect(suspension).toBeLessThanOrEqual(12);
    expect(await statusOf(service, guides[29] as ReturnType<typeof countyGuide>)).toBe('SUSPENDED');
  });
});
