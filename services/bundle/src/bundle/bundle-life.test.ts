import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, people, type ReadVersion } from '../testing/bundle-desk.ts';
import { departments, items } from './bundle.samples.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.service.stop());

let draft: ReadVersion;

test('a new bundle starts with what its department already says of itself', async () => {
  const input = {
    requestId: 'first',
    name: '开办餐饮店一件事',
    slogan: '我要开店',
    audience: 'legal',
    category: '其他',
  };
  const created = await desk.act(people.lead, 'createBundle', input);
  expect(created.version).toMatchObject({ number: 1, state: 'DRAFT', revision: 1, bundle: { code: 'B101' } });
  expect(created.version.content).toMatchObject({
    lead: departments.market,
    coOrganizations: [],
    receivingWindow: { hall: '港北区政务服务中心', place: items.food.place, phone: '0775-0000201' },
    promise: { amount: 1, unit: 'workingDay' },
    delivery: { mode: 'together', modes: ['window', 'mail', 'online'] },
    complaintPhone: '0775-0000002',
  });
  const again = await desk.act(people.lead, 'createBundle', input);
  expect(again.version.id).toBe(created.version.id);
  expect(await desk.service.sql('select 1 from bundle')).toHaveLength(1);
});

test('members bring their department, merged rows, elements and roles', async () => {
  draft = await desk.diamond();
  const { content } = draft;
  expect(content.members.map(({ id, name, itemVersion }) => [id, name, itemVersion])).toEqual([
    ['M1', '食品经营许可新办', 1],
    ['M2', '户外招牌设施设置', 1],
    ['M3', '消防安全检查', 1],
    ['M4', '烟草零售许可', 1],
  ]);
  expect(content.coOrganizations).toEqual([departments.city, departments.fire, departments.tobacco]);
  expect(Object.keys(content.elements)).toEqual(['org.name', 'premise.area']);
  expect(content.roles.map(({ code }) => code)).toEqual(['organization', 'premise']);
  const rows = content.materials.map(({ docCode, when, dropped, usedBy, isForm, copies }) => ({
    docCode,
    when,
    dropped,
    isForm,
    copies,
    members: usedBy.map(({ memberId }) => memberId).join(' '),
  }));
  expect(rows).toEqual([
    { docCode: 'FORM.APPLICATION', when: 'true', dropped: null, isForm: true, copies: 2, members: 'M1 M2 M3 M4' },
    {
      docCode: 'LIC.BUSINESS',
      when: 'true',
      dropped: { reason: 'shared' },
      isForm: false,
      copies: 0,
      members: 'M1 M2',
    },
    { docCode: 'DOC.LAYOUT', when: 'true', dropped: null, isForm: false, copies: 1, members: 'M1 M3' },
    { docCode: 'DOC.FIREPLAN', when: 'true', dropped: null, isForm: false, copies: 0, members: 'M3' },
    {
      docCode: 'LIC.FOOD',
      when: 'true',
      dropped: { reason: 'memberResult', memberId: 'M1' },
      isForm: false,
      copies: 0,
      members: 'M4',
    },
  ]);
  expect(draft.problems).toEqual([]);
});

test('consent freezes the version, every co-department signs, and only then it is published', async () => {
  const { id: versionId, revision: expectedRevision } = draft;
  const asked = await desk.act(people.lead, 'requestBundleConsent', { versionId, expectedRevision });
  expect(asked.version).toMatchObject({ state: 'IN_CONSENT', contentHash: draft.contentHash });
  expect(asked.version.consents.map(({ state }) => state)).toEqual(['PENDING', 'PENDING', 'PENDING']);

  const { contentHash } = draft;
  await desk.act(people.city, 'signBundleConsent', { versionId, contentHash });
  expect(await desk.act(people.lead, 'publishBundle', { versionId, expectedRevision })).toEqual({
    __typename: 'ConsentMissing',
    organizationNames: [departments.fire.name, departments.tobacco.name],
  });
  await desk.act(people.fire, 'signBundleConsent', { versionId, contentHash });
  const last = await desk.act(people.tobacco, 'signBundleConsent', { versionId, contentHash });
  expect(last.version.consents.map(({ state, personName }) => [state, personName])).toEqual([
    ['SIGNED', '消防员'],
    ['SIGNED', '烟草员'],
    ['SIGNED', '城管员'],
  ]);

  const published = await desk.act(people.lead, 'publishBundle', {
    requestId: 'publish-1',
    versionId,
    expectedRevision,
  });
  expect(published.version).toMatchObject({ state: 'PUBLISHED', number: 1 });
  const again = await desk.act(people.lead, 'publishBundle', { requestId: 'publish-1', versionId, expectedRevision });
  expect(again).toEqual(published);
  const events = await desk.service.emitted();
  expect(events.map(({ name, payload }) => [name, payload])).toEqual([
    [
      'BundlePublished',
      {
        id: draft.bundle.id,
        version: 1,
        bundleVersionId: versionId,
        code: draft.bundle.code,
        content: draft.content,
        contentHash,
      },
    ],
  ]);
});

test('a revision is signed anew and supersedes the version before, which stays readable for everybody', async () => {
  const revised = await desk.act(people.lead, 'reviseBundle', { bundleId: draft.bundle.id });
  expect(revised.version).toMatchObject({ number: 2, state: 'DRAFT', revision: 1, contentHash: draft.contentHash });
  expect(await desk.act(people.lead, 'reviseBundle', { bundleId: draft.bundle.id })).toEqual({
    __typename: 'BundleNotEditable',
    state: 'DRAFT',
  });
  const { id: versionId } = revised.version;
  const removed = await desk.act(people.lead, 'removeBundleMember', { versionId, expectedRevision: 1, memberId: 'M4' });
  expect(removed.version.content.coOrganizations).toEqual([departments.city, departments.fire]);
  expect(removed.version.content.materials.map(({ docCode }) => docCode)).not.toContain('LIC.FOOD');
  const changed = await desk.act(people.lead, 'changeBundleDetails', {
    versionId,
    expectedRevision: 2,
    details: { intro: '一次申请', promise: { amount: 2, unit: 'workingDay' } },
  });
  expect(changed.version.problems).toEqual([]);
  const { bundleVersion } = await desk.service
    .as(people.lead)
    .query('query ($id: ID!) { bundleVersion(id: $id) { changes } }', { id: versionId });
  expect((bundleVersion as { changes: { path: string[]; kind: string }[] }).changes).toContainEqual({
    path: ['promise', 'amount'],
    kind: 'changed',
    before: 3,
    after: 2,
  });

  await desk.act(people.lead, 'requestBundleConsent', { versionId, expectedRevision: 3 });
  const { contentHash } = changed.version;
  await desk.act(people.city, 'signBundleConsent', { versionId, contentHash });
  await desk.act(people.fire, 'signBundleConsent', { versionId, contentHash });
  const published = await desk.act(people.lead, 'publishBundle', { versionId, expectedRevision: 3 });
  expect(published.version).toMatchObject({ state: 'PUBLISHED', number: 2 });
  expect(await desk.read(null, draft.id)).toMatchObject({
    state: 'SUPERSEDED',
    number: 1,
    contentHash: draft.contentHash,
  });
  const { bundle } = await desk.service
    .as(people.lead)
    .query(
      'query ($id: ID!) { bundle(id: $id) { published { number } draft { id } role versions { number state } } }',
      { id: draft.bundle.id },
    );
  expect(bundle).toEqual({
    published: { number: 2 },
    draft: null,
    role: 'LEAD',
    versions: [
      { number: 2, state: 'PUBLISHED' },
      { number: 1, state: 'SUPERSEDED' },
    ],
  });
  expect((await desk.service.emitted()).map(({ payload }) => payload.version)).toEqual([1, 2]);
});

test('work lists show what one leads, takes part in, or took part in', async () => {
  const codesOf = async (actor: (typeof people)['lead'] | null): Promise<string[]> => {
    const { workBundles } = await desk.service.as(actor).query('{ workBundles { nodes { code } } }');
    return (workBundles as { nodes: { code: string }[] }).nodes.map(({ code }) => code).sort();
  };
  expect(await codesOf(people.lead)).toEqual(['B101', 'B102']);
  expect(await codesOf(people.fireReviewer)).toEqual(['B102']);
  expect(await codesOf(people.tobacco)).toEqual([]);
  expect(await codesOf(people.applicant)).toEqual([]);
  expect(await codesOf(null)).toEqual([]);
});

test('what is published cannot be changed or removed in the database either', async () => {
  const superuser = (statement: string): Promise<unknown> => desk.service.sql(statement);
  for (const statement of [
    "update bundle_version set content = '{}', content_hash = repeat('0', 64) where state = 'PUBLISHED'",
    "update bundle_version set state = 'DRAFT', published_at = null where state = 'PUBLISHED'",
    "update bundle_version set revision = 99 where state = 'SUPERSEDED'",
    "delete from bundle_version where state = 'SUPERSEDED'",
    "update bundle_consent set person_name = 'X'",
    'delete from bundle_consent',
  ]) {
    await expect(superuser(statement), statement).rejects.toThrow(/immutable|kept/);
  }
});
