import { afterAll, beforeAll, expect, test } from 'vitest';
import { approving, codes, type Desk, openDesk, people, saving } from '../testing/guide-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.service.stop());

const taken = (itemCode: string) => ({
  __typename: 'ValidationFailed',
  issues: [{ path: 'content.variantName', code: 'VARIANT_TAKEN', params: { itemCode } }],
});

test('a variant that another item of the organisation has is not taken by renaming a draft', async () => {
  const entry = { baseCode: '000131024000', variantName: '饮品店', variantKind: 'NEW', fromTemplate: false };
  const { revision: other } = await desk.act(people.editor, 'createGuide', entry);
  const draft = await desk.drafted();
  const asOther = saving({ ...draft.content, variantName: '饮品店' });
  expect(await desk.step(people.editor, 'saveGuideRevision', draft, asOther)).toMatchObject(taken(other.itemCode));
  const asPublished = saving({ ...other.content, variantName: draft.content.variantName });
  expect(await desk.step(people.editor, 'saveGuideRevision', other, asPublished)).toMatchObject(taken(codes.food));

  // Drafts come from sheets too: the acts look again.
  await desk.done(people.editor, 'discardGuideRevision', other);
  const saved = await desk.done(people.editor, 'saveGuideRevision', draft, asOther);
  const { revision: again } = await desk.act(people.editor, 'createGuide', { ...entry, variantName: '茶楼' });
  await desk.service.sql("update guide_revision set variant_name = '饮品店' where id = $1", [again.id]);
  expect(await desk.step(people.editor, 'submitGuideRevision', saved)).toMatchObject(taken(again.itemCode));
  await desk.done(people.editor, 'discardGuideRevision', again);
  await desk.done(people.editor, 'discardGuideRevision', saved);
});

test('a county that renames a variant leaves the template behind: the city looks first', async () => {
  const { conditions } = (await desk.item(codes.food)).content;
  const more = [...conditions, { id: 'c99', text: '经营场所面积60平方米以上', plainText: '' }];
  const asks = await desk.drafted((content) => ({ ...content, conditions: more }));
  const refused = await desk.step(people.editor, 'submitGuideRevision', asks);
  expect(refused.findings.map(({ ruleId }) => ruleId)).toContain('TEMPLATE_MORE_CONDITION');

  const renamed = saving({ ...asks.content, variantName: '餐饮服务经营' });
  const saved = await desk.done(people.editor, 'saveGuideRevision', asks, renamed);
  const submitted = await desk.done(people.editor, 'submitGuideRevision', saved);
  const reviewed = await desk.done(people.chief, 'reviewGuideRevision', submitted);
  const waiting = await desk.done(people.county, 'approveGuideRevision', reviewed, approving());
  expect(waiting.state).toBe('CITY_REVIEW');
  expect((await desk.item(codes.food)).version).toBe(1);
});
