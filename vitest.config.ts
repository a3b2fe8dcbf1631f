import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All processors: the default leaves one out, which on two is half of them.
    maxWorkers: '100%',
    // The command prints commands with npx where npx called it; what it prints must not depend on who runs the tests.
    env: { npm_command: 'test' },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['packages/*/src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'across',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: 120_000,
          // Written for bundlers: its modules name folders.
          server: { deps: { inline: ['dt-sql-parser'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Answers come from a worker, and take their time where the machine is busy.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
