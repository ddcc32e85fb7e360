import { afterAll, beforeAll, expect, test } from 'vitest';
import { codes, type Desk, openDesk, people, revising } from '../testing/guide-desk.ts';

interface Page {
  guideRevisions: {
    nodes: { id: string; name: string }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

let desk: Desk;
const entry = { baseCode: '000131024000', variantKind: 'NEW', fromTemplate: false };
beforeAll(async () => {
  desk = await openDesk();
  for (const [minute, variantName] of ['甲', '乙', '丙', '丁', '100%'].entries()) {
    desk.service.setNow(`2026-11-23T01:0${minute}:00Z`);
    await desk.act(people.editor, 'createGuide', { ...entry, variantName });
  }
  // Two at the very same time: the id decides.
  await desk.act(people.editor, 'reviseGuide', revising(codes.food));
  await desk.act(people.editor, 'reviseGuide', revising(codes.renewal));
});
afterAll(() => desk.service.stop());

const list = async (variables: object): Promise<Page['guideRevisions']> => {
  const source = `query ($search: String, $first: Int, $after: String) {
    guideRevisions(view: MINE, search: $search, first: $first, after: $after) {
      nodes { id name } pageInfo { endCursor hasNextPage } } }`;
  return (await desk.service.as(people.editor).query<Page>(source, { ...variables })).guideRevisions;
};

test('pages follow each other by key, last changed first, without a gap', async () => {
  const walked: string[] = [];
  let after: string | null = null;
  do {
    const page: Page['guideRevisions'] = await list({ first: 2, after });
    walked.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  const whole = await list({ first: 100 });
  expect(walked).toEqual(whole.nodes.map(({ id }) => id));
  expect(new Set(walked).size).toBe(7);
  expect(whole.nodes.at(-1)?.name).toBe('食品经营许可新办（甲）');
});

test('words find names literally; a cursor nobody issued ends the list', async () => {
  const names = async (search: string): Promise<string[]> => (await list({ search })).nodes.map(({ name }) => name);
  expect(await names('新办 乙')).toEqual(['食品经营许可新办（乙）']);
  expect(await names('%')).toEqual(['食品经营许可新办（100%）']);
  expect(await names("' or 1=1 --")).toEqual([]);
  expect(await names('\0')).toHaveLength(7);
  const cursor = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');
  const times = ['no time', '\0', '-271821-04-20T00:00:00.000Z', '0000-01-01', '+275760-09-13', '2026-99-01'];
  for (const after of ['nonsense', ...times.map((time) => cursor([time, 'x']))]) {
    expect((await list({ after })).nodes).toEqual([]);
  }
});

test('a county’s older guide takes over what the city’s template says, and keeps what is local', async () => {
  const template = await desk.item(codes.cityFood);
  const { openRevision, content: own } = await desk.item(codes.food);
  const open = await desk.read(people.editor, openRevision?.id ?? '');
  if (!open) throw new Error('No open revision');
  await desk.done(people.editor, 'discardGuideRevision', open);
  const { revision } = await desk.act(people.editor, 'reviseGuide', {
    ...(revising(codes.food) as object),
    fromTemplate: true,
  });
  expect(revision.content.materials).toEqual(template.content.materials);
  expect(revision.content.places).toEqual(own.places);
  expect(revision.content.code).toBe(codes.food);
  expect(revision.content.steps.map(({ office }) => office)).toEqual(own.steps.map(({ office }) => office));
});
