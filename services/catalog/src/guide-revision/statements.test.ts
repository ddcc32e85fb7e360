import { readFileSync } from 'node:fs';
import { newId } from '@onewindow/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '../testing/count-statements.ts';
import { approving, codes, type Desk, openDesk, people, revising, saving, withKeyword } from '../testing/guide-desk.ts';

/** Statements each operation of this service may send, transaction control included. */
const budgets = JSON.parse(readFileSync(new URL('../../../../test/bench/budgets.json', import.meta.url), 'utf8'))
  .catalog as Record<string, number>;

type Person = (typeof people)['editor'] | null;

let desk: Desk;
const spent: Record<string, number> = {};
beforeAll(async () => {
  desk = await openDesk();
  // The registers are read once a process; what follows is the steady state.
  await desk.read(people.editor, (await desk.drafted()).id);
});
afterAll(() => desk.service.stop());

async function spend(name: string, work: () => Promise<unknown>): Promise<void> {
  spent[name] = await countStatements(desk.service, work);
}

/** Counts a mutation that answers nothing but its name. */
async function act(actor: Person, mutation: string, type: string, input: object): Promise<void> {
  const source = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename } }`;
  const variables = { input: { requestId: newId(), ...input } };
  let name = '';
  await spend(mutation, async () => {
    const { answer } = await desk.service.as(actor).mutate<{ answer: { __typename: string } }>(source, variables);
    name = answer.__typename;
  });
  expect(name).toMatch(/Payload$/);
}

test('every mutation sends the number of statements its budget says', async () => {
  let { openRevision } = await desk.item(codes.food);
  const now = async (): Promise<{ id: string; expectedVersion: number; reason: string }> => {
    const row = await desk.read(people.city, openRevision?.id ?? '');
    return { id: row?.id ?? '', expectedVersion: row?.version ?? 0, reason: '统计语句次数' };
  };
  const step = async (actor: Person, mutation: string, input: object = {}): Promise<void> =>
    act(actor, mutation, `GuideRevisionActInput`, { ...(await now()), ...input });
  const approve = async (actor: Person, day: string): Promise<void> =>
    act(actor, 'approveGuideRevision', 'ApproveGuideRevisionInput', { ...(await now()), ...approving(day) });

  await step(people.editor, 'submitGuideRevision');
  await step(people.chief, 'returnGuideRevision');
  await step(people.editor, 'submitGuideRevision');
  await step(people.editor, 'recallGuideRevision');
  await step(people.editor, 'discardGuideRevision');
  await act(people.editor, 'reviseGuide', 'ReviseGuideInput', revising(codes.food));
  ({ openRevision } = await desk.item(codes.food));
  const { id, expectedVersion } = await now();
  const content = withKeyword((await desk.item(codes.food)).content);
  await act(people.editor, 'saveGuideRevision', 'SaveGuideRevisionInput', { id, expectedVersion, ...saving(content) });
  await step(people.editor, 'submitGuideRevision');
  await step(people.chief, 'reviewGuideRevision');
  await approve(people.county, '2026-12-01');
  spent['approveGuideRevision for later'] = spent.approveGuideRevision ?? 0;
  await step(people.editor, 'recallGuideRevision');
  await step(people.editor, 'submitGuideRevision');
  await step(people.chief, 'reviewGuideRevision');
  await approve(people.county, '2026-11-23');

  const item = async (mutation: string, type = 'ItemActInput', input: object = {}): Promise<void> => {
    const { version } = await desk.item(codes.food);
    const words = { reason: '统计每个动作的语句次数', documentNumber: '' };
    await act(people.city, mutation, type, { code: codes.food, expectedVersion: version, ...words, ...input });
  };
  await item('rollBackGuide', 'RollBackGuideInput', { toVersion: 1 });
  await item('suspendItem');
  await item('resumeItem');
  await item('cancelItem');
  const entry = { baseCode: '000131024000', variantName: '饮品店', variantKind: 'NEW', fromTemplate: false };
  await act(people.editor, 'createGuide', 'CreateGuideInput', entry);
});

test('a revision with everything, lists and items stay within six statements', async () => {
  const revision = `name state version nextVersion content findings filledCount locks { element } justifications { text }
    item { code version name } template { code } acts { act } entries { act }`;
  const { id } = (await desk.act(people.editor, 'reviseGuide', revising(codes.renewal))).revision;
  await spend('query guideRevision', () =>
    desk.service.as(people.editor).query(`query ($id: ID!) { guideRevision(id: $id) { ${revision} } }`, { id }),
  );
  await spend('query guideRevisions', () =>
    desk.service.as(people.editor).query(`{ guideRevisions(view: MINE) { nodes { ${revision} } } }`),
  );
  await spend('query guideRevisionCounts', () =>
    desk.service.as(people.city).query('{ guideRevisionCounts { view count } }'),
  );
  await spend('query item', () =>
    desk.service.as(people.editor).query(
      `query ($code: ID!) { item(code: $code) { name basis materials { name } content contentHash places { address }
        versions { number contentHash } entries { act } openRevision { id state acts { act } } acts { act } statusNotice { reason } } }`,
      { code: codes.renewal },
    ),
  );
  for (const [name, count] of Object.entries(spent).filter(([each]) => each.startsWith('query'))) {
    expect(count, name).toBeLessThanOrEqual(6);
  }
  const mine = Object.fromEntries(Object.keys(spent).map((name) => [name, budgets?.[name]]));
  expect(spent).toEqual(mine);
});
