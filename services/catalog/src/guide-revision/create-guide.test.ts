import { afterAll, beforeAll, expect, test } from 'vitest';
import { approving, type Desk, openDesk, people, saving } from '../testing/guide-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.service.stop());

/** The catalogue entry of food licences, of which the county has one variant. */
const entry = { baseCode: '000131024000', variantName: '饮品店', variantKind: 'NEW', fromTemplate: false };

test('a new guide starts from its catalogue entry with the next free code', async () => {
  const [first, second] = await Promise.all(
    ['饮品店', '学校食堂'].map((variantName) => desk.act(people.editor, 'createGuide', { ...entry, variantName })),
  );
  const made = [first, second].map((answer) => answer?.revision);
  expect(made.map((each) => each?.itemCode).sort()).toEqual([
    '11450802MB0F10018Y400013102400002',
    '11450802MB0F10018Y400013102400003',
  ]);
  expect(made[0]).toMatchObject({ state: 'DRAFT', nextVersion: 1, authorName: '编辑员' });
  expect(made[0]?.content).toMatchObject({
    name: '食品经营许可新办',
    variantName: '饮品店',
    typeCode: '01',
    levels: ['4'],
    divisionCode: '450802',
    organization: { id: '11450802MB0F10018Y', name: '贵港市港北区市场监督管理局' },
    materials: [],
  });
  expect(made[0]?.content.basis.length).toBeGreaterThan(0);
  expect(await desk.step(people.editor, 'submitGuideRevision', made[0] as NonNullable<(typeof made)[0]>)).toMatchObject(
    {
      issues: [{ path: 'changeReason', code: 'REQUIRED' }],
    },
  );
});

test('the city template brings everything that is not local', async () => {
  const template = await desk.item('11450800MB0F00020J300013102400001');
  const renewal = { ...entry, variantName: template.content.variantName, fromTemplate: true };
  const police = await desk.act(people.policeEditor, 'createGuide', renewal);
  // A city organisation has no template above it.
  expect(police.revision.content.materials).toEqual([]);
  await desk.done(people.policeEditor, 'discardGuideRevision', police.revision);
  const { revision } = await desk.act(people.stranger, 'createGuide', renewal);
  expect(revision.content.materials).toEqual(template.content.materials);
  expect(revision.content).toMatchObject({
    divisionCode: '450802',
    places: [],
    organization: { name: '贵港市港北区消防救援大队' },
  });
  expect(revision.content.conditions).toEqual(template.content.conditions);
});

test('one guide a variant: what is there or in work is not made twice', async () => {
  const twice = await desk.act(people.editor, 'createGuide', entry);
  expect(twice).toMatchObject({ __typename: 'GuideRevisionOpen', authorName: '编辑员' });
  const there = { ...entry, variantName: '餐饮服务' };
  expect(await desk.act(people.editor, 'createGuide', there)).toMatchObject({
    issues: [{ path: 'variantName', code: 'VARIANT_TAKEN', params: { itemCode: '11450802MB0F10018Y400013102400001' } }],
  });
});

test('an unknown entry, a wrong level and other people make nothing', async () => {
  expect(await desk.act(people.editor, 'createGuide', { ...entry, baseCode: '000199999000' })).toMatchObject({
    __typename: 'NotFound',
    kind: 'DirectoryEntry',
  });
  for (const [input, path] of [
    [{ baseCode: 'x' }, 'baseCode'],
    [{ variantName: 'x'.repeat(101) }, 'variantName'],
    [{ variantKind: 'ANY' }, 'variantKind'],
  ] as const) {
    expect(await desk.act(people.editor, 'createGuide', { ...entry, ...input })).toMatchObject({ issues: [{ path }] });
  }
  await desk.service.sql("update directory_entry set levels = array['3'] where base_code = '000162004000'");
  expect(
    await desk.act(people.editor, 'createGuide', { ...entry, baseCode: '000162004000', variantName: '某' }),
  ).toMatchObject({ issues: [{ path: 'baseCode', code: 'LEVEL_NOT_IN_ENTRY' }] });
  for (const actor of [people.chief, people.county, people.applicant, null]) {
    expect((await desk.act(actor, 'createGuide', entry)).__typename).toBe('NotPermitted');
  }
});

test('a first publication is version 1 and does not exist before', async () => {
  const source = (await desk.item('11450802MB0F10018Y400013102400301')).content;
  const { revision } = await desk.act(people.editor, 'createGuide', {
    ...entry,
    baseCode: '000131024003',
    variantName: '饮品店',
    variantKind: 'RENEWAL',
  });
  const { code, implementationCode, variantName } = revision.content;
  const content = { ...source, code, implementationCode, variantName };
  const words = { changeKind: 'NEW', changeReason: '新设饮品店延续业务' };
  const draft = await desk.done(people.editor, 'saveGuideRevision', revision, saving(content, words));
  const submitted = await desk.done(people.editor, 'submitGuideRevision', draft);
  expect(await desk.item(code)).toBeNull();
  const reviewed = await desk.done(people.chief, 'reviewGuideRevision', submitted);
  const published = await desk.done(people.county, 'approveGuideRevision', reviewed, approving());
  expect(published).toMatchObject({ state: 'PUBLISHED', nextVersion: 1 });
  expect(await desk.item(code)).toMatchObject({ version: 1, status: 'IN_FORCE' });
});
