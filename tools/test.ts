/** `npm test`: every check and every test, in the order in which they are cheapest to learn from. */
import { runCheck, runTests, stopStepsOnSignal } from './steps.ts';
import { addCounts, closingLine, type TestCounts } from './test-counts.ts';

stopStepsOnSignal();

const turbo = [
  'turbo',
  'run',
  'build',
  '--output-logs=errors-only',
  '--log-prefix=none',
  '--ui=stream',
  '--concurrency=2',
];

const steps: readonly (() => Promise<TestCounts>)[] = [
  () => runCheck('generated code and contract are up to date', [['node', 'graphql/check.ts']]),
  () =>
    runCheck('lint', [
      ['biome', 'ci', '--error-on-warnings', '--colors=off', '.'],
      ['eslint', '--max-warnings=0', 'apps', 'packages/ui'],
    ]),
  () => runCheck('boundaries', [['node', 'tools/check-boundaries.mjs']]),
  () => runCheck('conventions', [['node', 'tools/check-conventions.ts']]),
  () =>
    runCheck('types', [
      ['tsc', '-p', 'tsconfig.node.json'],
      ['vue-tsc', '-p', 'tsconfig.web.json'],
    ]),
  () => runTests('unit and use-case tests', ['unit', 'use-case']),
  () => runCheck('build', [turbo]),
  () => runTests('federation tests', ['federation']),
  () => runTests('browser tests', ['browser']),
];

let counts: TestCounts = { passed: 0, failed: 0 };
for (const step of steps) counts = addCounts(counts, await step());
process.stdout.write(`\n${closingLine(counts)}\n`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
