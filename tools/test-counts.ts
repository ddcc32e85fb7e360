import { existsSync, readFileSync } from 'node:fs';

/** Results of some checks or tests. A skipped test and a file that could not be collected count as failed. */
export interface TestCounts {
  passed: number;
  failed: number;
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** The last line of a run, for people and for machines that read the log. */
export function closingLine({ passed, failed }: TestCounts): string {
  return `${passed} passed, ${failed} failed`;
}

/** What the reporter left in `file`; null when the run died before its end. */
export function readCounts(file: string): TestCounts | null {
  if (!existsSync(file)) return null;
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: Number(passed), failed: Number(failed) };
}
