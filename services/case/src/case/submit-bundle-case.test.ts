import { newId } from '@onewindow/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { applicant, clerk, stranger } from '../testing/actors.samples.ts';
import { application, BUNDLE_ID, bundleContent, bundlePublished } from '../testing/bundle.samples.ts';
import { type Desk, openDesk, saveDraft } from '../testing/case-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());
afterEach(async () => {
  await desk.service.sql(
    'truncate cases, case_form, case_material, clock, expected_notice, ledger_entry, application_draft, request_log, access_entry cascade',
  );
});

const count = async (): Promise<number> => {
  const [row] = await desk.service.sql<{ count: number }>(
    "select count(*)::integer as count from cases where kind = 'BUNDLE'",
  );
  return row?.count ?? 0;
};
const caseIdOf = (answer: Record<string, unknown>): string => (answer.case as { id: string }).id;

test.each<[string, Record<string, unknown>, string[]]>([
  ['not declared', { isDeclaredTrue: false }, ['isDeclaredTrue REQUIRED']],
  ['an unanswered question', { answers: { kind: 'food' } }, ['answers.sign REQUIRED']],
  ['an unknown option', { answers: { kind: 'circus', sign: 'no' } }, ['answers.kind OPTION']],
  ['an unknown question', { answers: { kind: 'food', sign: 'no', x: '1' } }, ['answers.x UNKNOWN_QUESTION']],
  ['a missing form value', { values: { 'shop:shop.licence': 'L' } }, ['shop:shop.name REQUIRED']],
  ['a missing upload', { materials: [] }, ['materials.PLAN UPLOAD_REQUIRED']],
  [
    'the same material twice',
    {
      materials: [
        { docCode: 'PLAN', fileId: 'a' },
        { docCode: 'PLAN', fileId: 'b' },
      ],
    },
    ['materials.PLAN DUPLICATE'],
  ],
  ['an unconfirmed shared material', { confirmed: [] }, ['materials.ID CONFIRMATION_REQUIRED']],
  [
    'a bad parcel address',
    { delivery: { mode: 'MAIL', recipientName: 'x', recipientMobile: '123', divisionCode: '45', address: '短' } },
    [
      'delivery.recipientName TOO_SHORT',
      'delivery.recipientMobile LENGTH',
      'delivery.divisionCode FORMAT',
      'delivery.address TOO_SHORT',
    ],
  ],
  ['no delivery mode', { delivery: {} }, ['delivery.mode FORMAT']],
  ['answers of the wrong kind', { answers: [] }, ['answers FORMAT']],
  [
    'a character no font has',
    { values: { 'shop:shop.name': '小店', 'shop:shop.licence': 'L' }, materials: [{ docCode: 'PLAN', fileId: 'f' }] },
    [],
  ],
])('%s', async (_, values, expected) => {
  const answer = await desk.submit(values);
  const issues = (answer.issues ?? []) as { path: string; code: string }[];
  expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  expect(answer.__typename).toBe(expected.length > 0 ? 'ValidationFailed' : 'SubmitBundleCasePayload');
});

test('a name that cannot be printed is refused by its character', async () => {
  const answer = await desk.submit({}, { ...applicant, name: '张𠮷' });
  expect(answer).toMatchObject({
    __typename: 'ValidationFailed',
    issues: [
      { path: 'notice.applicantName', code: 'GLYPH_MISSING', params: { character: '𠮷', codePoint: 'U+20BB7' } },
    ],
  });
  expect(await count()).toBe(0);
});

test('a stop ends the application in the words of the bundle', async () => {
  expect(await desk.submit({ answers: { kind: 'bank' } })).toEqual({
    __typename: 'BundleStopped',
    explanation: '银行不在这里办',
  });
});

test('staff, nobody, an unknown bundle and an old version are refused', async () => {
  expect(await desk.submit({}, clerk)).toMatchObject({ __typename: 'NotPermitted', reason: 'APPLICANT_ONLY' });
  expect(await desk.submit({ bundleId: 'nowhere' })).toMatchObject({ __typename: 'NotFound', kind: 'Bundle' });
  const newer = newId();
  await desk.service.runInbox('BundlePublished', bundlePublished(bundleContent(), 2, newer));
  expect(await desk.submit()).toEqual({ __typename: 'BundleVersionOutdated', currentVersionId: newer });
  await desk.service.sql('delete from bundle_version where id = $1', [newer]);
});

test('hostile JSON: too deep, too large, unstorable, prototype keys', async () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 50_000; level += 1) deep = [deep];
  const code = async (values: Record<string, unknown>): Promise<unknown> =>
    ((await desk.submit(values)).issues as { code: string }[] | undefined)?.[0]?.code;
  expect(await code({ values: { 'shop:shop.name': deep } })).toBe('TOO_DEEP');
  expect(await code({ values: { 'shop:shop.name': 'x'.repeat(1_000_000) } })).toBe('TOO_LARGE');
  expect(await code({ materials: Array.from({ length: 30_000 }, () => ({ docCode: 'PLAN', fileId: 'f' })) })).toBe(
    'TOO_LARGE',
  );
  expect(await code({ values: { 'shop:shop.name': 'a\u0000b' } })).toBe('CHARACTER');
  expect(await code({ values: { 'shop:shop.name': '\ud800' } })).toBe('CHARACTER');
  expect(await code({ answers: JSON.parse('{"__proto__":{"kind":"food"},"sign":"no"}') })).toBeDefined();
  expect(await code({ values: { 'shop:shop.name': { $ne: null }, 'shop:shop.licence': 'L' } })).toBe('TYPE');
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
  expect(await count()).toBe(0);
});

test('values of no field and materials nobody needs are left out', async () => {
  const answer = await desk.submit({
    values: { 'shop:shop.name': '小店', 'shop:shop.licence': 'L', 'shop:evil': 'x' },
    materials: [
      { docCode: 'PLAN', fileId: 'f1' },
      { docCode: 'OTHER', fileId: 'f2' },
    ],
  });
  const [form] = await desk.service.sql<{ values: object }>('select values from case_form where case_id = $1', [
    caseIdOf(answer),
  ]);
  expect(form?.values).toEqual({ 'shop:shop.name': '小店', 'shop:shop.licence': 'L' });
  expect((await desk.service.emitted()).at(-1)?.payload.fileIds).toEqual(['f1']);
});

test('one draft makes one case: fifty clicks at once, each with its own request id', async () => {
  await saveDraft(desk);
  const answers = await Promise.all(Array.from({ length: 50 }, () => desk.submit()));
  expect(new Set(answers.map(caseIdOf)).size).toBe(1);
  expect(await count()).toBe(1);
  const submitted = (await desk.service.emitted()).filter(({ payload }) => payload.id === caseIdOf(answers[0] ?? {}));
  expect(submitted).toHaveLength(1);
});

test('without a draft, fifty equal applications at once are one case, and another content is another', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => desk.submit()));
  expect(new Set(answers.map(caseIdOf)).size).toBe(1);
  const other = await desk.submit({ values: { 'shop:shop.name': '二店', 'shop:shop.licence': 'L-2' } });
  expect(caseIdOf(other)).not.toBe(caseIdOf(answers[0] ?? {}));
  expect(await count()).toBe(2);
});

test('a repeat of the same request answers the same; somebody else makes a case of their own', async () => {
  const requestId = newId();
  const first = await desk.submit({ requestId });
  const again = await desk.submit({ requestId, values: {} });
  expect(caseIdOf(again)).toBe(caseIdOf(first));
  expect(caseIdOf(await desk.submit({ requestId }, stranger))).not.toBe(caseIdOf(first));
});

test('a failed submission keeps the draft; other content afterwards is another application', async () => {
  await saveDraft(desk);
  await desk.submit({ confirmed: [] });
  const drafts = await desk.service.sql('select id from application_draft');
  expect(drafts).toHaveLength(1);
  const first = await desk.submitted();
  expect(await desk.service.sql('select id from application_draft')).toHaveLength(0);
  expect(await desk.submitted()).toBe(first);
  expect(await desk.submitted({ values: { 'shop:shop.name': '二店', 'shop:shop.licence': 'L' } })).not.toBe(first);
});

test('a withdrawn application may be sent again', async () => {
  const first = await desk.submitted();
  await desk.actNow(applicant, 'withdrawCase', first, { reason: '填错了' });
  expect(await desk.submitted()).not.toBe(first);
});

test('fetched at the window: no address is asked or kept', async () => {
  const id = await desk.submitted({ delivery: { mode: 'WINDOW', address: '不要留' } });
  const [row] = await desk.service.sql<{ delivery: object }>('select delivery from cases where id = $1', [id]);
  expect(row?.delivery).toEqual({
    mode: 'WINDOW',
    recipientName: '刘凤仪',
    recipientMobile: '13800000054',
    divisionCode: '',
    address: '',
  });
});

test('the situation decides the members: with a sign there is one more', async () => {
  const id = await desk.submitted({ answers: { kind: 'food', sign: 'yes' } });
  expect((await desk.family(id)).map(({ memberId }) => memberId)).toEqual([null, 'S', 'E', 'A', 'B', 'C', 'D']);
  expect(application().bundleId).toBe(BUNDLE_ID);
});
