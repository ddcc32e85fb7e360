import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type Desk, openDesk, people, type ReadVersion } from '../testing/bundle-desk.ts';
import { departments } from './bundle.samples.ts';

let desk: Desk;
let draft: ReadVersion;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  draft = await desk.diamond();
});
afterAll(() => desk.service.stop());

/** The input of an act or edit on the draft as it was read. */
const on = (extra: object = {}): object => ({ versionId: draft.id, expectedRevision: draft.revision, ...extra });
const ask = (): Promise<Answer> => desk.act(people.lead, 'requestBundleConsent', on());
const signAll = async (): Promise<void> => {
  for (const person of [people.city, people.fire, people.tobacco]) {
    await desk.act(person, 'signBundleConsent', { versionId: draft.id, contentHash: draft.contentHash });
  }
};

test('other departments, applicants and strangers find no draft', async () => {
  for (const actor of [people.stranger, people.applicant, null]) {
    expect(await desk.read(actor, draft.id)).toBeNull();
    expect(await desk.act(actor, 'changeBundleDetails', on({ details: { intro: 'x' } }))).toMatchObject({
      __typename: 'NotFound',
      kind: 'BundleVersion',
      id: draft.id,
    });
    expect(await desk.act(actor, 'reviseBundle', { bundleId: draft.bundle.id })).toMatchObject({
      __typename: 'NotFound',
    });
    const { bundle } = await desk.service
      .as(actor)
      .query('query ($id: ID!) { bundle(id: $id) { id } }', { id: draft.bundle.id });
    expect(bundle).toBeNull();
  }
  expect(await desk.act(people.lead, 'publishBundle', { versionId: 'a\0b', expectedRevision: 1 })).toMatchObject({
    __typename: 'NotFound',
  });
});

test('who sees a draft without leading it may not change it, and only a co-department signs', async () => {
  for (const actor of [people.leadReviewer, people.city, people.fireReviewer]) {
    expect(await desk.read(actor, draft.id)).not.toBeNull();
    expect(await desk.act(actor, 'removeBundleMember', on({ memberId: 'M4' }))).toMatchObject({
      __typename: 'NotPermitted',
      reason: 'LEAD_DEPARTMENT_REQUIRED',
      article: '22(1)',
    });
    expect(await desk.act(actor, 'requestBundleConsent', on())).toMatchObject({ __typename: 'NotPermitted' });
  }
  await ask();
  for (const actor of [people.lead, people.leadReviewer, people.fireReviewer]) {
    const input = { versionId: draft.id, contentHash: draft.contentHash };
    expect(await desk.act(actor, 'signBundleConsent', input)).toMatchObject({
      __typename: 'NotPermitted',
      reason: 'CO_DEPARTMENT_REQUIRED',
    });
  }
  expect(await desk.act(people.fire, 'publishBundle', on())).toMatchObject({ __typename: 'NotPermitted' });
  expect(await desk.act(people.fire, 'reopenBundleDraft', on())).toMatchObject({ __typename: 'NotPermitted' });
});

test('a person without the lead role creates nothing', async () => {
  const input = { name: '某某一件事', slogan: '我要', audience: 'legal', category: '其他' };
  for (const actor of [people.fire, people.applicant, null]) {
    expect(await desk.act(actor, 'createBundle', input)).toMatchObject({
      __typename: 'NotPermitted',
      reason: 'LEAD_ROLE_REQUIRED',
    });
  }
  expect(await desk.act(people.lead, 'createBundle', { ...input, name: ' ', audience: 'all' })).toMatchObject({
    __typename: 'ValidationFailed',
    issues: [
      { path: 'name', code: 'EMPTY' },
      { path: 'audience', code: 'INVALID_VALUE' },
    ],
  });
});

test('the second of two editors learns who changed the draft, and when', async () => {
  desk.service.setNow('2026-11-23T02:30:00Z');
  await desk.act(people.secondLead, 'changeBundleDetails', on({ details: { intro: '先到' } }));
  expect(await desk.act(people.lead, 'changeBundleDetails', on({ details: { intro: '后到' } }))).toEqual({
    __typename: 'VersionConflict',
    expectedVersion: draft.revision,
    actualVersion: draft.revision + 1,
    changedByName: '副牵头员',
    changedAt: '2026-11-23T02:30:00.000Z',
  });
  expect((await desk.read(people.lead, draft.id))?.content.intro).toBe('先到');
});

test('of two edits at the same moment one wins', async () => {
  const edits = ['甲', '乙', '丙'].map((intro) =>
    desk.act(people.lead, 'changeBundleDetails', on({ details: { intro } })),
  );
  const names = (await Promise.all(edits)).map(({ __typename }) => __typename).sort();
  expect(names).toEqual(['BundleDraftPayload', 'VersionConflict', 'VersionConflict']);
});

test('a version in consent is frozen; reopening it voids what was signed', async () => {
  await ask();
  await desk.act(people.city, 'signBundleConsent', { versionId: draft.id, contentHash: draft.contentHash });
  expect(await desk.act(people.lead, 'changeBundleDetails', on({ details: { intro: 'x' } }))).toEqual({
    __typename: 'BundleNotEditable',
    state: 'IN_CONSENT',
  });
  expect(await ask()).toEqual({ __typename: 'BundleNotEditable', state: 'IN_CONSENT' });
  await expect(
    desk.service.sql("update bundle_version set content_hash = repeat('0', 64) where id = $1", [draft.id]),
  ).rejects.toThrow('frozen');
  const reopened = await desk.act(people.lead, 'reopenBundleDraft', on());
  expect(reopened.version.state).toBe('DRAFT');
  expect(reopened.version.consents.map(({ state, personName }) => [state, personName])).toEqual([
    ['PENDING', null],
    ['PENDING', null],
    ['PENDING', null],
  ]);
  await expect(
    desk.service.sql("update bundle_version set state = 'PUBLISHED', published_at = now() where id = $1", [draft.id]),
  ).rejects.toThrow('in consent');
});

test('a department returns with reasons: a draft again, reasons kept, signatures void', async () => {
  await ask();
  await desk.act(people.city, 'signBundleConsent', { versionId: draft.id, contentHash: draft.contentHash });
  expect(await desk.act(people.fire, 'returnBundleConsent', { versionId: draft.id, reason: ' ' })).toMatchObject({
    issues: [{ path: 'reason', code: 'EMPTY' }],
  });
  const returned = await desk.act(people.fire, 'returnBundleConsent', { versionId: draft.id, reason: '消防时限太短' });
  expect(returned.version.state).toBe('DRAFT');
  const stateOf = ({ consents }: ReadVersion, organization: { id: string }): unknown =>
    consents.find(({ organizationId }) => organizationId === organization.id);
  expect(stateOf(returned.version, departments.fire)).toMatchObject({
    state: 'RETURNED',
    reason: '消防时限太短',
    personName: '消防员',
  });
  expect(stateOf(returned.version, departments.city)).toMatchObject({ state: 'PENDING' });
  const askedAgain = await ask();
  expect(stateOf(askedAgain.version, departments.fire)).toMatchObject({ state: 'PENDING', reason: null });
});

test('a signature is for the very content: another hash is refused', async () => {
  await ask();
  const input = { versionId: draft.id, contentHash: '0'.repeat(64) };
  expect(await desk.act(people.fire, 'signBundleConsent', input)).toEqual({
    __typename: 'ConsentHashMismatch',
    actualHash: draft.contentHash,
  });
});

test('a signature for another content, however it came there, does not publish', async () => {
  await ask();
  await signAll();
  await desk.service.sql(
    "update bundle_consent set signed_hash = repeat('0', 64) where version_id = $1 and organization_id = $2",
    [draft.id, departments.fire.id],
  );
  expect(await desk.act(people.lead, 'publishBundle', on())).toMatchObject({ __typename: 'ConsentHashMismatch' });
});

test('content that is not what its hash says is never published', async () => {
  await ask();
  await signAll();
  await desk.service.sql(
    `update bundle_version set content = jsonb_set(content, '{intro}', '"forged"') where id = $1`,
    [draft.id],
  );
  await expect(desk.act(people.lead, 'publishBundle', on())).rejects.toThrow('INTERNAL');
  expect((await desk.read(people.lead, draft.id))?.state).toBe('IN_CONSENT');
});

test('a draft publishes only through consent, and publishing twice at once happens once', async () => {
  expect(await desk.act(people.lead, 'publishBundle', on())).toEqual({
    __typename: 'BundleNotEditable',
    state: 'DRAFT',
  });
  await ask();
  await signAll();
  const events = (await desk.service.emitted()).length;
  const both = await Promise.all([1, 2, 3].map(() => desk.act(people.lead, 'publishBundle', on())));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual([
    'BundleNotEditable',
    'BundleNotEditable',
    'BundleVersionActPayload',
  ]);
  expect((await desk.service.emitted()).length).toBe(events + 1);
  expect(await desk.act(people.stranger, 'reviseBundle', { bundleId: draft.bundle.id })).toMatchObject({
    __typename: 'NotPermitted',
  });
  expect(await desk.act(people.stranger, 'changeBundleDetails', on({ details: {} }))).toMatchObject({
    __typename: 'NotPermitted',
  });
  expect(await desk.act(people.lead, 'changeBundleDetails', on({ details: { intro: 'x' } }))).toEqual({
    __typename: 'BundleNotEditable',
    state: 'PUBLISHED',
  });
});

test('one click, sent twice at once, is one change', async () => {
  const input = on({ requestId: `click-${draft.id}`, details: { intro: '一次' } });
  const [one, other] = await Promise.all([1, 2].map(() => desk.act(people.lead, 'changeBundleDetails', input)));
  expect([one?.__typename, other?.__typename]).toEqual(['BundleDraftPayload', 'BundleDraftPayload']);
  expect(one?.version.revision).toBe(draft.revision + 1);
  expect(other?.version.revision).toBe(draft.revision + 1);
});
