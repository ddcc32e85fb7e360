import type { GuideContent } from '@onewindow/guide-lint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codes, type Desk, openDesk, people, type ReadRevision, revising, saving } from '../testing/guide-desk.ts';

let desk: Desk;
let draft: ReadRevision;
beforeAll(async () => {
  desk = await openDesk();
  draft = await desk.drafted();
});
afterAll(() => desk.service.stop());

const save = (content: unknown, values: object = {}) =>
  desk.step(people.editor, 'saveGuideRevision', draft, saving(content, values));
const issuesOf = async (content: unknown, values: object = {}): Promise<string[]> => {
  const answer = await save(content, values);
  expect(answer.__typename).toBe('ValidationFailed');
  expect((await desk.read(people.editor, draft.id))?.version).toBe(draft.version);
  return answer.issues.map(({ path, code }) => `${path} ${code}`);
};
const keep = async (content: GuideContent): Promise<GuideContent> => {
  draft = await desk.done(people.editor, 'saveGuideRevision', draft, saving(content));
  return draft.content;
};

test('a broken shape is named place by place, and nothing is lost', async () => {
  expect(await issuesOf('text')).toEqual(['content INVALID_TYPE']);
  expect(await issuesOf({ ...draft.content, keywords: '小吃', hasFee: 'no' })).toEqual([
    'content.keywords INVALID_TYPE',
    'content.hasFee INVALID_TYPE',
  ]);
  expect(await issuesOf({ ...draft.content, surprise: 1 })).toEqual(['content UNRECOGNIZED_KEYS']);
  const [first] = draft.content.materials;
  expect(await issuesOf({ ...draft.content, materials: [first, first] })).toEqual(['content.materials.1.id TWICE']);
  expect(await issuesOf({ ...draft.content, scope: 'a\0b' })).toEqual(['content.scope CHARACTER']);
  expect(await issuesOf({ ...draft.content, scope: '\ud800' })).toEqual(['content.scope CHARACTER']);
  const fields = draft.content.fields.map((field) => ({ ...field, requiredIf: '((' }));
  expect((await issuesOf({ ...draft.content, fields }))[0]).toBe('content.fields.0.requiredIf EXPRESSION');
});

test('sizes end: five megabytes, a million rows, a tower of brackets, words without end', async () => {
  expect(await issuesOf({ ...draft.content, scope: 'x'.repeat(5_000_000) })).toEqual(['content TOO_LARGE']);
  expect(await issuesOf({ ...draft.content, keywords: Array(100_000).fill('') })).toEqual(['content.keywords TOO_BIG']);
  expect(await issuesOf({ ...draft.content, scope: '办'.repeat(1001) })).toEqual(['content.scope TOO_BIG']);
  const materials = Array.from({ length: 201 }, (_, index) => ({ ...draft.content.materials[0], id: `m${index}` }));
  expect(await issuesOf({ ...draft.content, materials })).toEqual(['content.materials TOO_BIG']);
  let tower: unknown = 0;
  for (let depth = 0; depth < 2000; depth++) tower = [tower];
  expect(await issuesOf({ ...draft.content, keywords: tower })).toContain('content.keywords.0 INVALID_TYPE');
  const justifications = Array.from({ length: 301 }, (_, index) => ({ findingKey: `k${index}`, text: '理由' }));
  expect(await issuesOf(draft.content, { justifications })).toEqual(['justifications TOO_LONG']);
  expect(await issuesOf(draft.content, { changeReason: '理'.repeat(2001) })).toEqual(['changeReason TOO_LONG']);
});

test('a revision stays with its item', async () => {
  expect(
    await issuesOf({
      ...draft.content,
      code: codes.cityFood,
      organization: { id: '11450800MB0F00020J', name: '别的局' },
      divisionCode: '450800',
    }),
  ).toEqual(['content.code FIXED', 'content.organization.id FIXED', 'content.divisionCode FIXED']);
});

test('an element of a higher level is locked; the rest of what was typed is not saved either', async () => {
  const { content } = draft;
  const renamed = await save({ ...content, name: '餐饮店许可', keywords: ['新词'] });
  expect(renamed).toMatchObject({
    __typename: 'GuideElementLocked',
    locks: [{ element: 'name', ownerLevel: '1', value: '食品经营许可新办' }],
  });
  expect(await save({ ...content, basis: content.basis.slice(1) })).toMatchObject({ locks: [{ element: 'basis' }] });
  expect(await save({ ...content, levels: ['1'] })).toMatchObject({ locks: [{ element: 'levels' }] });
  expect((await desk.read(people.editor, draft.id))?.content).toEqual(content);
});

test('a draft keeps what is unfinished, and markup stays the text it is', async () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)> =1+1 {{7*7}} \u202e';
  const unfinished = {
    ...draft.content,
    scope: hostile,
    enquiry: { ...draft.content.enquiry, phone: '' },
    promisedLimit: { amount: null, unit: 'WORKING_DAY' as const, note: hostile },
    materials: draft.content.materials.map((material) => ({ ...material, name: hostile, docCode: '' })),
  };
  expect(await keep(unfinished)).toEqual(unfinished);
  expect(draft.findings?.some(({ severity }) => severity === 'error')).toBe(true);
});

test('a penalty, coercion or inspection is not applied for, and takes no appointment', async () => {
  // The city's own entry: only there may the department change the type at all.
  const entry = `update directory_entry set owner_level = $1 where base_code = substr('${codes.seals}', 20, 12)`;
  await desk.service.sql(entry, ['3']);
  const opened = await desk.act(people.policeEditor, 'reviseGuide', revising(codes.seals));
  let { revision } = opened;
  for (const typeCode of ['02', '03', '06']) {
    const content = { ...revision.content, typeCode, isBookable: true };
    revision = await desk.done(people.policeEditor, 'saveGuideRevision', revision, saving(content));
    const { findings } = await desk.step(people.policeEditor, 'submitGuideRevision', revision);
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ path }) => path);
    expect(errors).toEqual(expect.arrayContaining(['isBookable', 'channels']));
  }
  await desk.service.sql(entry, ['1']);
  await desk.done(people.policeEditor, 'discardGuideRevision', revision);
});

test('a promise longer than the law is refused by name', async () => {
  const opened = await desk.act(people.policeEditor, 'reviseGuide', revising(codes.seals));
  const { content } = opened.revision;
  const late = {
    ...content,
    handling: 'PROMISED' as const,
    statutoryLimit: { amount: 5, unit: 'WORKING_DAY' as const, note: '' },
    promisedLimit: { amount: 6, unit: 'WORKING_DAY' as const, note: '' },
  };
  const saved = await desk.done(people.policeEditor, 'saveGuideRevision', opened.revision, saving(late));
  const refused = await desk.step(people.policeEditor, 'submitGuideRevision', saved);
  expect(refused.findings.map(({ ruleId }) => ruleId).some((rule) => rule.startsWith('V02'))).toBe(true);
});

test('a county that asks more than the city is refused', async () => {
  const { content: own } = await desk.item(codes.food);
  const [first] = own.materials;
  const more = {
    ...own,
    materials: [...own.materials, { ...first, id: 'm-more', docCode: 'DOC.MORE', name: '门头照片' }],
  };
  const saved = await desk.done(people.editor, 'saveGuideRevision', draft, saving(more));
  const refused = await desk.step(people.editor, 'submitGuideRevision', saved);
  expect(refused.findings.filter(({ family, severity }) => family === 'TEMPLATE' && severity === 'error')).not.toEqual(
    [],
  );
});
