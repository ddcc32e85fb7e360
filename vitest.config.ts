import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** Rooms whose tests run alone: no database, no browser. Screens ask for happy-dom in the test file. */
const pure = ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'graphql/**/*.test.ts', 'tools/**/*.test.ts'];

export default defineConfig({
  plugins: [vue()],
  test: {
    // What the tests provoke on purpose would fill the log; LOG_LEVEL=error shows it.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' },
    reporters: ['default', './tools/closing-line-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: pure,
          exclude: ['**/node_modules/**', 'packages/subgraph-kit/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'use-case',
          include: ['services/*/src/**/*.test.ts', 'packages/subgraph-kit/src/**/*.test.ts'],
          globalSetup: ['packages/subgraph-kit/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'federation',
          include: ['test/federation/**/*.test.ts'],
          globalSetup: ['packages/subgraph-kit/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
