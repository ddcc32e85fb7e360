import { expect, test } from 'vitest';
import { tableOf } from './demo-accounts.ts';
import { createProgress } from './progress.ts';

function screen(isTTY: boolean): { isTTY: boolean; text: string; write(text: string): void } {
  return {
    isTTY,
    text: '',
    write(text) {
      this.text += text;
    },
  };
}

test('columns line up although Chinese characters take two places', () => {
  expect(
    tableOf([
      ['a1', '韦志航', 'x'],
      ['a2', 'Wei', 'y'],
    ]),
  ).toBe('  a1  韦志航  x\n  a2  Wei     y');
  expect(tableOf([])).toBe('');
});

test('a log gets one line a step, however often it is reported', () => {
  const log = screen(false);
  const progress = createProgress(log);
  const report = progress.reportOf('directory');
  for (let done = 0; done <= 3; done += 1) report(done, 3, 'people');
  report(0, 1, 'letters');
  progress.say('done');
  expect(log.text).toBe('sample city: directory, people\nsample city: directory, letters\ndone\n');
});

test('a terminal gets one changing line that ends before the next', () => {
  const terminal = screen(true);
  const progress = createProgress(terminal);
  const report = progress.reportOf('directory');
  report(1, 4, 'people');
  report(2, 4, 'people');
  progress.say('done');
  const lines = terminal.text.split(/[\r\n]/).map((line) => line.trimEnd());
  expect(lines).toEqual(['', 'sample city: directory, people 25 %', 'sample city: directory, people 50 %', 'done', '']);
});
