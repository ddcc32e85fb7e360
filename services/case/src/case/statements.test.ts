import { readFileSync } from 'node:fs';
import type { Actor } from '@onewindow/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicant, approvers, clerk, handOutClerk, reviewers } from '../testing/actors.samples.ts';
import { LEAD, postPartner } from '../testing/bundle.samples.ts';
import { type Desk, openDesk, saveDraft } from '../testing/case-desk.ts';
import { recordStatements, type Statement } from '../testing/record-statements.ts';

/** Statements each operation of this service may send, transaction control included. */
const budgets = JSON.parse(readFileSync(new URL('../../../../test/bench/budgets.json', import.meta.url), 'utf8'))
  .case as Record<string, number>;

let desk: Desk;
let take: () => Statement[];
let rootId: string;
let memberId: string;
beforeAll(async () => {
  desk = await openDesk();
  take = await recordStatements(desk.service);
  // Content and calendar are read once a process; what follows is the steady state.
  rootId = await desk.submitted();
  await desk.accepted(rootId);
  memberId = (await desk.member(rootId, 'A')).id;
});
afterAll(() => desk.stop());

/** Counts what an operation sends, for the budget of that name. */
async function spend(name: string, operation: () => Promise<unknown>): Promise<void> {
  take();
  await operation();
  const statements = take();
  expect(statements.length, `${name}\n${statements.map(({ text }) => text.slice(0, 120)).join('\n')}`).toBe(
    budgets[name],
  );
}

const page = (actor: Actor, id: string): Promise<unknown> =>
  desk.service.as(actor).query(
    `query ($id: ID!) { case(id: $id) { number state version name bundleVersion { id } organization { id } applicant { name }
      members { id name state clock { dueAt light remainingDays } waitsFor { name } materials { name } nextStep { code } acts { act isAllowed } review { opinion } decision { isGranted } }
      parent { id } clock { light explanation } materials { name file { id } } formValues form answers delivery { address }
      timeline { act personName hash } acts { act isAllowed reason } nextStep { code turnName } accessLog { purpose } } }`,
    { id },
  );

test('the whole page of a bundle case: at most six statements', async () => {
  await page(applicant, rootId);
  await spend('query case', () => page(applicant, rootId));
  expect(budgets['query case']).toBeLessThanOrEqual(6);
});

test('a work list and its counts', async () => {
  const list = () =>
    desk.service
      .as(clerk)
      .query(
        '{ workList(stage: TO_ACCEPT) { nodes { name clock { light } acts { act isAllowed } nextStep { code } parent { id } members { name } } pageInfo { hasNextPage } } }',
      );
  await desk.submitted({ values: { 'shop:shop.name': '又一店', 'shop:shop.licence': 'L-9' } });
  await spend('query workList', list);
  await desk.submitted({ values: { 'shop:shop.name': '再一店', 'shop:shop.licence': 'L-8' } });
  await spend('query workList', list);
  await spend('query workListCounts', () => desk.service.as(clerk).query('{ workListCounts { stage count } }'));
  expect(budgets['query workList']).toBeLessThanOrEqual(6);
});

test('mutations: the same number however many members there are', async () => {
  const others = { values: { 'shop:shop.name': '第三店', 'shop:shop.licence': 'L-3' } };
  // The answer here is the case's number; its reading is one statement of the count.
  await spend('submitBundleCase without draft', () => desk.submit(others));
  await saveDraft(desk, others);
  await spend('submitBundleCase', () => desk.submit({ ...others, answers: { kind: 'food', sign: 'yes' } }));
  await spend('saveApplicationDraft', () => saveDraft(desk, others));
  const root = await desk.submitted(others);
  const act =
    (actor: Actor | undefined, mutation: string, caseId: string, input: object = {}) =>
    async () => {
      const [row] = await desk.service.sql<{ version: number }>('select version from cases where id = $1', [caseId]);
      const answer = await desk.act(actor ?? null, mutation, { caseId, expectedVersion: row?.version, ...input });
      expect(answer.__typename).toBe('CaseActPayload');
    };
  await spend('acceptBundleCase', act(clerk, 'acceptBundleCase', root));
  await spend(
    'reviewCase',
    act(reviewers.get(LEAD.id), 'reviewCase', memberId, { conclusion: 'PASS', opinion: '材料齐全' }),
  );
  await spend(
    'returnCaseToReview',
    act(approvers.get(LEAD.id), 'returnCaseToReview', memberId, { reason: '请补充意见' }),
  );
  await act(reviewers.get(LEAD.id), 'reviewCase', memberId, { conclusion: 'PASS', opinion: '材料齐全' })();
  await spend('grantCase', act(approvers.get(LEAD.id), 'grantCase', memberId));
  await desk.decide(rootId, 'B', false);
  const { id } = await desk.member(rootId, 'C');
  const [health] = [...reviewers].filter(([organizationId]) => organizationId === '11450802MB0F10114N');
  await act(health?.[1], 'reviewCase', id, { conclusion: 'FAIL', opinion: '不符合条件' })();
  await spend(
    'refuseCase',
    act(approvers.get('11450802MB0F10114N'), 'refuseCase', id, {
      reason: '场所不符合规定的条件',
      basis: '《示例法》第一条',
    }),
  );
  await desk.prepareNotices(rootId);
  await spend(
    'dispatchResults',
    act(handOutClerk, 'dispatchResults', rootId, { partnerId: postPartner.id, sheetCount: 2 }),
  );
  await spend('withdrawCase', act(applicant, 'withdrawCase', root));
});
