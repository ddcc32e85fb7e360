import { newId } from '@onewindow/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, people, type ReadVersion } from '../testing/bundle-desk.ts';
import { countStatements } from '../testing/count-statements.ts';
import { items, questionnaire } from './bundle.samples.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.service.stop());

/** Statements of a mutation that answers nothing but its name, `begin` and `commit` included. */
async function cost(
  actor: (typeof people)['lead'],
  mutation: string,
  input: object,
  inputType?: string,
): Promise<number> {
  const type = inputType ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename } }`;
  let answer = '';
  const count = await countStatements(desk.service, async () => {
    const data = await desk.service
      .as(actor)
      .mutate<{ answer: { __typename: string } }>(source, { input: { requestId: newId(), ...input } });
    answer = data.answer.__typename;
  });
  expect(answer).toMatch(/Payload$/);
  return count;
}

test('every mutation takes a constant number of statements', async () => {
  const costs: Record<string, number> = {};
  costs.createBundle = await cost(people.lead, 'createBundle', {
    name: '某某一件事',
    slogan: '我要',
    audience: 'legal',
    category: '其他',
  });
  let draft: ReadVersion = await desk.diamond();
  const on = (extra: object = {}): object => ({ versionId: draft.id, expectedRevision: draft.revision, ...extra });
  const edit = async (mutation: string, input: object): Promise<void> => {
    costs[mutation] = await cost(people.lead, mutation, on(input));
    draft = (await desk.read(people.lead, draft.id)) ?? draft;
  };
  await edit('removeBundleMember', { memberId: 'M4' });
  await edit('addBundleMember', {
    itemCode: items.tobacco.code,
    settings: { limit: { amount: 1, unit: 'workingDay' } },
  });
  await edit('changeBundleMember', {
    memberId: 'M4',
    settings: {
      onRefused: 'manual',
      dependsOn: [
        { memberId: 'M2', kind: 'data' },
        { memberId: 'M3', kind: 'data' },
      ],
    },
  });
  await edit('changeBundleQuestions', {
    ...questionnaire,
    questions: questionnaire.questions.map((question) => ({ ...question, help: '请如实回答' })),
    stops: [],
  });
  await edit('changeBundleMaterial', { docCode: 'DOC.LAYOUT', row: { copies: 2 } });
  await edit('changeBundleDetails', { details: { intro: '一次办好' } });
  const act = async (
    actor: (typeof people)['lead'],
    mutation: string,
    input: object,
    inputType?: string,
  ): Promise<void> => {
    costs[mutation] = await cost(actor, mutation, input, inputType);
  };
  await act(people.lead, 'requestBundleConsent', on(), 'BundleVersionActInput');
  await act(people.lead, 'reopenBundleDraft', on(), 'BundleVersionActInput');
  await cost(people.lead, 'requestBundleConsent', on(), 'BundleVersionActInput');
  await act(people.city, 'returnBundleConsent', { versionId: draft.id, reason: '再看看' });
  await cost(people.lead, 'requestBundleConsent', on(), 'BundleVersionActInput');
  for (const person of [people.city, people.fire, people.tobacco]) {
    await act(person, 'signBundleConsent', { versionId: draft.id, contentHash: draft.contentHash });
  }
  await act(people.lead, 'publishBundle', on(), 'BundleVersionActInput');
  await act(people.lead, 'reviseBundle', { bundleId: draft.bundle.id });
  // begin, claim, version, bundle, [what the act reads and writes], the stored result with all events, commit.
  expect(costs).toEqual({
    createBundle: 9,
    reviseBundle: 8,
    changeBundleDetails: 7,
    changeBundleMember: 7,
    changeBundleQuestions: 7,
    changeBundleMaterial: 7,
    // One more where the departments that take part change.
    removeBundleMember: 8,
    addBundleMember: 10,
    requestBundleConsent: 10,
    reopenBundleDraft: 8,
    signBundleConsent: 8,
    returnBundleConsent: 10,
    // One more where a version before is superseded.
    publishBundle: 9,
  });
});

test('reading a version with everything takes at most six statements', async () => {
  const draft = await desk.diamond();
  const source = `query ($id: ID!) { bundleVersion(id: $id) { content problems changes consents { state }
    bundle { code published { content } draft { content } versions { number consents { state } } } } }`;
  const count = await countStatements(desk.service, () => desk.service.as(people.lead).query(source, { id: draft.id }));
  expect(count).toBeLessThanOrEqual(6);
});
