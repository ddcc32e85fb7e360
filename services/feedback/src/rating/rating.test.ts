import { newId } from '@onewindow/kernel';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedbackService } from '../service.ts';
import { Rating } from './rating.entity.ts';

let test: TestService;
beforeAll(async () => {
  test = await createTestService(feedbackService);
});
afterAll(() => test.stop());

const summaryFor = async (organizationId: string) =>
  (
    await test
      .as(null)
      .query('query ($id: ID!) { ratingSummary(organizationId: $id) { count average } }', { id: organizationId })
  ).ratingSummary;
const give = (values: { organizationId: string; level: number; isDefault?: boolean; caseId?: string }) =>
  test.ctx(null).em.insert(Rating, {
    id: newId(),
    caseId: newId(),
    stage: 'DECISION',
    accountId: 'a002',
    divisionCode: '450802',
    isDefault: false,
    givenAt: new Date(),
    ...values,
  });

it('an organisation without ratings has none, and no average', async () => {
  expect(await summaryFor('A')).toEqual({ count: 0, average: null });
});

it('counts what people gave this organisation, and no defaults', async () => {
  for (const level of [5, 5, 4, 2]) await give({ organizationId: 'A', level });
  await give({ organizationId: 'A', level: 5, isDefault: true });
  await give({ organizationId: 'B', level: 1 });
  expect(await summaryFor('A')).toEqual({ count: 4, average: 4 });
});

it('takes one rating a step, between one and five', async () => {
  await give({ organizationId: 'C', level: 3, caseId: 'c1' });
  await expect(give({ organizationId: 'C', level: 5, caseId: 'c1' })).rejects.toThrow('unique');
  await expect(give({ organizationId: 'C', level: 6 })).rejects.toThrow('check');
});

it('lets nobody change or remove a rating', async () => {
  const { em } = test.ctx(null);
  await expect(em.nativeUpdate(Rating, { organizationId: 'A' }, { level: 5 })).rejects.toThrow('permission denied');
  await expect(em.nativeDelete(Rating, { organizationId: 'A' })).rejects.toThrow('permission denied');
});
