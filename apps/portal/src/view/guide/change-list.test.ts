import type { GuideContent, GuideMaterial } from '@onewindow/guide-lint';
import { guideSample } from '@onewindow/guide-lint/testing';
import { expect, test } from 'vitest';
import { changeGroups } from './change-list.ts';

const guide = guideSample();
const compare = (changed: Partial<GuideContent>, before: Partial<GuideContent> = {}) =>
  changeGroups({ ...guide, ...before }, { ...guide, ...changed }).flatMap(({ section, changes }) =>
    changes.map(({ change, favour }) => [section, change.kind, change.element, change.field, favour]),
  );
const first = guide.materials[0] as GuideMaterial;

test('equal versions have nothing to say, nor do codes that nobody reads', () => {
  expect(compare({})).toEqual([]);
  expect(compare({ keywords: ['x'], systemName: 'y', listEntryId: 'z' })).toEqual([]);
});

test('fewer days are better, a new fee is more', () => {
  const slower = { ...guide.promisedLimit, amount: (guide.promisedLimit.amount ?? 0) + 3 };
  expect(compare({}, { promisedLimit: slower })).toEqual([['limits', 'CHANGED', 'promisedLimit', '', 'for']]);
  expect(compare({ promisedLimit: slower })).toEqual([['limits', 'CHANGED', 'promisedLimit', '', 'against']]);
});

test('a material that falls away is better, one that is added is more', () => {
  const rest = { materials: guide.materials.slice(1) };
  expect(compare(rest)).toEqual([['materials', 'REMOVED', 'materials', '', 'for']]);
  expect(compare({}, rest)).toEqual([['materials', 'ADDED', 'materials', '', 'against']]);
});

test('more copies of one material are told at its field, and its place does not matter', () => {
  const more = { ...first, paperCopies: first.paperCopies + 2 };
  const materials = [...guide.materials.slice(1), more];
  expect(compare({ materials })).toContainEqual(['materials', 'CHANGED', 'materials', 'paperCopies', 'against']);
});

test('a changed text is neither', () => {
  expect(compare({ scope: '另一个适用范围' })).toEqual([['conditions', 'CHANGED', 'scope', '', null]]);
});
