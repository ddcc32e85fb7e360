import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type Desk, openDesk, people, type ReadVersion } from '../testing/bundle-desk.ts';
import { items, questionnaire } from './bundle.samples.ts';

let desk: Desk;
let draft: ReadVersion;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  draft = await desk.diamond();
});
afterAll(() => desk.service.stop());

const edit = async (mutation: string, input: object): Promise<void> => {
  const answer = await desk.act(people.lead, mutation, {
    versionId: draft.id,
    expectedRevision: draft.revision,
    ...input,
  });
  expect(answer.__typename).toBe('BundleDraftPayload');
  draft = answer.version;
};
/** Asks for consent and expects to be refused; codes of the problems, which the draft shows as well. */
const refusedFor = async (): Promise<string[]> => {
  const answer: Answer = await desk.act(people.lead, 'requestBundleConsent', {
    versionId: draft.id,
    expectedRevision: draft.revision,
  });
  expect(answer.__typename).toBe('BundleNotPublishable');
  const read = await desk.read(people.lead, draft.id);
  expect(read?.problems).toEqual(answer.problems);
  expect(read?.state).toBe('DRAFT');
  return [...new Set(answer.problems.map(({ code }) => code))];
};

test('members that wait for each other', async () => {
  await edit('changeBundleMember', { memberId: 'M1', settings: { dependsOn: [{ memberId: 'M4', kind: 'data' }] } });
  expect(await refusedFor()).toContain('CYCLE');
});

test('a path of answers without any member', async () => {
  for (const memberId of ['M1', 'M3', 'M4']) {
    await edit('changeBundleMember', { memberId, settings: { when: 'answer.sign == "yes"' } });
  }
  expect(await refusedFor()).toContain('PATH_WITHOUT_MEMBER');
});

test('a condition about a question that is not asked, and a member no answer brings', async () => {
  await edit('changeBundleMember', { memberId: 'M2', settings: { when: 'answer.unknown == "yes"' } });
  expect(await refusedFor()).toContain('UNKNOWN_QUESTION');
  await edit('changeBundleMember', {
    memberId: 'M2',
    settings: { when: 'answer.sign == "yes" and answer.sign == "no"' },
  });
  expect(await refusedFor()).toContain('NEVER_REACHED');
});

test('a promise that cannot be kept, or that saves nothing', async () => {
  await edit('changeBundleDetails', { details: { promise: { amount: 2, unit: 'workingDay' } } });
  expect(await refusedFor()).toEqual(['PROMISE_TOO_SHORT']);
  await edit('changeBundleDetails', { details: { promise: { amount: 30, unit: 'workingDay' } } });
  expect(await refusedFor()).toContain('PROMISE_ABOVE_STANDALONE');
});

test('forms that contradict each other', async () => {
  const narrow = (max: number, min: number): object => ({
    dataStep: {
      name: `核验${max}`,
      organizationId: items.fire.organization.id,
      result: '核验通过',
      fields: [
        {
          element: 'premise.area',
          role: 'premise',
          label: '面积',
          required: true,
          section: '经营场所',
          constraints: { max, min },
        },
      ],
    },
    settings: {},
  });
  await edit('addBundleMember', narrow(10, 0));
  await edit('addBundleMember', narrow(100, 50));
  expect(await refusedFor()).toContain('FORM_CONFLICT');
});

test('no co-department, no window', async () => {
  for (const memberId of ['M2', 'M3', 'M4']) await edit('removeBundleMember', { memberId });
  await edit('changeBundleDetails', { details: { receivingWindow: { hall: '', place: '', phone: '' } } });
  const codes = await refusedFor();
  expect(codes).toEqual(
    expect.arrayContaining(['NO_CO_DEPARTMENT', 'RECEIVING_WINDOW_MISSING', 'RECEIVING_PHONE_MISSING']),
  );
});

test('an item that was published anew since it was added', async () => {
  await desk.service.runInbox('ItemPublished', {
    id: items.fire.code,
    version: 2,
    item: { ...items.fire, version: 2 },
  });
  expect(await refusedFor()).toEqual(['MEMBER_ITEM_OUTDATED']);
  await edit('removeBundleMember', { memberId: 'M3' });
  await edit('addBundleMember', {
    itemCode: items.fire.code,
    settings: { id: 'M3', limit: { amount: 1, unit: 'workingDay' } },
  });
  expect(draft.content.members.at(-1)).toMatchObject({ id: 'M3', itemVersion: 2 });
});

test('stops are drawn in and a sound questionnaire passes', async () => {
  const questions = questionnaire.questions.map((question) => ({
    ...question,
    samples: question.samples && [50, 301, 3001],
  }));
  await edit('changeBundleQuestions', { questions, stops: questionnaire.stops });
  expect(draft.problems).toEqual([]);
});
