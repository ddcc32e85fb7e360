import { checkContent, type Problem } from '@onewindow/process-forms';
import { describe, expect, test } from 'vitest';
import { DIAMOND, member } from './bundle.samples.ts';
import { memberProblems } from './member-problems.ts';
import { placeOf } from './problem-place.ts';
import { problemWords } from './problem-words.ts';
import { sayZh } from './say.samples.ts';

const words = (problem: Problem) => problemWords(problem, DIAMOND, sayZh).what;

describe('a problem in words', () => {
  test.each<[Problem, string]>([
    [{ code: 'CYCLE', where: 'members', params: { memberIds: ['A', 'B'] } }, 'A 许可、B 许可 互相等，谁也办不了'],
    [{ code: 'NEVER_REACHED', where: 'questions.smoke', params: {} }, '“卖不卖烟”怎么回答都用不上'],
    [{ code: 'NEVER_REACHED', where: 'stops.0', params: {} }, '“第 1 条停办说明”怎么回答都用不上'],
    [
      { code: 'EXPRESSION', where: 'members.B.when', params: { problem: 'SINGLE_EQUALS', at: 4, text: '=' } },
      '“B 许可”的条件读不懂：第 5 个字：相等要写两个等号 ==',
    ],
    [
      {
        code: 'PROMISE_TOO_SHORT',
        where: 'promise',
        params: { hoursPerDay: 6.5, promiseHours: 6.5, boundHours: 45.5, memberIds: ['A', 'D'], answers: {} },
      },
      '总时限 1 个工作日 不够，最长的一条路要 7 个工作日（A 许可、D 许可）',
    ],
    [
      { code: 'VALUE_NEVER_ANSWERED', where: 'members.B.when', params: { question: 'kinds', value: 'book' } },
      '“B 许可”的条件里，“卖什么”不会有答案“书”',
    ],
    [
      { code: 'PATH_WITHOUT_MEMBER', where: 'members', params: { answers: { area: 3, kinds: ['book'], smoke: 'no' } } },
      '这样回答，一件事也不用办：店面多大：3㎡；卖什么：书；卖不卖烟：否',
    ],
    [
      { code: 'MEMBER_ITEM_OUTDATED', where: 'members.A', params: { itemVersion: 1, inForce: 3 } },
      '“A 许可”的办事指南已经改到第 3 版，这里用的是第 1 版',
    ],
  ])('%#', (problem, expected) => {
    expect(words(problem)).toBe(expected);
  });

  test('whatever the check really finds is worded without a hole', () => {
    const broken = {
      ...DIAMOND,
      promise: { amount: 1, unit: 'workingDay' } as const,
      members: [...DIAMOND.members, member('E', { when: 'answer.nobody == "x"', limit: { amount: 0, unit: 'hour' } })],
    };
    const found = checkContent(broken);
    expect(found.length).toBeGreaterThan(1);
    for (const problem of found) {
      const { what, fix } = problemWords(problem, broken, sayZh);
      expect(`${what}${fix}`).not.toMatch(/undefined|\{|NaN/);
    }
  });
});

describe('the place of a problem', () => {
  test.each([
    ['members.A.when', 'members', 'A'],
    ['members.A.limit', 'limits', 'A'],
    ['members.A.fields.x:y.z', 'form', 'A'],
    ['members.A.materials.DOC', 'materials', 'A'],
    ['members', 'members', null],
    ['questions.smoke.showIf', 'questions', 'smoke'],
    ['stops.0.when', 'questions', null],
    ['materials.DOC.PLAN', 'materials', 'DOC.PLAN'],
    ['materials.DOC.PLAN.when', 'materials', 'DOC.PLAN'],
    ['fields.x:y.z', 'form', null],
    ['promise', 'limits', null],
    ['receivingWindow', 'limits', null],
    ['coOrganizations', 'members', null],
  ])('%s', (where, step, at) => {
    expect(placeOf(where)).toEqual({ step, at });
  });

  test('a member has its own problems and the circle it is part of', () => {
    const circle: Problem = { code: 'CYCLE', where: 'members', params: { memberIds: ['A', 'B'] } };
    const own: Problem = { code: 'NEVER_REACHED', where: 'members.A', params: {} };
    const other: Problem = { code: 'NEVER_REACHED', where: 'members.AB', params: {} };
    expect(memberProblems([circle, own, other], 'A')).toEqual([circle, own]);
  });
});
