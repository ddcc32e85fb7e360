import type { Actor } from '@onewindow/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  applicant,
  approvers,
  clerk,
  farSupervisor,
  handOutClerk,
  leader,
  letter,
  outsider,
  reviewers,
  staff,
  stranger,
  supervisor,
} from '../testing/actors.samples.ts';
import { FIRE, LEAD } from '../testing/bundle.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';
import { recordStatements } from '../testing/record-statements.ts';

let desk: Desk;
const ids: string[] = [];
beforeAll(async () => {
  desk = await openDesk();
  for (let day = 0; day < 7; day += 1) {
    desk.service.setNow(`2026-11-${String(16 + day).padStart(2, '0')}T02:00:00Z`);
    ids.push(await desk.submitted({ values: { 'shop:shop.name': `第${day}店`, 'shop:shop.licence': `L-${day}` } }));
  }
  desk.service.setNow('2026-11-23T02:00:00Z');
});
afterAll(() => desk.stop());

interface Page {
  nodes: { id: string; name: string }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
async function list(actor: Actor | null, stage: string, first = 20, after: string | null = null): Promise<Page> {
  const answer = await desk.service.as(actor).query<{ workList: Page }>(
    `query ($stage: WorkListStage!, $first: Int, $after: String) { workList(stage: $stage, first: $first, after: $after) {
      nodes { id name number state organizationName clock { dueAt light } nextStep { code } acts { act isAllowed } applicant { name isMasked } }
      pageInfo { endCursor hasNextPage } } }`,
    { stage, first, after },
  );
  return answer.workList;
}
async function counts(actor: Actor | null): Promise<Record<string, number>> {
  const answer = await desk.service
    .as(actor)
    .query<{ workListCounts: { stage: string; count: number }[] }>('{ workListCounts { stage count } }');
  return Object.fromEntries(answer.workListCounts.map(({ stage, count }) => [stage, count]));
}

test('earliest due first, page by page, nothing twice and nothing left out', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 10; pages += 1) {
    const { nodes, pageInfo }: Page = await list(clerk, 'TO_ACCEPT', 3, after);
    seen.push(...nodes.map(({ id }) => id));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  // Friday, Saturday and Sunday are due on the same day; there the id decides.
  expect(seen).toEqual(ids);
});

test('a bad cursor and a mad page size do no harm', async () => {
  expect((await list(clerk, 'TO_ACCEPT', 3, 'not-a-cursor')).nodes).toHaveLength(3);
  expect((await list(clerk, 'TO_ACCEPT', 3, Buffer.from('["x",{}]').toString('base64url'))).nodes).toHaveLength(3);
  expect((await list(clerk, 'TO_ACCEPT', 100_000)).nodes).toHaveLength(7);
  expect((await list(clerk, 'TO_ACCEPT', -5)).nodes).toHaveLength(1);
});

test('lists are masked and show only what letters and posts reach', async () => {
  const { nodes } = await list(clerk, 'TO_ACCEPT', 1);
  expect(nodes[0]).toMatchObject({
    applicant: { name: '刘*仪', isMasked: true },
    nextStep: { code: 'ACCEPTANCE_DUE' },
  });
  const expired = { ...clerk, letters: clerk.letters.map((each) => ({ ...each, validTo: '2026-11-22' })) };
  for (const actor of [null, applicant, stranger, outsider, expired, leader]) {
    expect((await list(actor, 'TO_ACCEPT')).nodes).toEqual([]);
  }
  expect((await list(leader, 'BUNDLES')).nodes).toHaveLength(7);
  expect((await list(supervisor, 'BUNDLES')).nodes).toHaveLength(7);
  expect((await list(farSupervisor, 'BUNDLES')).nodes).toEqual([]);
});

test('a case moves from list to list; its reviewer does not find it to approve', async () => {
  const [rootId = ''] = ids;
  await desk.accepted(rootId);
  const reviewer = reviewers.get(LEAD.id) ?? null;
  const found = await list(reviewer, 'TO_REVIEW');
  expect(found.nodes.map(({ name }) => name)).toEqual(['事项A']);
  expect(await counts(clerk)).toMatchObject({ TO_ACCEPT: 6, TO_REVIEW: 0 });
  const both = {
    ...staff('both', 'REV', [letter(LEAD.id, ['review', 'decide'])]),
    roles: [
      { code: 'REV', organizationId: LEAD.id, divisionCode: '450802' },
      { code: 'APR', organizationId: LEAD.id, divisionCode: '450802' },
    ],
  };
  await desk.actNow(both, 'reviewCase', found.nodes[0]?.id ?? '', { conclusion: 'PASS', opinion: '材料齐全' });
  expect((await list(both, 'TO_APPROVE')).nodes).toEqual([]);
  expect((await list(approvers.get(LEAD.id) ?? null, 'TO_APPROVE')).nodes).toHaveLength(1);
  expect((await list(approvers.get(FIRE.id) ?? null, 'TO_APPROVE')).nodes).toEqual([]);
  const oneItem = staff('one', 'APR', [letter(LEAD.id, ['decide'], { items: ['ITEM-X'] })]);
  expect((await list(oneItem, 'TO_APPROVE')).nodes).toEqual([]);
  expect(
    (await list({ ...oneItem, letters: [letter(LEAD.id, ['decide'], { items: ['ITEM-A', 'ITEM-X'] })] }, 'TO_APPROVE'))
      .nodes,
  ).toHaveLength(1);
  await desk.actNow(approvers.get(LEAD.id) ?? null, 'grantCase', found.nodes[0]?.id ?? '');
  for (const memberId of ['B', 'C', 'D']) await desk.decide(rootId, memberId);
  await desk.prepareNotices(rootId);
  expect((await list(handOutClerk, 'TO_ISSUE')).nodes.map(({ id }) => id)).toEqual([rootId]);
  expect((await list(reviewer, 'DONE')).nodes.map(({ name }) => name)).toEqual(['事项A']);
  expect(await counts(handOutClerk)).toMatchObject({ TO_ISSUE: 1, DONE: 1 });
});

test('counts stop at one hundred', async () => {
  await desk.service.sql(
    `insert into cases select (c).* from (select jsonb_populate_record(c, jsonb_build_object('id', 'x' || n, 'root_id', 'x' || n, 'number', 'x' || n, 'content_key', 'x' || n)) c
     from cases c, generate_series(1, 150) n where c.id = $1) made`,
    [ids[6]],
  );
  expect(await counts(clerk)).toMatchObject({ TO_ACCEPT: 100 });
  expect(await counts(null)).toMatchObject({ TO_ACCEPT: 0 });
  await desk.service.sql("delete from cases where id like 'x%'");
});

test('the applicant’s own cases, newest first', async () => {
  const read = async (actor: Actor, after: string | null = null): Promise<Page> =>
    (
      await desk.service
        .as(actor)
        .query<{ myCases: Page }>(
          'query ($after: String) { myCases(first: 4, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } } }',
          { after },
        )
    ).myCases;
  const first = await read(applicant);
  const second = await read(applicant, first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([...ids].reverse());
  expect((await read(stranger)).nodes).toEqual([]);
});

test('lists walk their index: what they read does not grow with the table', async () => {
  // Two thousand more of each kind, half of them in our department.
  await desk.service.sql(
    `insert into cases select (c).* from (
       select jsonb_populate_record(c, jsonb_build_object(
         'id', 'x' || c.kind || n, 'root_id', 'x' || n, 'number', 'x' || c.kind || n, 'content_key', null,
         'organization_id', case n % 2 when 0 then c.organization_id else 'org' || n % 50 end,
         'state', case c.kind when 'BUNDLE' then 'SUBMITTED' else 'IN_REVIEW' end,
         'due_at', c.submitted_at + n * interval '1 minute',
         'decided_at', case when n % 4 = 0 then c.submitted_at end)) c
       from cases c, generate_series(1, 2000) n where c.root_id = $1 and c.position in (0, 2)) made`,
    [ids[6]],
  );
  await desk.service.sql('analyze cases');
  const take = await recordStatements(desk.service);
  const reviewer = reviewers.get(LEAD.id) ?? null;
  for (const [actor, stage] of [
    [clerk, 'TO_ACCEPT'],
    [reviewer, 'TO_REVIEW'],
    [leader, 'BUNDLES'],
    [supervisor, 'BUNDLES'],
    [reviewer, 'DONE'],
  ] as const) {
    take();
    const page = await list(actor, stage, 20);
    const second = await list(actor, stage, 20, page.pageInfo.endCursor);
    expect(page.nodes).toHaveLength(20);
    expect(second.nodes).toHaveLength(20);
    for (const { text, values } of take().filter((statement) => statement.text.includes('found as'))) {
      const [plan] = await desk.service.sql<{ 'QUERY PLAN': PlanNode[] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      expect(rowsRead(plan?.['QUERY PLAN'][0]?.Plan), `${stage}: ${JSON.stringify(plan)}`).toBeLessThan(200);
    }
  }
  await desk.service.sql("delete from cases where id like 'x%'");
});

interface PlanNode {
  Plan?: PlanNode;
  Plans?: PlanNode[];
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
}

/** Rows of cases a plan touched, those it threw away included. */
function rowsRead(node: PlanNode | undefined): number {
  if (!node) return 0;
  const own =
    node['Relation Name'] === 'cases'
      ? ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1)
      : 0;
  return own + (node.Plans ?? []).reduce((total, child) => total + rowsRead(child), 0);
}
