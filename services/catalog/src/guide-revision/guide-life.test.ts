import { findingKey } from '@onewindow/guide-lint';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { textAt } from '../publication/gate.rules.ts';
import { approving, codes, type Desk, openDesk, people, revising, saving, withKeyword } from '../testing/guide-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  desk.service.setNow('2026-11-23T01:00:00Z');
  const { openRevision } = await desk.item(codes.food);
  const open = openRevision && (await desk.read(people.editor, openRevision.id));
  if (!open) return;
  const draft = open.state === 'DRAFT' ? open : await desk.done(people.editor, 'recallGuideRevision', open);
  await desk.done(people.editor, 'discardGuideRevision', draft);
});
afterAll(() => desk.service.stop());

const stepsOf = ({ entries }: { entries: { act: string; personName: string | null }[] }): unknown[] =>
  entries.map(({ act, personName }) => [act, personName]);

test('a revision goes from draft over two people and the supervisor into force, on the day', async () => {
  const before = await desk.item(codes.food);
  const draft = await desk.drafted();
  expect(draft).toMatchObject({ state: 'DRAFT', nextVersion: before.version + 1, authorName: '编辑员', findings: [] });
  const submitted = await desk.done(people.editor, 'submitGuideRevision', draft);
  const reviewed = await desk.done(people.chief, 'reviewGuideRevision', submitted, { reason: '同意' });
  expect(reviewed).toMatchObject({ state: 'SUPERVISING_REVIEW', departmentReviewerName: '首席代表' });
  const published = await desk.done(people.county, 'approveGuideRevision', reviewed, approving());
  expect(published).toMatchObject({ state: 'PUBLISHED', supervisorName: '区监管员', effectiveOn: '2026-11-23' });
  expect(stepsOf(published)).toEqual([
    ['reviseGuide', '编辑员'],
    ['submitGuideRevision', '编辑员'],
    ['reviewGuideRevision', '首席代表'],
    ['approveGuideRevision', '区监管员'],
  ]);
  const after = await desk.item(codes.food);
  expect(after.version).toBe(before.version + 1);
  expect(after.content).toEqual(draft.content);
  expect(after.contentHash).not.toBe(before.contentHash);
  expect(after.versions[0]).toMatchObject({ number: after.version, changeKind: 'SIMPLIFICATION' });
  const events = (await desk.service.emitted()).filter(({ payload }) => payload.id === codes.food);
  expect(events.slice(-2)).toMatchObject([
    { name: 'ItemPublished', payload: { version: after.version, item: { code: codes.food } } },
    { name: 'GuidePublished', payload: { version: after.version, contentHash: after.contentHash, fileIds: [] } },
  ]);
});

test('a later day is left to the timer, which publishes at midnight and once', async () => {
  const before = await desk.item(codes.food);
  const reviewed = await desk.reviewed();
  const scheduled = await desk.done(people.county, 'approveGuideRevision', reviewed, approving('2026-11-25'));
  expect(scheduled).toMatchObject({ state: 'SCHEDULED', effectiveOn: '2026-11-25' });
  const jobs = (await desk.service.jobs()).filter(({ job }) => job === 'publish-due-guides');
  expect(jobs.map(({ at }) => at.toISOString())).toEqual(['2026-11-24T16:00:00.000Z']);
  desk.service.setNow('2026-11-24T15:59:59Z');
  await desk.service.runDueJobs();
  expect((await desk.item(codes.food)).version).toBe(before.version);
  desk.service.setNow('2026-11-24T16:00:00Z');
  await desk.service.runDueJobs();
  await Promise.all([1, 2, 3].map(() => desk.service.runJob('publish-due-guides', {})));
  expect((await desk.item(codes.food)).version).toBe(before.version + 1);
  const published = await desk.read(people.editor, scheduled.id);
  expect(published).toMatchObject({ state: 'PUBLISHED', supervisorName: '区监管员' });
  expect(stepsOf(published ?? { entries: [] }).at(-1)).toEqual(['publishScheduledGuide', null]);
});

test('a job that was lost is caught by the sweep: the row is the truth', async () => {
  const { version } = await desk.item(codes.food);
  const reviewed = await desk.reviewed();
  await desk.done(people.county, 'approveGuideRevision', reviewed, approving('2026-11-24'));
  await desk.service.sql("delete from job.job where name = 'catalog.publish-due-guides'");
  desk.service.setNow('2026-11-26T03:00:00Z');
  await desk.service.runDueJobs();
  expect((await desk.item(codes.food)).version).toBe(version + 1);
  const [sweep] = (await desk.service.jobs()).filter(({ job }) => job === 'sweep-guides');
  expect(sweep?.at.toISOString()).toBe('2026-11-26T03:05:00.000Z');
});

test('what no longer passes the gate on its day is a draft again, with a task for its department', async () => {
  const { version } = await desk.item(codes.food);
  const reviewed = await desk.reviewed();
  const scheduled = await desk.done(people.county, 'approveGuideRevision', reviewed, approving('2026-11-24'));
  await desk.service.sql("update list_entry set removed_on = '2026-11-23' where id = 'pl-450802-001'");
  desk.service.setNow('2026-11-23T16:00:00Z');
  await desk.service.runDueJobs();
  await desk.service.sql("update list_entry set removed_on = null where id = 'pl-450802-001'");
  expect((await desk.item(codes.food)).version).toBe(version);
  const draft = await desk.read(people.editor, scheduled.id);
  expect(draft).toMatchObject({ state: 'DRAFT', departmentReviewerName: null, supervisorName: null });
  expect(draft?.returnReason).not.toBe('');
  expect(draft?.entries.at(-1)).toMatchObject({ act: 'publishScheduledGuide', personName: null });
  const [task] = await desk.service.sql("select * from guide_task where kind = 'PUBLICATION_FAILED'");
  expect(task).toMatchObject({ item_code: codes.food, closed_at: null });
});

test('what comes back starts anew: reasons kept, steps and acceptances gone', async () => {
  const reviewed = await desk.reviewed();
  expect(await desk.step(people.county, 'returnGuideRevision', reviewed, { reason: '再改' })).toMatchObject({
    __typename: 'ValidationFailed',
    issues: [{ path: 'reason', code: 'TOO_SHORT', params: { min: 5 } }],
  });
  const returned = await desk.done(people.county, 'returnGuideRevision', reviewed, { reason: '咨询电话请再核对' });
  expect(returned).toMatchObject({
    state: 'DRAFT',
    returnReason: '咨询电话请再核对',
    departmentReviewerName: null,
    supervisorName: null,
  });
  const submitted = await desk.done(people.editor, 'submitGuideRevision', returned);
  expect(submitted.returnReason).toBeNull();
  const recalled = await desk.done(people.editor, 'recallGuideRevision', submitted);
  const discarded = await desk.done(people.editor, 'discardGuideRevision', recalled);
  expect(discarded.state).toBe('DISCARDED');
  expect((await desk.act(people.editor, 'reviseGuide', revising(codes.food))).__typename).toBe('GuideRevisionPayload');
});

test('a county guide that leaves the city template goes to the city, to another person than the county’s', async () => {
  const reviewed = await desk.reviewed((content) => ({ ...content, rights: `${content.rights}，可以随时查询进度` }));
  const waiting = await desk.done(people.county, 'approveGuideRevision', reviewed, approving());
  expect(waiting).toMatchObject({ state: 'CITY_REVIEW', supervisorName: '区监管员' });
  expect(await desk.step(people.county, 'approveGuideRevision', waiting, approving())).toMatchObject({
    __typename: 'NotPermitted',
    reason: 'CITY_SUPERVISOR_REQUIRED',
  });
  const published = await desk.done(people.city, 'approveGuideRevision', waiting, approving());
  expect(published).toMatchObject({ state: 'PUBLISHED', supervisorName: '市监管员' });
});

test('the city approves directly, whatever deviates', async () => {
  const reviewed = await desk.reviewed((content) => ({
    ...content,
    duties: `${content.duties}。`,
  }));
  const published = await desk.done(people.city, 'approveGuideRevision', reviewed, approving());
  expect(published).toMatchObject({ state: 'PUBLISHED', supervisorName: '市监管员' });
});

test('errors are refused, and a warning needs a reason that the supervisor accepts', async () => {
  const open = await desk.drafted((content) => ({ ...content, complaint: { ...content.complaint, phone: '' } }));
  const refused = await desk.step(people.editor, 'submitGuideRevision', open);
  expect(refused.__typename).toBe('GuideNotPublishable');
  expect(refused.findings.some(({ path, severity }) => path.startsWith('complaint') && severity === 'error')).toBe(
    true,
  );

  const item = await desk.item(codes.food);
  const conditions = item.content.conditions.map((each, index) =>
    index === 0 ? { ...each, text: '经营场所面积较大，与污染源距离适当' } : each,
  );
  const content = { ...withKeyword(item.content), conditions };
  const warned = await desk.done(people.editor, 'saveGuideRevision', open, saving(content));
  const keys = (warned.findings ?? []).map((finding) => findingKey(finding, textAt(content, finding.path)));
  expect(keys.length).toBeGreaterThan(0);
  expect((warned.findings ?? []).every(({ severity }) => severity === 'warning')).toBe(true);
  expect(await desk.step(people.editor, 'submitGuideRevision', warned)).toMatchObject({
    __typename: 'GuideNotPublishable',
  });
  const justifications = keys.map((key) => ({ findingKey: key, text: '没有统一的面积标准，按经营规模说明' }));
  const justified = await desk.done(people.editor, 'saveGuideRevision', warned, saving(content, { justifications }));
  const submitted = await desk.done(people.editor, 'submitGuideRevision', justified);
  const reviewed = await desk.done(people.chief, 'reviewGuideRevision', submitted);
  expect(await desk.step(people.city, 'approveGuideRevision', reviewed, approving())).toMatchObject({
    __typename: 'GuideNotPublishable',
  });
  const published = await desk.done(people.city, 'approveGuideRevision', reviewed, approving('2026-11-23', keys));
  expect(published.state).toBe('PUBLISHED');
  expect(published.justifications.every(({ isAccepted, authorName }) => isAccepted && authorName === '编辑员')).toBe(
    true,
  );
  // A reason stays with its finding into the next revision, to be accepted again.
  const next = await desk.act(people.editor, 'reviseGuide', revising(codes.food));
  expect(next.revision.justifications).toEqual(
    published.justifications.map((each) => ({ ...each, isAccepted: false })),
  );
});
