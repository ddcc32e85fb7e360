import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../fixtures/eventually.ts';
import { pdfSaying } from '../../fixtures/pdf.ts';
import { PEOPLE } from '../../fixtures/people.ts';
import { LARGE_RESTAURANT, RESTAURANT, SMALL_RESTAURANT } from '../../fixtures/restaurant.ts';
import { type Application, apply, prepareApplication, saveDraft, submit } from '../../fixtures/steps/applications.ts';
import { bundleNamed, type Version } from '../../fixtures/steps/bundles.ts';
import { accept, actOnCase, type CaseView, caseOf, readCase, seeCase, workList } from '../../fixtures/steps/cases.ts';
import { Visitor } from '../../fixtures/visitor.ts';
import { type Playground, startPlayground } from '../playground.ts';

let city: Playground;
let version: Version;
let application: Application;

beforeAll(async () => {
  city = await startPlayground();
  const applicant = await city.as(PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  version = published;
  application = await prepareApplication(applicant, version, LARGE_RESTAURANT);
});
afterAll(() => city?.stop());

describe('an application with one thing wrong is told which, and nothing is lost', () => {
  const idNumber = 'legalRepresentative:person.idNumber';

  test.each([
    ['an ID number with a wrong check digit', { values: { [idNumber]: '450802197706239981' } }, idNumber, 'CODE'],
    ['a missing required field', { values: { 'organization:org.name': '' } }, 'organization:org.name', 'REQUIRED'],
    ['a missing required answer', { answers: { tenure: undefined } }, 'answers.tenure', 'REQUIRED'],
    ['an answer that is not offered', { answers: { tenure: 'stolen' } }, 'answers.tenure', 'OPTION'],
    ['a missing file', { materials: [] }, 'materials.DOC.LAYOUT', 'UPLOAD_REQUIRED'],
    ['an unconfirmed shared material', { confirmed: [] }, 'materials.LIC.IDCARD', 'CONFIRMATION_REQUIRED'],
    [
      'a wrong mobile of the recipient',
      { delivery: { recipientMobile: '1380000' } },
      'delivery.recipientMobile',
      'LENGTH',
    ],
    ['no declaration', { isDeclaredTrue: false }, 'isDeclaredTrue', 'REQUIRED'],
  ])('%s', async (_, wrong, path, code) => {
    const applicant = await city.as(PEOPLE.applicant);
    const outcome = await submit(applicant, spoiled(application, wrong));
    expect(outcome).toMatchObject({ __typename: 'ValidationFailed' });
    expect(outcome.issues).toContainEqual(expect.objectContaining({ path, code }));
    expect(await myCases(applicant)).toEqual([]);
  });

  test("answers that end the application say why, in the citizen's words", async () => {
    const applicant = await city.as(PEOPLE.applicant);
    const outcome = await submit(applicant, spoiled(application, { answers: { hasLicence: 'no' } }));
    expect(outcome).toMatchObject({ __typename: 'BundleStopped', explanation: expect.stringContaining('营业执照') });
  });

  test('another version than the one in force is refused with the one in force', async () => {
    const applicant = await city.as(PEOPLE.applicant);
    const outcome = await submit(applicant, { ...application, bundleVersionId: version.bundle.id });
    expect(outcome).toMatchObject({ __typename: 'BundleVersionOutdated', currentVersionId: version.id });
  });

  test("staff do not apply for themselves at the applicant's door", async () => {
    const outcome = await submit(await city.as(PEOPLE.clerk), application);
    expect(outcome).toMatchObject({ __typename: 'NotPermitted', reason: 'APPLICANT_ONLY' });
  });
});

describe('files', () => {
  test.each([
    ['setup.exe', new TextEncoder().encode(`MZ${'\0'.repeat(400)}`), 'FileTypeRefused'],
    ['contract.pdf', new TextEncoder().encode('<html><script>alert(1)</script></html>'), 'FileTypeRefused'],
    ['photo.png', pdfSaying('a PDF'), 'FileNameMisleads'],
  ])('%s is refused with the reason', async (name, bytes, code) => {
    const { status, body } = await (await city.as(PEOPLE.applicant)).upload(name, bytes);
    expect([status, body.code]).toEqual([415, code]);
  });

  test('strangers neither upload nor read', async () => {
    const nobody = await city.as();
    expect((await nobody.upload('a.pdf', pdfSaying('x'))).status).toBe(401);
    const other = await city.as(PEOPLE.otherApplicant);
    const [file] = application.materials;
    expect((await other.download(`/files/${file?.fileId}`)).status).toBe(404);
    expect((await (await city.as(PEOPLE.applicant)).download(`/files/${file?.fileId}`)).status).toBe(200);
  });
});

test('a session that ends in mid-form keeps what was saved', async () => {
  const applicant = await Visitor.signedIn(city.url, PEOPLE.applicant);
  expect((await saveDraft(applicant, application)).__typename).toBe('SaveApplicationDraftPayload');
  await city.sql(`update directory.session set expires_at = now() where account_id = 'a002' and ended_at is null`);
  await eventually(
    'the end of the session',
    async () => (await saveDraft(applicant, application)).__typename === 'NotPermitted',
    { patienceMs: 6_000 },
  );
  expect(await submit(applicant, application)).toMatchObject({ __typename: 'NotPermitted' });
  const again = await Visitor.signedIn(city.url, PEOPLE.applicant);
  const { applicationDraft: draft } = await again.ask<{ applicationDraft: Pick<Application, 'values' | 'answers'> }>(
    'query ($id: ID!) { applicationDraft(bundleId: $id) { values answers } }',
    { id: version.bundle.id },
  );
  expect(draft).toEqual({ values: application.values, answers: application.answers });
});

describe('acts', () => {
  let bundleCase: CaseView;
  let member: CaseView;

  beforeAll(async () => {
    const applicant = await Visitor.signedIn(city.url, PEOPLE.applicant);
    const small = await prepareApplication(applicant, version, SMALL_RESTAURANT);
    const submitted = await apply(applicant, small);
    bundleCase = await seeCase(applicant, submitted.case?.id ?? '');
  });

  test('a letter taken back is felt within five seconds, and the refusal names the department', async () => {
    const applicant = await Visitor.signedIn(city.url, PEOPLE.applicant);
    const clerk = await city.as(PEOPLE.cityClerk);
    const submitted = await apply(applicant, application);
    const caseId = submitted.case?.id ?? '';
    const supervisor = await city.as(PEOPLE.supervisor);
    const letter = { no: '贵政授示〔2026〕51号', reason: '岗位调整，收回授权' };
    expect(
      await supervisor.act('revokeAuthorizationLetter', 'RevokeAuthorizationLetterInput', letter, ''),
    ).toMatchObject({ __typename: 'RevokeAuthorizationLetterPayload' });
    const refused = await eventually(
      'a refusal',
      async () => {
        const { acts } = await seeCase(clerk, caseId);
        return acts.find(({ act }) => act === 'acceptBundleCase')?.reason;
      },
      { patienceMs: 5_000 },
    );
    expect(refused).toBe('NO_LETTER');
    const { version: expectedVersion } = await seeCase(clerk, caseId);
    expect(await actOnCase(clerk, 'acceptBundleCase', { caseId, expectedVersion })).toMatchObject({
      __typename: 'LetterMissing',
      organizationNames: ['贵港市港北区烟草专卖局'],
    });
  });

  test('an act out of state, or on an old version, names who was faster', async () => {
    const clerk = await city.as(PEOPLE.clerk);
    const old = { caseId: bundleCase.id, expectedVersion: bundleCase.version };
    const accepted = await accept(clerk, bundleCase.id);
    expect(await actOnCase(clerk, 'acceptBundleCase', old)).toMatchObject({
      __typename: 'VersionConflict',
      actualVersion: accepted.version,
      changedByName: expect.any(String),
    });
    const { version: expectedVersion } = await seeCase(clerk, bundleCase.id);
    expect(await actOnCase(clerk, 'acceptBundleCase', { caseId: bundleCase.id, expectedVersion })).toMatchObject({
      __typename: 'CaseStateConflict',
      state: 'ACCEPTED',
      lastActorName: expect.any(String),
    });
  });

  test('a case of other departments is answered as if it did not exist', async () => {
    const stranger = await city.as('gg0021');
    const { members } = await seeCase(await city.as(PEOPLE.clerk), bundleCase.id);
    member = members.find(({ kind }) => kind === 'ITEM') ?? bundleCase;
    for (const { id } of [bundleCase, member]) {
      expect(await readCase(stranger, id)).toBeNull();
      const review = { caseId: id, expectedVersion: 1, conclusion: 'PASS', opinion: '材料齐全' };
      const outcome = await actOnCase(stranger, 'reviewCase', review);
      const never = await actOnCase(stranger, 'reviewCase', {
        ...review,
        caseId: '01900000-0000-7000-8000-000000000000',
      });
      expect(outcome).toEqual(never);
      expect(outcome).toMatchObject({ __typename: 'NotFound' });
    }
    const live = await stranger.follow('subscription ($id: ID!) { caseChanged(caseId: $id) { state } }', {
      id: member.id,
    });
    live.close();
    expect(live.status).toBe(404);
    for (const stage of ['TO_REVIEW', 'TO_APPROVE', 'BUNDLES', 'DONE'])
      expect((await workList(stranger, stage)).map(({ id }) => id)).not.toContain(member.id);
  });

  test('one person is refused as the second, by rule and by constraint', async () => {
    const organizationId = member.organization?.id;
    await city.sql(
      `insert into directory.role_assignment (account_id, code, organization_id, division_code)
       values ('gg0015', 'APR', $1, '450802')`,
      [organizationId],
    );
    await city.sql(
      `update directory.authorization_letter set powers = '{review,decide}' where person_id = 'S015' and issuer_id = $1`,
      [organizationId],
    );
    const both = await Visitor.signedIn(city.url, 'gg0015');
    const current = await seeCase(both, member.id);
    const reviewed = caseOf(
      await actOnCase(both, 'reviewCase', {
        caseId: member.id,
        expectedVersion: current.version,
        conclusion: 'PASS',
        opinion: '材料齐全，符合条件',
      }),
    );
    const grant = { caseId: member.id, expectedVersion: reviewed.version };
    expect(await actOnCase(both, 'grantCase', grant)).toMatchObject({
      __typename: 'SamePersonRefused',
      reviewerName: '周明远',
    });
    expect((await workList(both, 'TO_APPROVE')).map(({ id }) => id)).not.toContain(member.id);
    await expect(
      city.sql(`update "case".cases set approver_person_id = reviewer_person_id where id = $1`, [member.id]),
    ).rejects.toThrow(/two_persons/);
  });
});

/** The application with parts of it replaced; `undefined` takes a key out. */
function spoiled(good: Application, wrong: Record<string, unknown>): Application {
  const parts = Object.entries(wrong).map(([key, value]) => {
    const old = good[key as keyof Application];
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, isRecord ? { ...(old as object), ...value } : value];
  });
  return { ...good, ...Object.fromEntries(parts) };
}

async function myCases(applicant: Visitor): Promise<object[]> {
  const { myCases: page } = await applicant.ask<{ myCases: { nodes: object[] } }>('{ myCases { nodes { id } } }');
  return page.nodes;
}
