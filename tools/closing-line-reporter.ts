import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { addCounts, closingLine, type TestCounts } from './test-counts.ts';

/**
 * Ends a run with `N passed, N failed`; inside `npm test` it leaves the numbers in the file named by
 * ONEWINDOW_TEST_COUNTS instead, where they are added to those of the other steps.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = modules.map(countsOf).reduce(addCounts, { passed: 0, failed: unhandled.length });
    const file = process.env.ONEWINDOW_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
    else process.once('exit', () => process.stdout.write(`${closingLine(counts)}\n`));
  }
}

function countsOf(module: TestModule): TestCounts {
  const tests = [...module.children.allTests()];
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  for (const test of tests) {
    const { state } = test.result();
    if (state === 'skipped') process.stderr.write(`not run: ${module.relativeModuleId} > ${test.fullName}\n`);
  }
  const failed = tests.length - passed;
  const brokeElsewhere = failed === 0 && (tests.length === 0 || module.state() === 'failed');
  return { passed, failed: failed + (brokeElsewhere ? 1 : 0) };
}
