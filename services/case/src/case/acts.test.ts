import { newId } from '@onewindow/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  applicant,
  approvers,
  clerk,
  handOutClerk,
  letter,
  outsider,
  reviewers,
  staff,
  stranger,
} from '../testing/actors.samples.ts';
import { bundleContent, FIRE, HEALTH, LEAD, postPartner, TOBACCO } from '../testing/bundle.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';

let desk: Desk;
let rootId: string;
let serial = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());
beforeEach(async () => {
  serial += 1;
  rootId = await desk.submitted({ values: { 'shop:shop.name': `第${serial}店`, 'shop:shop.licence': `L-${serial}` } });
});

const leadReviewer = reviewers.get(LEAD.id) ?? null;
const leadApprover = approvers.get(LEAD.id) ?? null;
const opinion = { conclusion: 'PASS', opinion: '材料齐全' };
const stateOf = async (memberId: string | null): Promise<string | undefined> =>
  (await desk.family(rootId)).find((row) => row.memberId === memberId)?.state;

test('nobody, strangers and other departments: as if it did not exist', async () => {
  for (const actor of [null, stranger, outsider]) {
    expect(await desk.actNow(actor, 'acceptBundleCase', rootId)).toMatchObject({
      __typename: 'NotFound',
      kind: 'Case',
      id: rootId,
    });
    const read = await desk.service.as(actor).query('query ($id: ID!) { case(id: $id) { number } }', { id: rootId });
    expect(read).toEqual({ case: null });
  }
  await desk.accepted(rootId);
  const { id } = await desk.member(rootId, 'A');
  expect(await desk.actNow(reviewers.get(FIRE.id) ?? null, 'reviewCase', id, opinion)).toMatchObject({
    __typename: 'NotFound',
  });
  expect(await desk.actNow(clerk, 'acceptBundleCase', 'no-such-case')).toMatchObject({ __typename: 'NotFound' });
});

test('a reviewer sees their member and the bundle case, not the members of others', async () => {
  const read = await desk.service
    .as(reviewers.get(FIRE.id))
    .query<{ case: { members: { name: string }[]; formValues: null } }>(
      'query ($id: ID!) { case(id: $id) { formValues members { name } } }',
      { id: rootId },
    );
  expect(read.case.members.map(({ name }) => name)).toEqual(['事项B']);
  expect(read.case.formValues).toBeNull();
});

test('ids that no database can hold are refused, not stumbled over', async () => {
  const id = 'a\u0000b';
  expect(await desk.act(clerk, 'acceptBundleCase', { caseId: id, expectedVersion: 1 })).toMatchObject({
    __typename: 'ValidationFailed',
    issues: [{ path: 'caseId', code: 'CHARACTER' }],
  });
  expect(
    await desk.act(clerk, 'acceptBundleCase', { requestId: id, caseId: rootId, expectedVersion: 1 }),
  ).toMatchObject({
    issues: [{ path: 'requestId' }],
  });
  const source = `query ($id: ID!) { case(id: $id) { id } applicationDraft(bundleId: $id) { id } ledgerVerification(caseId: $id) { entryCount } }`;
  expect(await desk.service.as(applicant).query(source, { id })).toEqual({
    case: null,
    applicationDraft: null,
    ledgerVerification: { entryCount: 0 },
  });
});

test('acceptance lists every department without a letter', async () => {
  const partly = staff('partly', 'ACC', [letter(LEAD.id, ['accept']), letter(FIRE.id, ['accept'])]);
  expect(await desk.actNow(partly, 'acceptBundleCase', rootId)).toEqual({
    __typename: 'LetterMissing',
    power: 'accept',
    organizationNames: [HEALTH.name, TOBACCO.name],
  });
  const expired = { ...clerk, letters: clerk.letters.map((each) => ({ ...each, validTo: '2026-11-22' })) };
  expect(
    await desk.actNow(
      { ...expired, roles: [{ code: 'LEAD', organizationId: LEAD.id, divisionCode: '450802' }] },
      'acceptBundleCase',
      rootId,
    ),
  ).toMatchObject({
    __typename: 'NotPermitted',
    reason: 'ROLE_ACC',
  });
  const stillSees = {
    ...expired,
    roles: [...expired.roles, { code: 'LEAD', organizationId: LEAD.id, divisionCode: '450802' }],
  };
  expect(await desk.actNow(stillSees, 'acceptBundleCase', rootId)).toMatchObject({ __typename: 'LetterMissing' });
  const otherItem = {
    ...clerk,
    letters: clerk.letters.map((each) => (each.issuerId === FIRE.id ? { ...each, items: ['ITEM-X'] } : each)),
  };
  expect(await desk.actNow(otherItem, 'acceptBundleCase', rootId)).toMatchObject({ organizationNames: [FIRE.name] });
});

test('an old version tells who changed what; a wrong state who acted last', async () => {
  await desk.accepted(rootId);
  expect(await desk.act(clerk, 'acceptBundleCase', { caseId: rootId, expectedVersion: 1 })).toEqual({
    __typename: 'VersionConflict',
    expectedVersion: 1,
    actualVersion: 2,
    changedByName: clerk.name,
  });
  expect(await desk.actNow(clerk, 'acceptBundleCase', rootId)).toMatchObject({
    __typename: 'CaseStateConflict',
    state: 'ACCEPTED',
    attempted: 'acceptBundleCase',
    lastActorName: clerk.name,
    lastAct: 'CASE_ACCEPTED',
  });
});

test('the same request answers the same, and acts once', async () => {
  const requestId = newId();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      desk.act(clerk, 'acceptBundleCase', { caseId: rootId, expectedVersion: 1, requestId }),
    ),
  );
  for (const answer of answers) expect(answer).toMatchObject({ case: { id: rootId, version: 2 } });
});

test('one person may not review and approve, in any account; the database holds it too', async () => {
  await desk.accepted(rootId);
  const { id } = await desk.member(rootId, 'A');
  const both = {
    ...staff('both', 'REV', [letter(LEAD.id, ['review', 'decide'])]),
    roles: [
      { code: 'REV', organizationId: LEAD.id, divisionCode: '450802' },
      { code: 'APR', organizationId: LEAD.id, divisionCode: '450802' },
    ],
  };
  await desk.actNow(both, 'reviewCase', id, opinion);
  const secondAccount = { ...both, accountId: 'another-account' };
  for (const act of ['grantCase', 'returnCaseToReview'] as const) {
    const input = act === 'grantCase' ? {} : { reason: '再看一看' };
    expect(await desk.actNow(secondAccount, act, id, input)).toEqual({
      __typename: 'SamePersonRefused',
      reviewerName: both.name,
    });
  }
  await expect(
    desk.service.sql('update cases set approver_person_id = reviewer_person_id where id = $1', [id]),
  ).rejects.toThrow('two_persons');
  expect(await stateOf('A')).toBe('AWAITING_APPROVAL');
});

test('two approvers at the same moment: one wins, the other learns who', async () => {
  await desk.accepted(rootId);
  const { id } = await desk.member(rootId, 'A');
  await desk.actNow(leadReviewer, 'reviewCase', id, opinion);
  const { version } = await desk.member(rootId, 'A');
  const second = { ...staff('second', 'APR', [letter(LEAD.id, ['decide'])]) };
  const answers = await Promise.all([
    desk.act(leadApprover, 'grantCase', { caseId: id, expectedVersion: version }),
    desk.act(second, 'refuseCase', {
      caseId: id,
      expectedVersion: version,
      reason: '场所不符合规定的条件',
      basis: '《示例法》第一条',
    }),
  ]);
  const types = answers.map(({ __typename }) => __typename).sort();
  expect(types).toEqual(['CaseActPayload', 'VersionConflict']);
  const lost = answers.find(({ __typename }) => __typename === 'VersionConflict');
  const won = answers[0]?.__typename === 'CaseActPayload' ? leadApprover : second;
  expect(lost?.changedByName).toBe(won?.name);
});

test('two members decided at the same moment start what waits for both, once', async () => {
  await desk.accepted(rootId);
  await desk.decide(rootId, 'A');
  const sides = await Promise.all(['B', 'C'].map((memberId) => desk.member(rootId, memberId)));
  for (const { id, organizationId } of sides)
    await desk.actNow(reviewers.get(organizationId) ?? null, 'reviewCase', id, opinion);
  const answers = await Promise.all(
    sides.map(({ id, organizationId }) => desk.actNow(approvers.get(organizationId) ?? null, 'grantCase', id)),
  );
  expect(answers.map(({ __typename }) => __typename)).toEqual(['CaseActPayload', 'CaseActPayload']);
  expect(await stateOf('D')).toBe('IN_REVIEW');
  const { id } = await desk.member(rootId, 'D');
  expect(
    await desk.service.sql("select id from ledger_entry where case_id = $1 and act = 'CASE_STARTED'", [id]),
  ).toHaveLength(1);
});

test('a refusal needs words and one of the item’s bases; it ends what waits for it', async () => {
  await desk.accepted(rootId);
  const { id } = await desk.member(rootId, 'A');
  await desk.actNow(leadReviewer, 'reviewCase', id, { ...opinion, conclusion: 'FAIL' });
  const refuse = (reason: string, basis: string) => desk.actNow(leadApprover, 'refuseCase', id, { reason, basis });
  expect(await refuse('太短', '《示例法》第一条')).toMatchObject({ issues: [{ path: 'reason', code: 'TOO_SHORT' }] });
  expect(await refuse('场所不符合规定的条件', '《别的法》')).toMatchObject({
    issues: [{ path: 'basis', code: 'NOT_OF_ITEM' }],
  });
  expect(await refuse('场所有𠮷字，不符合规定', '《示例法》第一条')).toMatchObject({
    issues: [{ code: 'GLYPH_MISSING', params: { character: '𠮷' } }],
  });
  await refuse('场所不符合规定的条件', '《示例法》第一条');
  expect((await desk.family(rootId)).map(({ state }) => state)).toEqual([
    'REFUSED',
    'GRANTED',
    'REFUSED',
    'TERMINATED',
    'TERMINATED',
    'TERMINATED',
  ]);
  expect((await desk.service.emitted()).at(-1)).toMatchObject({
    name: 'CaseDecided',
    payload: { isGranted: false, notice: { remedies: true } },
  });
});

test('an approver may send back to review; the review is then done anew', async () => {
  await desk.accepted(rootId);
  const { id } = await desk.member(rootId, 'A');
  expect(await desk.actNow(leadReviewer, 'reviewCase', id, { conclusion: 'PASS', opinion: '行' })).toMatchObject({
    issues: [{ code: 'TOO_SHORT' }],
  });
  await desk.actNow(leadReviewer, 'reviewCase', id, opinion);
  await desk.actNow(leadApprover, 'returnCaseToReview', id, { reason: '请补充核查意见' });
  expect(await stateOf('A')).toBe('IN_REVIEW');
  expect(await desk.decide(rootId, 'A')).toMatchObject({ __typename: 'CaseActPayload' });
});

test('handed out at the window to whoever shows the card', async () => {
  await desk.accepted(rootId);
  for (const memberId of ['A', 'B', 'C', 'D']) await desk.decide(rootId, memberId);
  await desk.prepareNotices(rootId);
  expect(await desk.actNow(handOutClerk, 'handOutResults', rootId, { idNumberTail: '0000' })).toMatchObject({
    issues: [{ code: 'MISMATCH' }],
  });
  expect(await desk.actNow(handOutClerk, 'handOutResults', rootId, { idNumberTail: '' })).toMatchObject({
    issues: [{ code: 'MISMATCH' }],
  });
  expect(
    await desk.actNow(handOutClerk, 'dispatchResults', rootId, { partnerId: 'unknown', sheetCount: 0 }),
  ).toMatchObject({ __typename: 'ValidationFailed' });
  expect(await desk.actNow(clerk, 'handOutResults', rootId, { idNumberTail: '997X' })).toMatchObject({
    reason: 'ROLE_OUT',
  });
  expect(await desk.actNow(handOutClerk, 'handOutResults', rootId, { idNumberTail: '997x' })).toMatchObject({
    case: { state: 'DELIVERED' },
  });
  expect(new Set((await desk.family(rootId)).map(({ state }) => state))).toEqual(new Set(['DELIVERED', 'GRANTED']));
});

test('withdrawn by the applicant alone, and only before a decision', async () => {
  expect(await desk.actNow(clerk, 'withdrawCase', rootId)).toMatchObject({ reason: 'NOT_APPLICANT' });
  await desk.accepted(rootId);
  const { id } = await desk.member(rootId, 'A');
  expect(await desk.actNow(applicant, 'withdrawCase', id)).toMatchObject({ __typename: 'CaseStateConflict' });
  await desk.decide(rootId, 'A');
  expect(await desk.actNow(applicant, 'withdrawCase', rootId)).toMatchObject({ __typename: 'CaseStateConflict' });
});

test('a withdrawal ends every member and stops every clock', async () => {
  await desk.accepted(rootId);
  expect(await desk.actNow(applicant, 'withdrawCase', rootId, { reason: '不开了' })).toMatchObject({
    case: { state: 'WITHDRAWN' },
  });
  expect((await desk.family(rootId)).map(({ state }) => state)).toEqual([
    'WITHDRAWN',
    'GRANTED',
    ...Array(4).fill('WITHDRAWN'),
  ]);
  expect(
    await desk.service.sql(
      'select k.id from clock k join cases c on c.id = k.case_id where c.root_id = $1 and stopped_at is null',
      [rootId],
    ),
  ).toEqual([]);
});

test('results fetched at the window are not given to a courier', async () => {
  const id = await desk.submitted({ delivery: { mode: 'WINDOW' } });
  await desk.service.sql("update cases set state = 'TO_ISSUE', notices_prepared = notices_expected where id = $1", [
    id,
  ]);
  expect(
    await desk.actNow(handOutClerk, 'dispatchResults', id, { partnerId: postPartner.id, sheetCount: 1 }),
  ).toMatchObject({ reason: 'WINDOW_CHOSEN' });
});

test('stopAll ends the undecided; manual goes on and says so in the ledger', async () => {
  const members = bundleContent().members.map((member) =>
    member.id === 'B'
      ? { ...member, onRefused: 'stopAll' as const }
      : member.id === 'C'
        ? { ...member, onRefused: 'manual' as const }
        : member,
  );
  const other = await openDesk(bundleContent({ members }));
  const id = await other.submitted({ answers: { kind: 'food', sign: 'yes' } });
  await other.accepted(id);
  await other.decide(id, 'A');
  await other.decide(id, 'C', false);
  const states = async () =>
    Object.fromEntries((await other.family(id)).map(({ memberId, state }) => [memberId ?? 'root', state]));
  expect(await states()).toMatchObject({ root: 'ACCEPTED', B: 'IN_REVIEW', D: 'TERMINATED', E: 'IN_REVIEW' });
  const [entry] = await other.service.sql<{ facts: { policy: string } }>(
    "select facts from ledger_entry where act = 'CASE_REFUSED'",
  );
  expect(entry?.facts.policy).toBe('manual');
  await other.decide(id, 'B', false);
  expect(await states()).toMatchObject({ root: 'GRANTED', E: 'TERMINATED' });
  await other.stop();
});
