import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicant, approvers, clerk, handOutClerk, reviewers } from '../testing/actors.samples.ts';
import { FIRE, LEAD, parcelPartner, postPartner } from '../testing/bundle.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';

let desk: Desk;
let rootId: string;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());

const states = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await desk.family(rootId)).map(({ memberId, state }) => [memberId ?? 'root', state]));

interface ClockFields {
  kind: string;
  dueAt: string;
  light: string;
  remainingDays: number;
  explanation: { reason: string }[];
}

test('submitted: one case and its members, a receipt, an acceptance clock of three working days', async () => {
  const answer = await desk.submit();
  expect(answer).toMatchObject({ __typename: 'SubmitBundleCasePayload', case: { state: 'SUBMITTED', version: 1 } });
  rootId = (answer.case as { id: string }).id;
  expect(await states()).toEqual({
    root: 'SUBMITTED',
    S: 'SUBMITTED',
    A: 'WAITING_PREDECESSOR',
    B: 'WAITING_PREDECESSOR',
    C: 'WAITING_PREDECESSOR',
    D: 'WAITING_PREDECESSOR',
  });
  const [root, ...members] = await desk.family(rootId);
  expect(root?.number).toMatch(/^GG261123\d{7}$/);
  expect(members.map(({ number }) => number)).toEqual(
    ['01', '02', '03', '04', '05'].map((tail) => `${root?.number}-${tail}`),
  );
  const event = (await desk.service.emitted()).at(-1);
  expect(event).toMatchObject({
    name: 'CaseSubmitted',
    payload: {
      id: rootId,
      applicantAccountId: applicant.accountId,
      fileIds: ['01900000-0000-7000-8000-0000000000f1'],
      notice: { kind: 'RECEIPT', values: { receivedAt: '2026-11-23 10:00', decideBy: '2026-11-26' } },
    },
  });
  expect(event?.payload.organizationIds).toHaveLength(4);
});

test('the applicant reads their case in clear, with clock, materials, form and next step', async () => {
  const { case: read } = await desk.service
    .as(applicant)
    .query<{ case: Record<string, unknown> & { clock: ClockFields } }>(
      `query ($id: ID!) { case(id: $id) { applicant { name idNumber isMasked } delivery { address } formValues form answers
      clock { kind dueAt light remainingDays explanation } materials { docCode origin file { id } usedBy }
      nextStep { code turn turnName until afterwards } members { name waitsFor { name } nextStep { code turnName } } } }`,
      { id: rootId },
    );
  expect(read).toMatchObject({
    applicant: { name: '刘凤仪', isMasked: false },
    delivery: { address: '示例路1号2栋301室' },
    formValues: { 'shop:shop.name': '示例小店' },
    answers: { kind: 'food', sign: 'no' },
    clock: { kind: 'ACCEPTANCE', dueAt: '2026-11-26T15:59:59.999Z', light: 'GREEN', remainingDays: 3 },
    nextStep: { code: 'ACCEPTANCE_DUE', turn: 'WINDOW', turnName: LEAD.name, afterwards: 'MEMBERS_START' },
  });
  expect(read.clock.explanation).toHaveLength(4);
  expect(read.materials).toEqual([
    { docCode: 'FORM', origin: 'FROM_FORM', file: null, usedBy: ['事项A', '事项B', '事项C', '事项D'] },
    {
      docCode: 'PLAN',
      origin: 'UPLOADED',
      file: { id: '01900000-0000-7000-8000-0000000000f1' },
      usedBy: ['事项B', '事项C'],
    },
    { docCode: 'ID', origin: 'CONFIRMED', file: null, usedBy: ['事项A', '事项D'] },
    { docCode: 'LICENCE-A', origin: 'MEMBER_RESULT', file: null, usedBy: ['事项B'] },
  ]);
  expect((read.members as { name: string; waitsFor: { name: string }[] }[]).at(-1)).toMatchObject({
    name: '事项D',
    waitsFor: [{ name: '事项B' }, { name: '事项C' }],
  });
});

test('accepted for every department at once: the promise starts, the data step runs, its dependents start', async () => {
  const answer = await desk.actNow(clerk, 'acceptBundleCase', rootId);
  expect(answer).toMatchObject({ __typename: 'CaseActPayload', case: { state: 'ACCEPTED', version: 2 } });
  expect(await states()).toMatchObject({ root: 'ACCEPTED', S: 'IN_REVIEW', A: 'WAITING_PREDECESSOR' });
  const event = (await desk.service.emitted()).at(-1);
  expect(event).toMatchObject({
    name: 'CaseAccepted',
    payload: {
      notice: {
        kind: 'ACCEPTANCE_NOTICE',
        values: {
          receiverName: clerk.name,
          acceptedOn: '2026-11-23',
          promisedDue: '2026-11-27',
          statutoryDue: '2026-12-21',
          resultNames: '许可证A、许可证B、许可证C、许可证D',
        },
      },
    },
  });
  await desk.service.runJob('run-data-step', { caseId: (await desk.member(rootId, 'S')).id });
  expect(await states()).toMatchObject({ S: 'GRANTED', A: 'IN_REVIEW', B: 'WAITING_PREDECESSOR' });
  const [step] = await desk.service.sql<{ facts: object; person_id: null }>(
    "select facts, person_id from ledger_entry where act = 'DATA_STEP_DONE'",
  );
  expect(step).toMatchObject({ facts: { source: 'SIMULATOR' }, person_id: null });
});

test('a decision needs two persons; it starts the members behind it, both at once', async () => {
  const { id } = await desk.member(rootId, 'A');
  const reviewer = reviewers.get(LEAD.id) ?? null;
  const reviewed = await desk.actNow(reviewer, 'reviewCase', id, { conclusion: 'PASS', opinion: '材料齐全' });
  expect(reviewed).toMatchObject({ case: { state: 'AWAITING_APPROVAL' } });
  const granted = await desk.actNow(approvers.get(LEAD.id) ?? null, 'grantCase', id);
  expect(granted).toMatchObject({ case: { state: 'GRANTED' } });
  expect(await states()).toMatchObject({ A: 'GRANTED', B: 'IN_REVIEW', C: 'IN_REVIEW', D: 'WAITING_PREDECESSOR' });
  expect((await desk.service.emitted()).at(-1)).toMatchObject({
    name: 'CaseDecided',
    payload: {
      parentId: rootId,
      isGranted: true,
      notice: {
        kind: 'GRANT_DECISION',
        issuerId: LEAD.id,
        values: { content: '准予事项A', basis: '《示例条例》第A条；《示例法》第一条' },
      },
    },
  });
});

test('the last decision closes the bundle; results wait for their papers', async () => {
  await desk.decide(rootId, 'B');
  await desk.decide(rootId, 'C');
  expect((await states()).D).toBe('IN_REVIEW');
  await desk.decide(rootId, 'D', false);
  expect(await states()).toMatchObject({ root: 'GRANTED', D: 'REFUSED' });
  expect(
    await desk.actNow(handOutClerk, 'dispatchResults', rootId, { partnerId: postPartner.id, sheetCount: 3 }),
  ).toMatchObject({
    __typename: 'DocumentsPending',
    missingCount: 6,
  });
  const [promise] = await desk.service.sql<{ stopped_at: Date }>(
    "select stopped_at from clock where case_id = $1 and kind = 'PROMISE'",
    [rootId],
  );
  expect(promise?.stopped_at).not.toBeNull();
  await desk.prepareNotices(rootId);
  expect(await states()).toMatchObject({ root: 'TO_ISSUE', S: 'GRANTED', A: 'TO_ISSUE', D: 'TO_ISSUE' });
});

test('dispatched, picked up, delivered: the courier moves the whole family, a repeat moves nothing', async () => {
  const byParcel = await desk.actNow(handOutClerk, 'dispatchResults', rootId, {
    partnerId: parcelPartner.id,
    sheetCount: 3,
  });
  expect(byParcel).toMatchObject({ __typename: 'NotPermitted', reason: 'MAY_NOT_CARRY_OFFICIAL_DOCUMENTS' });
  const sent = await desk.actNow(handOutClerk, 'dispatchResults', rootId, { partnerId: postPartner.id, sheetCount: 3 });
  expect(sent).toMatchObject({ case: { state: 'TO_ISSUE' } });
  expect((await desk.service.emitted()).at(-1)).toMatchObject({
    name: 'ResultDispatched',
    payload: {
      partnerId: postPartner.id,
      sheetCount: 3,
      recipient: { name: '刘凤仪', mobile: '13800000054', divisionCode: '450802', address: '示例路1号2栋301室' },
    },
  });
  expect(
    await desk.actNow(handOutClerk, 'dispatchResults', rootId, { partnerId: postPartner.id, sheetCount: 3 }),
  ).toMatchObject({
    __typename: 'CaseStateConflict',
    lastAct: 'RESULTS_HANDED_TO_COURIER',
    lastActorName: handOutClerk.name,
  });
  const shipment = {
    id: 'shipment',
    version: 2,
    caseId: rootId,
    at: '2026-11-24T02:00:00Z',
    partnerName: '示例速递',
    waybillNumber: 'X1',
  };
  await desk.service.runInbox('ShipmentPickedUp', shipment);
  await desk.service.runInbox('ShipmentPickedUp', shipment);
  expect(await states()).toMatchObject({ root: 'DISPATCHED', A: 'DISPATCHED', D: 'DISPATCHED' });
  await desk.service.runInbox('ShipmentDelivered', {
    ...shipment,
    version: 3,
    signedAs: 'SELF',
    applicantAccountId: applicant.accountId,
  });
  await desk.service.runInbox('ShipmentPickedUp', shipment);
  expect(await states()).toMatchObject({ root: 'DELIVERED', A: 'DELIVERED', D: 'DELIVERED' });
});

test('the time line tells it all, newest first, and its chain holds', async () => {
  const answer = await desk.service.as(applicant).query<{
    case: { timeline: { act: string; caseName: string; letterNo: string | null }[] };
    ledgerVerification: object;
  }>(
    'query ($id: ID!) { case(id: $id) { timeline { act caseName letterNo sequence } } ledgerVerification(caseId: $id) { isIntact entryCount problem } }',
    { id: rootId },
  );
  const { timeline } = answer.case;
  expect(timeline[0]?.act).toBe('SHIPMENT_DELIVERED');
  expect(timeline.at(-1)?.act).toMatch(/CASE_SUBMITTED|PREDECESSOR_AWAITED/);
  expect(timeline.filter(({ act }) => act === 'SHIPMENT_PICKED_UP')).toHaveLength(5);
  expect(timeline.find(({ act }) => act === 'CASE_GRANTED')?.letterNo).toMatch(/^decide@/);
  expect(answer.ledgerVerification).toEqual({ isIntact: true, entryCount: timeline.length, problem: null });
  expect(reviewers.has(FIRE.id)).toBe(true);
});
