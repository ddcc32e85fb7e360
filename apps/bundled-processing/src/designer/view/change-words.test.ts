import { type BundleContent, diffContent } from '@onewindow/process-forms';
import { expect, test } from 'vitest';
import { DIAMOND, member, question } from './bundle.samples.ts';
import { changeWords } from './change-words.ts';
import { sayZh } from './say.samples.ts';

const wordsFrom = (after: BundleContent) =>
  changeWords(diffContent(DIAMOND, after), after, sayZh).map(({ text, place }) => `${place.step} ${text}`);
const withMember = (id: string, part: Partial<BundleContent['members'][number]>): BundleContent => ({
  ...DIAMOND,
  members: DIAMOND.members.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

test('equal versions differ in nothing', () => {
  expect(wordsFrom({ ...DIAMOND })).toEqual([]);
});

test.each([
  [{ ...DIAMOND, name: '开大书店一件事' }, ['limits 名称：开书店一件事 → 开大书店一件事']],
  [{ ...DIAMOND, promise: { amount: 40, unit: 'hour' } as const }, ['limits 总时限：7 个工作日 → 40 个工作小时']],
  [{ ...DIAMOND, promise: { amount: 6, unit: 'workingDay' } as const }, ['limits 总时限：7 个工作日 → 6 个工作日']],
  [
    withMember('B', { limit: { amount: 2, unit: 'workingDay' } }),
    ['limits 成员“B 许可”的时限：3 个工作日 → 2 个工作日'],
  ],
  [withMember('B', { when: 'true' }), ['members 成员“B 许可”的条件：“店面多大”超过 300㎡ → 都要']],
  [withMember('B', { onRefused: 'stopAll' }), ['members 成员“B 许可”不准予时：其余继续 → 整体终止']],
  [withMember('B', { dependsOn: [] }), ['members 去掉 成员“B 许可”前面要办完的“A 许可”']],
  [
    withMember('B', { dependsOn: [{ memberId: 'A', kind: 'data' }] }),
    ['members 成员“B 许可”前面要办完的“A 许可”的种类：等结果 → 等数据'],
  ],
  [{ ...DIAMOND, members: [...DIAMOND.members, member('E')] }, ['members 新加 成员“E 许可”']],
  [{ ...DIAMOND, members: DIAMOND.members.slice(0, 3) }, ['members 去掉 成员“D 许可”']],
  [{ ...DIAMOND, questions: DIAMOND.questions.toReversed() }, ['questions 问题换了顺序']],
  [
    { ...DIAMOND, questions: [...DIAMOND.questions, question('late', { text: '几点关门？' })] },
    ['questions 新加 问题“几点关门”'],
  ],
  [{ ...DIAMOND, stops: [] }, ['questions 去掉 停办说明（“卖不卖烟”选“是”）']],
  [{ ...DIAMOND, needVisit: ['B'] }, ['members 去掉 要上门的“C 许可”']],
  [
    { ...DIAMOND, delivery: { ...DIAMOND.delivery, mode: 'separate' } as const },
    ['limits 送达的办法：各项结果一次送达 → 办好一项送一项'],
  ],
  [{ ...DIAMOND, basis: [...DIAMOND.basis, '新办法'] }, ['limits 新加 依据“新办法”']],
])('change %#', (after, expected) => {
  expect(wordsFrom(after)).toEqual(expected);
});

test('a row that is no longer needed says why', () => {
  const [row] = DIAMOND.materials;
  if (!row) throw new Error('The sample lost its row');
  const after = { ...DIAMOND, materials: [{ ...row, dropped: { reason: 'memberResult', memberId: 'A' } as const }] };
  expect(wordsFrom(after)).toEqual(['materials 材料“平面图”为什么不用交：（空） → “A 许可”办完就有，不用再交']);
});
