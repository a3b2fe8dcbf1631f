import { defineConfig } from 'vitest/config';

/** Tests that put other modules in the place of ours or of Node's, which no other file may meet. */
const alone = ['packages/tertius/src/files/save.test.ts', 'packages/core/src/kernels/paths/wasm.test.ts'];

export default defineConfig({
  test: {
    // All processors: the default leaves one out, which on two is half of them.
    maxWorkers: '100%',
    // The command prints commands with npx where npx called it; what it prints must not depend on who runs the tests.
    env: { npm_command: 'test' },
    // Loading our modules anew for each file takes longer than most files do: a worker keeps what it has loaded.
    isolate: false,
    // What is built is loaded by Node itself, as users load it, and not translated first.
    server: { deps: { external: [/\/packages\/\w+\/dist\//] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}'],
          exclude: alone,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, isolate: true },
      },
      {
        extends: true,
        test: {
          name: 'across',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/spark/**'],
          // Ten times what the longest takes on a quiet machine: what is slow is seen, not failed.
          testTimeout: 300_000,
          hookTimeout: 120_000,
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
