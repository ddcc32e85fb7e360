import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import type { Answers, BundleContent, Question } from './content.ts';
import { KIOSK, question } from './fixtures/kiosk.samples.ts';
import { choicesOf } from './question-choices.ts';
import { courseOf } from './questionnaire.ts';
import { walkPaths } from './walk-paths.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code, label: code }));

describe('choicesOf', () => {
  it('takes every subset of a short multiple choice and a few of a long one', () => {
    const multi = (count: number, minSelect: number) =>
      choicesOf(question('q', { type: 'multi', options: LETTERS.slice(0, count), minSelect }));
    expect(multi(4, 0)).toHaveLength(16);
    expect(multi(4, 1)).toHaveLength(15);
    expect(multi(6, 1)).toEqual([['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['a', 'b'], ['a', 'b', 'c', 'd', 'e', 'f']]);
  });

  it('takes the samples of a number, else its bounds, and may skip what is optional', () => {
    expect(choicesOf(question('q', { type: 'number', samples: [1, 5, 5] }))).toEqual([1, 5]);
    expect(choicesOf(question('q', { type: 'number', min: 0, max: 9, required: false }))).toEqual([0, 9, undefined]);
  });
});

describe('walkPaths', () => {
  it('walks every path of the kiosk', () => {
    const { paths, exhaustive } = walkPaths(KIOSK);
    expect(exhaustive).toBe(true);
    // licence yes: 2 areas x (no sign 1 + sign 7 selections) x (no tobacco 1 + tobacco 2); licence no: 1.
    expect(paths).toHaveLength(2 * 8 * 3 + 1);
    expect(paths.filter(({ stopped }) => stopped)).toEqual([{ answers: { licence: 'no' }, stopped: true }]);
    for (const { answers } of paths) expect(checkAnswers(KIOSK, answers)).toEqual([]);
  });
});

const someQuestions = fc
  .array(fc.tuple(fc.nat(3), fc.boolean(), fc.nat(9), fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 5 })
  .map((seeds) =>
    seeds.map(([kind, required, showBy, value], index): Question => {
      const by = showBy < index ? `answer.q${showBy} ${required ? '==' : '!='} "${value}"` : 'true';
      const options = ['x', 'y', 'z'].slice(0, kind === 3 ? 2 : 3).map((code) => ({ code, label: code }));
      return question(`q${index}`, { options, required, showIf: by });
    }),
  );
const someContent: fc.Arbitrary<BundleContent> = fc
  .tuple(someQuestions, fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.constantFrom('x', 'y')), { maxLength: 2 }))
  .map(([questions, stops]) => ({
    ...KIOSK,
    questions,
    stops: stops.map(([one, other, value]) => ({
      when: `answer.q${one % questions.length} == "${value}" and answer.q${other % questions.length} != "y"`,
      scope: 'bundle' as const,
      memberId: null,
      explanation: '',
    })),
  }));

/** Every assignment of every question, cut down to what would really have been asked. */
function naivePaths(content: BundleContent): Set<string> {
  let all: Answers[] = [{}];
  for (const { id, ...rest } of content.questions) {
    all = all.flatMap((answers) =>
      choicesOf({ id, ...rest }).map((choice) => (choice === undefined ? answers : { ...answers, [id]: choice })),
    );
  }
  return new Set(all.map((answers) => JSON.stringify(courseOf(content, answers).answers)));
}

function pairsOf(paths: readonly { readonly answers: Answers }[]): Set<string> {
  return new Set(
    paths.flatMap(({ answers }) => {
      const picks = Object.entries(answers).map(([id, value]) => `${id}=${String(value)}`);
      return picks.flatMap((one) => picks.map((other) => `${one} ${other}`));
    }),
  );
}

describe('any questionnaire', () => {
  it('is walked like the full product of answers cut down to what is asked', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        const walked = walkPaths(content).paths.map(({ answers }) => JSON.stringify(answers));
        expect(new Set(walked)).toEqual(naivePaths(content));
      }),
    );
  });

  it('has every reachable pair of answers covered when it is too large', () => {
    fc.assert(
      fc.property(someContent, (content) => {
        const full = walkPaths(content).paths;
        fc.pre(full.length > 1);
        const { paths, exhaustive } = walkPaths(content, full.length - 1);
        expect(exhaustive).toBe(false);
        if (paths.length < full.length - 1) expect(pairsOf(paths)).toEqual(pairsOf(full));
      }),
    );
  });

  it('stays small when the product explodes', () => {
    const questions = Array.from({ length: 20 }, (_, index) => question(`q${index}`, { options: LETTERS }));
    const { paths, exhaustive } = walkPaths({ ...KIOSK, questions, stops: [] });
    expect(exhaustive).toBe(false);
    expect(paths.length).toBeLessThan(200);
    expect(pairsOf(paths).size).toBe(20 * 6 * (19 * 6 + 1));
  });

  it('gives up where even the pairs are too many, or cannot be found', () => {
    const codes = Array.from({ length: 50 }, (_, index) => ({ code: `o${index}`, label: `o${index}` }));
    const huge = Array.from({ length: 60 }, (_, index) => question(`q${index}`, { options: codes }));
    const started = performance.now();
    expect(walkPaths({ ...KIOSK, questions: huge, stops: [] }).covering).toBe(false);
    // Every question but the first hangs on an answer that rules the others out.
    const barred = Array.from({ length: 30 }, (_, index) =>
      question(`q${index}`, {
        options: codes.slice(0, 14),
        showIf: index < 20 ? 'true' : `answer.q${index - 20} == "o1" and answer.q${index - 19} == "o2"`,
      }),
    );
    expect(walkPaths({ ...KIOSK, questions: barred, stops: [] }).paths.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
