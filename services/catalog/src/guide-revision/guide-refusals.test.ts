import { newId } from '@onewindow/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  approving,
  codes,
  type Desk,
  openDesk,
  people,
  type ReadRevision,
  revising,
  saving,
  withKeyword,
} from '../testing/guide-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  const { openRevision } = await desk.item(codes.food);
  const open = openRevision && (await desk.read(people.editor, openRevision.id));
  if (!open) return;
  const draft = open.state === 'DRAFT' ? open : await desk.done(people.editor, 'recallGuideRevision', open);
  await desk.done(people.editor, 'discardGuideRevision', draft);
});
afterAll(() => desk.service.stop());

const acts = ['submitGuideRevision', 'reviewGuideRevision', 'returnGuideRevision', 'recallGuideRevision'];

test('strangers find no revision, in whatever state, and are told nothing by any act', async () => {
  const draft = await desk.drafted();
  for (const actor of [people.stranger, people.otherCounty, people.applicant, people.policeEditor, null]) {
    expect(await desk.read(actor, draft.id)).toBeNull();
    for (const act of [...acts, 'discardGuideRevision']) {
      const answer = await desk.step(actor, act, draft, { reason: '无关的人想要操作' });
      expect(answer).toEqual({ __typename: 'NotFound', kind: 'GuideRevision', id: draft.id });
    }
    expect(await desk.step(actor, 'approveGuideRevision', draft, approving())).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await desk.step(actor, 'saveGuideRevision', draft, saving(draft.content))).toMatchObject({
      __typename: 'NotFound',
    });
    const { item } = await desk.service
      .as(actor)
      .query('query ($c: ID!) { item(code: $c) { openRevision { id } entries { act } acts { act } } }', {
        c: codes.food,
      });
    expect(item).toEqual({ openRevision: null, entries: null, acts: [] });
  }
  for (const id of ['nothing', 'a\0b', '']) {
    expect(await desk.read(people.editor, id)).toBeNull();
    expect(await desk.step(people.editor, 'submitGuideRevision', { ...draft, id })).toMatchObject({
      __typename: 'NotFound',
    });
  }
});

test('lists show what a person may see, and count it', async () => {
  const draft = await desk.drafted();
  const list = async (actor: (typeof people)['editor'] | null, view: string): Promise<string[]> => {
    const source =
      'query ($v: GuideRevisionView!) { guideRevisions(view: $v) { nodes { id findings locks { element } } } }';
    const { guideRevisions } = await desk.service
      .as(actor)
      .query<{ guideRevisions: { nodes: { id: string; findings: unknown }[] } }>(source, { v: view });
    expect(guideRevisions.nodes.every(({ findings }) => findings === null)).toBe(true);
    return guideRevisions.nodes.map(({ id }) => id);
  };
  expect(await list(people.editor, 'MINE')).toEqual([draft.id]);
  for (const actor of [people.stranger, people.county, people.applicant, null]) {
    expect(await list(actor, 'MINE')).toEqual([]);
  }
  const submitted = await desk.done(people.editor, 'submitGuideRevision', draft);
  expect(await list(people.editor, 'FOR_ME')).toEqual([]);
  expect(await list(people.chief, 'FOR_ME')).toEqual([draft.id]);
  const reviewed = await desk.done(people.chief, 'reviewGuideRevision', submitted);
  expect(await list(people.county, 'FOR_ME')).toEqual([draft.id]);
  expect(await list(people.city, 'FOR_ME')).toEqual([draft.id]);
  expect(await list(people.otherCounty, 'FOR_ME')).toEqual([]);
  const counts = await desk.service.as(people.county).query('{ guideRevisionCounts { view count } }');
  expect(counts.guideRevisionCounts).toEqual([
    { view: 'MINE', count: 0 },
    { view: 'FOR_ME', count: 1 },
    { view: 'SCHEDULED', count: 0 },
  ]);
  await desk.done(people.county, 'approveGuideRevision', reviewed, approving('2026-12-01'));
  for (const actor of [people.editor, people.county, people.city]) {
    expect(await list(actor, 'SCHEDULED')).toEqual([draft.id]);
  }
  expect(await list(people.otherCounty, 'SCHEDULED')).toEqual([]);
});

test('who sees a revision without the part for an act is told which part it needs', async () => {
  const draft = await desk.drafted();
  const refused = (reason: string) => ({ __typename: 'NotPermitted', reason, article: '12' });
  for (const actor of [people.clerk, people.chief, people.county, people.city]) {
    expect(await desk.step(actor, 'saveGuideRevision', draft, saving(draft.content))).toEqual(
      refused('WRITER_REQUIRED'),
    );
    expect(await desk.step(actor, 'submitGuideRevision', draft)).toEqual(refused('WRITER_REQUIRED'));
  }
  const submitted = await desk.done(people.editor, 'submitGuideRevision', draft);
  for (const actor of [people.clerk, people.county, people.city]) {
    expect(await desk.step(actor, 'reviewGuideRevision', submitted)).toEqual(refused('SECOND_PERSON_REQUIRED'));
  }
  const reviewed = await desk.done(people.chief, 'reviewGuideRevision', submitted);
  for (const actor of [people.editor, people.secondEditor, people.clerk]) {
    expect(await desk.step(actor, 'approveGuideRevision', reviewed, approving())).toEqual(
      refused('SUPERVISOR_REQUIRED'),
    );
  }
  for (const actor of [people.clerk, people.chief, people.county]) {
    expect((await desk.act(actor, 'reviseGuide', revising(codes.food))).__typename).toBe('NotPermitted');
  }
});

test('the author does not review, whoever wrote last, and the reviewer does not approve', async () => {
  const draft = await desk.drafted();
  const content = withKeyword(draft.content);
  const touched = await desk.done(people.secondEditor, 'saveGuideRevision', draft, saving(content));
  expect(touched).toMatchObject({ authorName: '副编辑员' });
  expect(touched.entries.at(-1)).toMatchObject({ act: 'saveGuideRevision', personName: '副编辑员' });
  const submitted = await desk.done(people.secondEditor, 'submitGuideRevision', touched);
  for (const actor of [people.editor, people.secondEditor]) {
    expect(await desk.step(actor, 'reviewGuideRevision', submitted)).toEqual({
      __typename: 'GuideSamePersonRefused',
      firstPersonName: actor.name,
    });
  }
  // The same person with a post in the supervising department.
  const twoPosts = { ...people.chief, roles: [...people.chief.roles, ...people.county.roles] };
  const reviewed = await desk.done(twoPosts, 'reviewGuideRevision', submitted);
  expect(await desk.step(twoPosts, 'approveGuideRevision', reviewed, approving())).toMatchObject({
    __typename: 'GuideSamePersonRefused',
  });
  const writerWithPost = { ...people.editor, roles: [...people.editor.roles, ...people.county.roles] };
  expect(await desk.step(writerWithPost, 'approveGuideRevision', reviewed, approving())).toMatchObject({
    __typename: 'GuideSamePersonRefused',
  });
});

test('twenty approvals at once: one wins, one version comes into force', async () => {
  const before = await desk.item(codes.food);
  const reviewed = await desk.reviewed();
  const events = (await desk.service.emitted()).length;
  const approvers = [people.county, people.city, people.secondCity];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      desk.step(approvers[index % 3] ?? null, 'approveGuideRevision', reviewed, approving()),
    ),
  );
  const names = answers.map(({ __typename }) => __typename);
  expect(names.filter((name) => name === 'GuideRevisionPayload')).toHaveLength(1);
  expect(names.filter((name) => name === 'GuideStateConflict')).toHaveLength(19);
  expect(answers.find(({ state }) => state === 'PUBLISHED')).toMatchObject({
    changedByName: expect.stringMatching(/监管员/),
  });
  expect((await desk.item(codes.food)).version).toBe(before.version + 1);
  expect((await desk.service.emitted()).length).toBe(events + 2);
});

test('a repeated request answers the same and does it once; a stale version names who was faster', async () => {
  const draft = await desk.drafted();
  const requestId = newId();
  const input = { requestId, ...saving(withKeyword(draft.content)) };
  const [one, other] = await Promise.all([1, 2].map(() => desk.step(people.editor, 'saveGuideRevision', draft, input)));
  expect([one?.revision.version, other?.revision.version]).toEqual([draft.version + 1, draft.version + 1]);
  expect(other?.revision.content).toEqual(one?.revision.content);
  const stale = await desk.step(people.secondEditor, 'saveGuideRevision', draft, saving(draft.content));
  expect(stale).toEqual({
    __typename: 'VersionConflict',
    expectedVersion: draft.version,
    actualVersion: draft.version + 1,
    changedByName: '编辑员',
  });
  const same = one?.revision as ReadRevision;
  const untouched = await desk.done(people.editor, 'saveGuideRevision', same, saving(same.content));
  expect(untouched.version).toBe(same.version);
});

test('a code has one open revision, also when ten people open it at once', async () => {
  const opened = await Promise.all(
    Array.from({ length: 10 }, () => desk.act(people.editor, 'reviseGuide', revising(codes.food))),
  );
  const names = opened.map(({ __typename }) => __typename).sort();
  expect(names).toEqual([...Array(9).fill('GuideRevisionOpen'), 'GuideRevisionPayload'].sort());
  const open = opened.find(({ __typename }) => __typename === 'GuideRevisionOpen');
  expect(open).toMatchObject({ authorName: '编辑员' });
  expect((await desk.item(codes.food)).openRevision?.id).toBe(open?.revisionId);
  expect((await desk.act(people.editor, 'reviseGuide', revising('nothing'))).__typename).toBe('NotFound');
});

test('days of effect lie today or later, and exist', async () => {
  const reviewed = await desk.reviewed();
  const codeOf = async (day: string): Promise<unknown> =>
    (await desk.step(people.county, 'approveGuideRevision', reviewed, approving(day))).issues?.[0]?.code;
  expect(await codeOf('2026-11-22')).toBe('IN_THE_PAST');
  expect(await codeOf('2036-01-01')).toBe('TOO_FAR');
  expect(await codeOf('2026-02-30')).toBe('DATE');
});

test('what changes nothing or does not say why is not handed in', async () => {
  const { revision } = await desk.act(people.editor, 'reviseGuide', revising(codes.food));
  expect(await desk.step(people.editor, 'submitGuideRevision', revision)).toMatchObject({
    issues: [{ path: 'content', code: 'UNCHANGED' }],
  });
  const words = { changeReason: ' 改 ' };
  const silent = await desk.done(
    people.editor,
    'saveGuideRevision',
    revision,
    saving(withKeyword(revision.content), words),
  );
  expect(await desk.step(people.editor, 'submitGuideRevision', silent)).toMatchObject({
    issues: [{ path: 'changeReason', code: 'TOO_SHORT' }],
  });
});
