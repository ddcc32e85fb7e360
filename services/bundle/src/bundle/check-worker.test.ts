import { readFileSync } from 'node:fs';
import { type BundleContent, checkContent } from '@onewindow/process-forms';
import { expect, test } from 'vitest';
import { checkInThread } from './check-worker.ts';

const seed = JSON.parse(readFileSync(new URL('../seeds/b1.json', import.meta.url), 'utf8')) as {
  content: BundleContent;
};
const { content } = seed;

/** Every condition sound, every list within its bounds, and hours of work. */
function endless(): BundleContent {
  const never = '(answer.extra0 == "o1" and answer.extra0 == "o2")';
  const long = Array.from({ length: 34 }, () => never).join(' or ');
  const options = Array.from({ length: 4 }, (_, index) => ({ code: `o${index}`, label: `o${index}` }));
  const question = (index: number) => ({
    id: `extra${index}`,
    text: 'x',
    help: '',
    type: 'single' as const,
    options,
    showIf: 'true',
    required: true,
    fills: [],
  });
  const stop = { when: long, scope: 'bundle' as const, memberId: null, explanation: 'x' };
  return {
    ...content,
    questions: [...content.questions, ...Array.from({ length: 40 }, (_, index) => question(index))],
    stops: [...content.stops, ...Array.from({ length: 50 }, () => stop)],
  };
}

test('finds what checkContent finds', async () => {
  const broken = { ...content, members: content.members.map((member) => ({ ...member, when: 'answer.nothing == 1' })) };
  expect(await checkInThread(content)).toEqual(checkContent(content));
  expect(await checkInThread(broken)).toEqual(checkContent(broken));
});

test('a check without end is a problem, holds nobody up, and the next one runs', async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  const codes = (await checkInThread(endless(), 400)).map(({ code }) => code);
  clearInterval(ticking);
  expect(codes).toEqual(['CHECK_TOO_LONG']);
  expect(ticks).toBeGreaterThan(10);
  expect(await checkInThread(content)).toEqual(checkContent(content));
});
