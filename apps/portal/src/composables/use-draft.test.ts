// @vitest-environment happy-dom
import { fakeGraphqlClient, fakeShell } from '@onewindow/shell-contract/testing';
import { install } from '@urql/vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp, defineComponent, h } from 'vue';
import { library } from '../testing/library.samples.ts';
import { noParts } from '../view/application-parts.ts';
import { quietTime, retryTime } from '../view/draft-state.ts';
import { SaveDraftMutation, SubmitMutation } from './application.query.ts';
import { type Application, createApplication } from './use-application.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

interface Wire {
  sent: { documentId: string; variables: { input: Record<string, unknown> } }[];
  draftId: string;
  isDown: boolean;
}

let application: Application;
let draft: Draft;
let submission: ReturnType<typeof useSubmit>;
let wire: Wire;
let unmount: () => void;
const submitAnswer = vi.fn((): object => ({
  submitBundleCase: { __typename: 'SubmitBundleCasePayload', case: { id: 'CASE', number: 'N' } },
}));

beforeEach(() => {
  vi.useFakeTimers();
  wire = { sent: [], draftId: 'DRAFT', isDown: false };
  const { client, sent } = fakeGraphqlClient([
    [
      SaveDraftMutation as never,
      () => {
        if (wire.isDown) throw new Error('line is down');
        return {
          saveApplicationDraft: {
            __typename: 'SaveApplicationDraftPayload',
            draft: { id: wire.draftId, revision: 1, savedAt: '2026-11-24T02:12:00Z' },
          },
        };
      },
    ],
    [SubmitMutation as never, submitAnswer],
  ]);
  wire.sent = sent as Wire['sent'];
  application = createApplication({
    bundleId: 'B',
    version: { id: 'V1', number: 1, content: library },
    parts: noParts,
    person: { name: '甲', idNumber: null, mobile: null },
  });
  const app = createApp(
    defineComponent({
      setup() {
        draft = useDraft(application, null);
        submission = useSubmit(application, draft);
        return () => h('div');
      },
    }),
  );
  install(app, client);
  app.use(fakeShell());
  app.mount(document.createElement('div'));
  unmount = () => app.unmount();
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
  submitAnswer.mockClear();
});

const quiet = (ms = quietTime) => vi.advanceTimersByTimeAsync(ms + 50);

test('nothing is kept before something was given', async () => {
  await draft.flush();
  expect(wire.sent).toHaveLength(0);
  expect(draft.state.value.kind).toBe('EMPTY');
});

test('changes are sent together after a moment of quiet', async () => {
  application.answer('place', 'here');
  await quiet(quietTime / 3);
  application.answer('area', 30);
  expect(draft.state.value.kind).toBe('SAVING');
  expect(wire.sent).toHaveLength(0);
  await quiet();
  expect(wire.sent).toHaveLength(1);
  expect(wire.sent[0]?.variables.input).toMatchObject({
    bundleId: 'B',
    bundleVersionId: 'V1',
    answers: { place: 'here', area: 30 },
  });
  expect(draft.state.value).toEqual({ kind: 'SAVED', at: '2026-11-24T02:12:00Z' });
  expect(draft.requestId()).toBe('DRAFT');
});

test('a broken line keeps everything and tries again by itself', async () => {
  wire.isDown = true;
  application.answer('place', 'here');
  await quiet();
  expect(draft.state.value.kind).toBe('OFFLINE');
  wire.isDown = false;
  await quiet(retryTime);
  expect(draft.state.value.kind).toBe('SAVED');
  expect(wire.sent.at(-1)?.variables.input).toMatchObject({ answers: { place: 'here' } });
});

test('a hidden page sends at once', async () => {
  application.answer('place', 'here');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(10);
  expect(wire.sent).toHaveLength(1);
});

test('a draft that went elsewhere stops the saving and keeps its request id', async () => {
  application.answer('place', 'here');
  await quiet();
  wire.draftId = 'ANOTHER';
  application.answer('area', 30);
  await quiet();
  expect(draft.state.value.kind).toBe('GONE');
  application.answer('tea', 'no');
  await quiet();
  expect(wire.sent).toHaveLength(2);
  expect(draft.requestId()).toBe('DRAFT');
  draft.resume();
  await quiet();
  expect(draft.state.value.kind).toBe('SAVED');
  expect(draft.requestId()).toBe('ANOTHER');
});

test('every attempt at a submission carries the id of the draft', async () => {
  application.answer('place', 'here');
  const [first, second] = [submission.submit(), submission.submit()];
  await quiet();
  expect(await first).toEqual({ kind: 'SUBMITTED', caseId: 'CASE' });
  expect(await second).toBe(null);
  expect(submitAnswer).toHaveBeenCalledTimes(1);
  expect(submitAnswer.mock.calls[0]?.at(0)).toMatchObject({ input: { requestId: 'DRAFT', isDeclaredTrue: true } });
  application.answer('area', 30);
  await quiet();
  expect(
    wire.sent.filter(({ variables }) => 'answers' in variables.input && !('isDeclaredTrue' in variables.input)),
  ).toHaveLength(1);
});

test('a line that breaks while submitting says so, and the next attempt is the same request', async () => {
  wire.isDown = true;
  application.answer('place', 'here');
  const broken = submission.submit();
  await quiet();
  expect(await broken).toMatchObject({ kind: 'PROBLEM', again: true });
  expect(submitAnswer).not.toHaveBeenCalled();
  wire.isDown = false;
  const again = submission.submit();
  await quiet();
  expect(await again).toMatchObject({ kind: 'SUBMITTED' });
});

test('what the server finds stands at its field until the field is changed', async () => {
  application.answer('place', 'here');
  const issue = { path: 'shop:shop.area', code: 'MIN', params: { min: 20 } };
  submitAnswer.mockReturnValueOnce({ submitBundleCase: { __typename: 'ValidationFailed', issues: [issue] } });
  const refused = submission.submit();
  await quiet();
  expect(await refused).toEqual({ kind: 'INVALID' });
  expect(application.serverIssues.value).toEqual([issue]);
  application.enter({ 'shop:shop.area': '25' }, ['shop:shop.area']);
  expect(application.serverIssues.value).toEqual([]);
});

test.each([
  [{ __typename: 'BundleStopped', explanation: '请到当地办' }, 'submit.problem.stopped'],
  [{ __typename: 'NotPermitted', reason: 'APPLICANT_ONLY' }, 'submit.problem.applicantOnly'],
  [{ __typename: 'NotFound' }, 'submit.problem.notFound'],
])('%o is worded', async (answer, key) => {
  application.answer('place', 'here');
  submitAnswer.mockReturnValueOnce({ submitBundleCase: answer });
  const done = submission.submit();
  await quiet();
  expect(await done).toMatchObject({ kind: 'PROBLEM', words: { key } });
});

test('a newer version is adopted with everything given', async () => {
  application.answer('place', 'here');
  submitAnswer.mockReturnValueOnce({
    submitBundleCase: { __typename: 'BundleVersionOutdated', currentVersionId: 'V2' },
  });
  const done = submission.submit();
  await quiet();
  expect(await done).toEqual({ kind: 'OUTDATED', versionId: 'V2' });
  application.adopt({ id: 'V2', number: 2, content: { ...library, questions: library.questions.slice(0, 2) } });
  await quiet();
  expect(application.parts.value.answers).toEqual({ place: 'here' });
  expect(wire.sent.at(-1)?.variables.input).toMatchObject({ bundleVersionId: 'V2' });
});
