import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicant, clerk, stranger } from '../testing/actors.samples.ts';
import { BUNDLE_ID } from '../testing/bundle.samples.ts';
import { type Desk, openDesk, saveDraft } from '../testing/case-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());

test('a draft is kept as it is, one a bundle, and counts its saves', async () => {
  expect(await saveDraft(desk, { answers: { half: 1 }, delivery: {} })).toMatchObject({
    draft: { revision: 1, answers: { half: 1 } },
  });
  expect(await saveDraft(desk, { values: { 'shop:shop.name': '' } })).toMatchObject({
    draft: { revision: 2, values: { 'shop:shop.name': '' }, confirmed: ['ID'] },
  });
  const read = (actor: typeof clerk) =>
    desk.service
      .as(actor)
      .query('query ($id: ID!) { applicationDraft(bundleId: $id) { revision } myDrafts { bundleId } }', {
        id: BUNDLE_ID,
      });
  expect(await read(applicant)).toEqual({ applicationDraft: { revision: 2 }, myDrafts: [{ bundleId: BUNDLE_ID }] });
  expect(await read(stranger)).toEqual({ applicationDraft: null, myDrafts: [] });
  expect(await read(clerk)).toEqual({ applicationDraft: null, myDrafts: [] });
});

test('only its size and characters are judged, and that the version exists', async () => {
  expect(await saveDraft(desk, { values: { x: 'y'.repeat(300_000) } })).toMatchObject({
    issues: [{ code: 'TOO_LARGE' }],
  });
  expect(await saveDraft(desk, { values: { x: '\u0000' } })).toMatchObject({ issues: [{ code: 'CHARACTER' }] });
  expect(await saveDraft(desk, { bundleVersionId: 'none' })).toMatchObject({ __typename: 'NotFound' });
  expect(await saveDraft(desk, {}, clerk)).toMatchObject({ __typename: 'NotPermitted' });
});

test('it is thrown away when asked, and after ninety days without a save', async () => {
  const discard = (actor: typeof clerk) =>
    desk.service
      .as(actor)
      .mutate(
        'mutation ($input: DiscardApplicationDraftInput!) { discardApplicationDraft(input: $input) { __typename } }',
        { input: { bundleId: BUNDLE_ID } },
      );
  expect(await discard(stranger)).toEqual({ discardApplicationDraft: { __typename: 'NotFound' } });
  expect(await discard(applicant)).toEqual({
    discardApplicationDraft: { __typename: 'DiscardApplicationDraftPayload' },
  });
  const saved = await saveDraft(desk);
  const draftId = (saved.draft as { id: string }).id;
  await desk.service.runJob('expire-draft', { draftId });
  const count = async () => (await desk.service.sql('select id from application_draft')).length;
  expect(await count()).toBe(1);
  desk.service.setNow('2027-02-22T00:00:00Z');
  await desk.service.runJob('expire-draft', { draftId });
  expect(await count()).toBe(0);
});
