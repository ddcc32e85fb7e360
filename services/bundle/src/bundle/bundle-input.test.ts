import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Desk, openDesk, people, type ReadVersion } from '../testing/bundle-desk.ts';
import { items, questionnaire } from './bundle.samples.ts';

let desk: Desk;
let draft: ReadVersion;
beforeAll(async () => {
  desk = await openDesk();
  draft = await desk.diamond();
});
afterAll(() => desk.service.stop());

const edit = (mutation: string, input: object): Promise<Answer> =>
  desk.act(people.lead, mutation, { versionId: draft.id, expectedRevision: draft.revision, ...input });
const places = ({ issues = [] }: Answer): string[] => issues.map(({ path, code }) => `${path} ${code}`);
const refusedAt = async (mutation: string, input: object): Promise<string[]> => {
  const answer = await edit(mutation, input);
  expect(answer.__typename).toBe('ValidationFailed');
  return places(answer);
};

test('an expression is refused with the place of its mistake', async () => {
  const answer = await edit('changeBundleMember', { memberId: 'M2', settings: { when: 'answer.sign = "yes"' } });
  expect(answer.issues).toEqual([
    {
      path: 'settings.when',
      code: 'EXPRESSION',
      params: { at: 12, problem: 'SINGLE_EQUALS', text: expect.any(String) },
    },
  ]);
});

test('settings: unknown words, unknown members, oneself, twice the same', async () => {
  const settings = (value: unknown): Promise<string[]> =>
    refusedAt('changeBundleMember', { memberId: 'M2', settings: value });
  expect(await settings({ state: 'PUBLISHED' })).toEqual(['settings UNRECOGNIZED_KEYS']);
  expect(await settings({ presence: 'sometimes', limit: { amount: 0, unit: 'day' } })).toEqual([
    'settings.presence INVALID_VALUE',
    'settings.limit.amount TOO_SMALL',
    'settings.limit.unit INVALID_VALUE',
  ]);
  const edges = (...memberIds: string[]): object => ({
    dependsOn: memberIds.map((memberId) => ({ memberId, kind: 'data' })),
  });
  expect(await settings(edges('M9'))).toEqual(['settings.dependsOn.0.memberId MEMBER_UNKNOWN']);
  expect(await settings(edges('M2'))).toEqual(['settings.dependsOn.0.memberId DEPENDS_ON_ITSELF']);
  expect(await settings(edges('M1', 'M1'))).toEqual(['settings.dependsOn.1 TWICE']);
  expect(await edit('changeBundleMember', { memberId: 'M9', settings: {} })).toMatchObject({
    __typename: 'NotFound',
    kind: 'BundleMember',
  });
});

test('members: the same item twice, a taken id, an unknown item, department or element, both or neither kind', async () => {
  const add = (input: object): Promise<string[]> => refusedAt('addBundleMember', { settings: {}, ...input });
  expect(await add({ itemCode: items.fire.code })).toEqual(['itemCode ITEM_ALREADY_MEMBER']);
  expect(await add({})).toEqual(['itemCode ITEM_OR_DATA_STEP']);
  const step = { name: '核验', organizationId: items.fire.organization.id, result: '通过', fields: [] };
  expect(await add({ dataStep: step, itemCode: items.fire.code })).toEqual(['itemCode ITEM_OR_DATA_STEP']);
  expect(await add({ dataStep: step, settings: { id: 'M1' } })).toEqual(['settings.id MEMBER_ID_TAKEN']);
  expect(await add({ dataStep: { ...step, organizationId: '91450800MA5K010157' } })).toEqual([
    'dataStep.organizationId ORGANIZATION_UNKNOWN',
  ]);
  const field = { element: 'org.unknown', role: 'nobody', label: 'x', required: true, section: 's' };
  expect(await add({ dataStep: { ...step, fields: [field] } })).toEqual([
    'dataStep.fields.0.element ELEMENT_UNKNOWN',
    'dataStep.fields.0.role ROLE_UNKNOWN',
  ]);
  expect(await add({ dataStep: { ...step, fields: [{ ...field, constraints: { pattern: '(a+)+$' } }] } })).toEqual([
    'dataStep.fields.0.constraints UNRECOGNIZED_KEYS',
  ]);
  expect(await edit('addBundleMember', { itemCode: 'gone', settings: {} })).toMatchObject({
    __typename: 'NotFound',
    kind: 'Item',
    id: 'gone',
  });
});

test('questions: ids twice, options missing, a stop for a member that is not there', async () => {
  const [question] = questionnaire.questions;
  const ask = (questions: unknown, stops: unknown = []): Promise<string[]> =>
    refusedAt('changeBundleQuestions', { questions, stops });
  expect(await ask([question, question])).toEqual(['questions.1 TWICE']);
  expect(await ask([{ ...question, options: [] }])).toEqual(['questions.0.options OPTIONS_MISSING']);
  expect(await ask([{ ...question, id: '__proto__' }])).toEqual(['questions.0.id INVALID_FORMAT']);
  const stop = { when: 'true', scope: 'member', memberId: 'M9', explanation: '不办' };
  expect(await ask([question], [stop])).toEqual(['stops.0.memberId MEMBER_UNKNOWN']);
  expect(await ask([question], [{ ...stop, memberId: null }])).toEqual(['stops.0.memberId MEMBER_OF_SCOPE']);
});

test('rows and details: unknown rows, members and fields', async () => {
  expect(await edit('changeBundleMaterial', { docCode: 'DOC.NONE', row: {} })).toMatchObject({
    __typename: 'NotFound',
    kind: 'MaterialRow',
  });
  expect(await refusedAt('changeBundleMaterial', { docCode: 'DOC.LAYOUT', row: { dropped: null } })).toEqual([
    'row UNRECOGNIZED_KEYS',
  ]);
  const details = { needVisit: ['M9'], formProvided: ['org:x', 'organization:org.name'] };
  expect(await refusedAt('changeBundleDetails', { details })).toEqual([
    'details.needVisit.0 MEMBER_UNKNOWN',
    'details.formProvided.0 FIELD_UNKNOWN',
  ]);
});

test('text the database cannot hold, a megabyte, and bottomless nesting are refused, nothing is lost', async () => {
  const details = (value: unknown): Promise<string[]> => refusedAt('changeBundleDetails', { details: value });
  expect(await details({ intro: 'a\0b' })).toEqual(['details.intro CHARACTER']);
  expect(await details({ intro: '\ud800' })).toEqual(['details.intro CHARACTER']);
  expect(await details({ intro: 'x'.repeat(1_000_000) })).toEqual(['details TOO_LARGE']);
  let nested: unknown = 1;
  for (let depth = 0; depth < 50_000; depth += 1) nested = [nested];
  expect(await details(nested)).toEqual(['details TOO_LARGE']);
  expect(await details({ basis: Array.from({ length: 51 }, (_, index) => `${index}`) })).toEqual([
    'details.basis TOO_BIG',
  ]);
  expect(await details(JSON.parse('{"__proto__":{"intro":"x"},"constructor":1}'))).toEqual([
    'details UNRECOGNIZED_KEYS',
  ]);
  expect((await desk.read(people.lead, draft.id))?.revision).toBe(draft.revision);
});

test('whatever JSON arrives, the answer is a change or a refusal with places, never a crash', async () => {
  const mutations = [
    'changeBundleDetails',
    'changeBundleMember',
    'changeBundleQuestions',
    'changeBundleMaterial',
    'addBundleMember',
  ];
  const inputOf = (mutation: string, json: unknown): object =>
    ({
      changeBundleDetails: { details: json },
      changeBundleMember: { memberId: 'M2', settings: json },
      changeBundleQuestions: { questions: json, stops: [] },
      changeBundleMaterial: { docCode: 'DOC.LAYOUT', row: json },
      addBundleMember: { dataStep: json, settings: {} },
    })[mutation] ?? {};
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...mutations),
      fc.jsonValue().filter((json) => json !== null),
      async (mutation, json) => {
        const answer = await edit(mutation, inputOf(mutation, json));
        if (answer.__typename === 'BundleDraftPayload') draft = answer.version;
        else expect(['ValidationFailed']).toContain(answer.__typename);
      },
    ),
    { numRuns: 60 },
  );
});
