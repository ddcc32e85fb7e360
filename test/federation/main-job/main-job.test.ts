import { type BundleContent, formFor, materialsFor, membersFor } from '@onewindow/process-forms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOfPdf } from '../../fixtures/pdf.ts';
import { PEOPLE } from '../../fixtures/people.ts';
import {
  BRIGHT_KITCHEN,
  DECIDED_MEMBERS,
  FOOD_LICENCE,
  LARGE_RESTAURANT,
  LARGE_RESTAURANT_MATERIALS,
  LARGE_RESTAURANT_MEMBERS,
  LICENCE_CHECK,
  RESTAURANT,
} from '../../fixtures/restaurant.ts';
import { type Application, prepareApplication, saveDraft, submit } from '../../fixtures/steps/applications.ts';
import { bundleNamed, edit, publish, type Version, versionOf } from '../../fixtures/steps/bundles.ts';
import {
  accept,
  actOnCase,
  bundleIn,
  decideMember,
  memberIn,
  readCase,
  seeCase,
  workList,
} from '../../fixtures/steps/cases.ts';
import { handToCourier } from '../../fixtures/steps/hand-over.ts';
import { verifyLedger } from '../../fixtures/steps/ledger.ts';
import { noticesOf } from '../../fixtures/steps/notices.ts';
import { report, type ShipmentView, shipments } from '../../fixtures/steps/shipments.ts';
import { domesticNumber, s10Number } from '../../fixtures/waybills.ts';
import { type Playground, startPlayground } from '../playground.ts';

let city: Playground;
let version: Version;
let application: Application;
let caseId: string;
let shipment: ShipmentView;

beforeAll(async () => {
  city = await startPlayground({ peers: 'http' });
});
afterAll(() => city?.stop());

test('1: the lead changes one thing, the co-departments consent, version 2 is in force', async () => {
  const lead = await city.as(PEOPLE.lead);
  const { id: bundleId, published } = await bundleNamed(lead, RESTAURANT);
  const { content } = published;
  expect(published.number).toBe(1);
  expect(content.members.map(({ organization }) => organization.name)).toContain('贵港市港北区烟草专卖局');
  expect(content.members.find(({ name }) => name === BRIGHT_KITCHEN)?.dependsOn).toHaveLength(1);

  const draft = versionOf(await edit(lead, 'reviseBundle', { bundleId }));
  const intro = `${content.intro}（第二版）`;
  const change = { versionId: draft.id, expectedRevision: draft.revision, details: { intro } };
  const changed = versionOf(await edit(lead, 'changeBundleDetails', change));
  expect(changed.changes).not.toEqual([]);
  expect(changed.problems).toEqual([]);

  const early = await lead.act<{ organizationNames: string[] }>(
    'publishBundle',
    'BundleVersionActInput',
    { versionId: changed.id, expectedRevision: changed.revision },
    '... on ConsentMissing { organizationNames }',
  );
  expect(early.__typename).not.toBe('BundleVersionActPayload');
  version = await publish(lead, changed, (login) => city.as(login));
  expect(version).toMatchObject({ number: 2, state: 'PUBLISHED' });
  expect((await bundleNamed(await city.as(), RESTAURANT)).published.content.intro).toBe(intro);
});

test('2: the answers lead to exactly these members, materials and days, and each field is asked once', () => {
  const content: BundleContent = version.content;
  expect(membersFor(content, LARGE_RESTAURANT).map(({ name }) => name)).toEqual(LARGE_RESTAURANT_MEMBERS);
  const rows = materialsFor(content, LARGE_RESTAURANT);
  const codes = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).map(({ docCode }) => docCode);
  expect(new Set(codes((row) => !row.isForm && row.dropped === null))).toEqual(
    new Set(LARGE_RESTAURANT_MATERIALS.upload),
  );
  expect(codes(({ dropped }) => dropped?.reason === 'shared')).toEqual(LARGE_RESTAURANT_MATERIALS.confirm);
  const form = formFor(content, LARGE_RESTAURANT);
  expect(new Set(form.fields.map(({ key }) => key)).size).toBe(form.fields.length);
  expect(form.fieldTotal).toBeGreaterThan(2 * form.fields.length);
  expect(content.promise).toEqual({ amount: 4, unit: 'workingDay' });
});

test('2: a draft survives, and many submissions make one case', async () => {
  const applicant = await city.as(PEOPLE.applicant);
  application = await prepareApplication(applicant, version, LARGE_RESTAURANT);
  expect(await saveDraft(applicant, application)).toMatchObject({ __typename: 'SaveApplicationDraftPayload' });
  const { applicationDraft } = await applicant.ask<{ applicationDraft: { values: object; materials: object[] } }>(
    'query ($id: ID!) { applicationDraft(bundleId: $id) { values materials } }',
    { id: version.bundle.id },
  );
  expect(applicationDraft.values).toEqual(application.values);
  expect(applicationDraft.materials).toHaveLength(application.materials.length);

  const answers = await Promise.all([1, 2, 3].map(() => submit(applicant, application)));
  const ids = new Set(answers.map((answer) => answer.case?.id));
  expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('SubmitBundleCasePayload'));
  expect(ids.size).toBe(1);
  caseId = [...ids][0] ?? '';
  const submitted = await seeCase(applicant, caseId);
  expect(submitted.clock).toMatchObject({ kind: 'ACCEPTANCE', limitAmount: 3 });
  expect(submitted.members.map(({ name }) => name)).toEqual(expect.arrayContaining([...LARGE_RESTAURANT_MEMBERS]));
  expect(submitted.members.every(({ clock }) => clock === null)).toBe(true);
});

test('3: the one window accepts for all; what may start starts together, what waits has no clock', async () => {
  const clerk = await city.as(PEOPLE.clerk);
  const listed = (await workList(clerk, 'TO_ACCEPT')).find(({ id }) => id === caseId);
  expect(listed?.clock).toMatchObject({ kind: 'ACCEPTANCE', light: expect.stringMatching(/GREEN|YELLOW/) });
  const accepted = await accept(clerk, caseId);
  expect(accepted.state).toBe('ACCEPTED');
  expect(accepted.clock).toMatchObject({ kind: 'PROMISE', limitAmount: 4 });
  await memberIn(clerk, caseId, LICENCE_CHECK, ['GRANTED']);
  const { members } = await seeCase(clerk, caseId);
  for (const name of DECIDED_MEMBERS) {
    const member = members.find((each) => each.name === name);
    expect(member).toMatchObject({ state: 'IN_REVIEW', clock: { kind: 'PROMISE' } });
  }
  const dependent = members.find(({ name }) => name === BRIGHT_KITCHEN);
  expect(dependent).toMatchObject({ state: 'WAITING_PREDECESSOR', clock: null });
  const own = await workList(await city.as('gg0019'), 'TO_REVIEW');
  expect(own.map(({ name }) => name)).toEqual(['公众聚集场所投入使用、营业前消防安全检查（一般程序）']);
});

test('4: two persons decide each member while the applicant watches', async () => {
  const applicant = await city.as(PEOPLE.applicant);
  const live = await applicant.follow(
    'subscription ($id: ID!) { caseChanged(caseId: $id) { state members { name state } timeline { act caseName } } }',
    { id: caseId },
  );
  expect(live.status).toBe(200);
  const { members } = await seeCase(applicant, caseId);
  const food = members.find(({ name }) => name === FOOD_LICENCE);
  const reviewer = await city.as('gg0015');
  const review = {
    caseId: food?.id,
    expectedVersion: food?.version,
    conclusion: 'PASS',
    opinion: '材料齐全，符合条件',
  };
  expect(await actOnCase(reviewer, 'reviewCase', review)).toMatchObject({ __typename: 'CaseActPayload' });
  const own = await actOnCase(reviewer, 'grantCase', { caseId: food?.id, expectedVersion: (food?.version ?? 0) + 1 });
  expect(['SamePersonRefused', 'NotPermitted', 'LetterMissing']).toContain(own.__typename);

  const approver = await city.as('gg0016');
  expect((await workList(approver, 'TO_APPROVE')).map(({ id }) => id)).toContain(food?.id);
  const grant = { caseId: food?.id, expectedVersion: (await seeCase(approver, food?.id ?? '')).version };
  expect(await actOnCase(approver, 'grantCase', grant)).toMatchObject({ __typename: 'CaseActPayload' });
  await live.until<{ data: { caseChanged: { timeline: { act: string }[] } } }>(({ data }) =>
    data.caseChanged.timeline.some(({ act }) => act === 'CASE_GRANTED'),
  );
  await memberIn(applicant, caseId, BRIGHT_KITCHEN, ['GRANTED']);
  for (const name of DECIDED_MEMBERS.slice(1)) {
    const member = members.find((each) => each.name === name);
    if (member) await decideMember((login) => city.as(login), member);
  }
  await bundleIn(applicant, caseId, 'TO_ISSUE');
  await live.until<{ data: { caseChanged: { state: string } } }>(({ data }) => data.caseChanged.state === 'TO_ISSUE');
  live.close();
});

test('5: every paper exists, says what it must, is marked unsealed and opens for its parties only', async () => {
  const applicant = await city.as(PEOPLE.applicant);
  const notices = await noticesOf(applicant, caseId);
  expect(notices.map(({ kind }) => kind).sort()).toEqual(
    ['ACCEPTANCE_NOTICE', ...DECIDED_MEMBERS.map(() => 'GRANT_DECISION'), 'RECEIPT'].sort(),
  );
  for (const { kind, number, isSealed, file } of notices) {
    expect(isSealed).toBe(false);
    const { status, type, bytes } = await applicant.download(file?.url ?? '');
    expect([status, type]).toEqual([200, 'application/pdf']);
    const words = await wordsOfPdf(bytes);
    expect(words).toContain('未签章');
    expect(words).toContain(number);
    expect(words).toContain('刘凤仪');
    expect(words).not.toContain('450802197706239980');
    if (kind === 'ACCEPTANCE_NOTICE') {
      for (const part of ['黄爱莲', '受理人姓名', '收到日期', '承诺办结日', '法定办结日', '投诉电话', RESTAURANT])
        expect(words).toContain(part);
    }
    if (kind === 'GRANT_DECISION') for (const part of ['核准人', '法律依据', '决定日期']) expect(words).toContain(part);
  }
  const stranger = await city.as(PEOPLE.otherApplicant);
  expect((await stranger.download(notices[0]?.file?.url ?? '')).status).toBe(404);
  expect(await noticesOf(stranger, caseId)).toEqual([]);
});

test('5: the partner sees masked data, reports with a right number only, and delivers', async () => {
  shipment = await handToCourier((login) => city.as(login), caseId);
  const courier = await city.as(PEOPLE.courier);
  const seen = (await shipments(courier)).find(({ id }) => id === shipment.id);
  expect(seen?.recipient).toEqual({
    name: '刘*仪',
    mobile: '138****0054',
    address: expect.stringContaining('*'),
    isMasked: true,
  });
  const { id: shipmentId, version: expectedVersion, sheetCount } = shipment;
  const pickUp = (waybillNumber: string) =>
    report(courier, 'reportPickUp', { shipmentId, expectedVersion, waybillNumber, sheetCount });
  expect(await pickUp('SF1234567890123')).toMatchObject({ __typename: 'WaybillRefused', reason: 'NOT_PARTNER_FORMAT' });
  const wrong = s10Number(1);
  const refused = await pickUp(wrong);
  expect(refused).toMatchObject({ __typename: 'WaybillRefused', reason: 'S10_CHECK_DIGIT' });
  expect(refused.expectedCheckDigit).toBe(String((Number(wrong[10]) + 9) % 10));
  const picked = await pickUp(domesticNumber());
  expect(picked).toMatchObject({ shipment: { state: 'PICKED_UP', recipient: { isMasked: false, name: '刘凤仪' } } });
  await bundleIn(await city.as(PEOPLE.applicant), caseId, 'DISPATCHED');
  const delivered = await report(courier, 'reportDelivery', {
    shipmentId,
    expectedVersion: picked.shipment?.version,
    signedAs: 'SELF',
    signerName: '刘凤仪',
  });
  expect(delivered).toMatchObject({ shipment: { state: 'DELIVERED', recipient: { isMasked: true } } });
});

test('6: the applicant sees "delivered"; the ledger verifies, and one flipped byte is found', async () => {
  const applicant = await city.as(PEOPLE.applicant);
  await bundleIn(applicant, caseId, 'DELIVERED');
  const { case: found } = await applicant.ask<{ case: { timeline: Record<string, unknown>[] } }>(
    'query ($id: ID!) { case(id: $id) { timeline { act personName organizationName letterNo at hash } } }',
    { id: caseId },
  );
  const byHand = found.timeline.filter(({ act }) =>
    ['CASE_ACCEPTED', 'CASE_REVIEWED', 'CASE_GRANTED', 'RESULTS_HANDED_TO_COURIER'].includes(String(act)),
  );
  expect(byHand).toHaveLength(2 + 2 * DECIDED_MEMBERS.length);
  for (const entry of byHand) {
    expect(entry).toMatchObject({ personName: expect.any(String), organizationName: expect.any(String) });
    expect(entry.letterNo).toMatch(/〔2026〕\d+号/);
  }
  expect(await verifyLedger(applicant, caseId)).toMatchObject({ isIntact: true, entryCount: found.timeline.length });
  const [entry] = await city.sql<{ id: string }>(
    `update "case".ledger_entry set person_name = overlay(person_name placing '黄' from 1)
     where root_id = $1 and act = 'CASE_REVIEWED' and sequence = 3 and person_name not like '黄%' returning id`,
    [caseId],
  );
  expect(entry).toBeDefined();
  expect(await verifyLedger(applicant, caseId)).toMatchObject({
    isIntact: false,
    problem: 'HASH',
    brokenEntryId: expect.any(String),
  });
  expect(await readCase(await city.as(PEOPLE.otherApplicant), caseId)).toBeNull();
});
