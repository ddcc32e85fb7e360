import { expect, test } from 'vitest';
import type { GuideHitFragment } from '../../gql/graphql.ts';
import { hallWords, hitFacts } from './hit-facts.ts';

const hit: GuideHitFragment = {
  __typename: 'Item',
  code: 'c',
  name: '食品经营许可新办',
  status: 'IN_FORCE',
  organizationName: '市场监督管理局',
  handling: 'PROMISED',
  promiseDays: 5,
  fee: null,
  visits: 0,
  onlineReach: 'WHOLLY',
  places: [],
};
const keys = (changed: Partial<GuideHitFragment>) => hitFacts({ ...hit, ...changed }).map(({ key }) => key);

test('days, money, visits', () => {
  expect(keys({})).toEqual(['guides.hit.days', 'guides.hit.free', 'guides.hit.noVisit']);
  expect(keys({ handling: 'IMMEDIATE', fee: '每证 10 元', visits: 2 })).toEqual([
    'guides.hit.immediate',
    'guides.hit.fee',
    'guides.hit.visits',
  ]);
});

test('what the guide does not say is left out', () => {
  expect(keys({ promiseDays: 0, visits: null })).toEqual(['guides.hit.free']);
});

test('the nearest hall, or the first of them, or none', () => {
  const place = (hallName: string, isNearest: boolean) => ({ __typename: 'ItemPlace' as const, hallName, isNearest });
  expect(hallWords({ places: [place('市', false), place('县', true)] })).toMatchObject({
    key: 'guides.hit.nearest',
    params: { hall: '县' },
  });
  expect(hallWords({ places: [place('市', false)] })?.key).toBe('guides.hit.hall');
  expect(hallWords({ places: [place('市', false), place('县', false)] })?.key).toBe('guides.hit.halls');
  expect(hallWords({ places: [] })).toBeNull();
});
