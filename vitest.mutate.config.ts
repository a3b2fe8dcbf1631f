import { defineConfig } from 'vitest/config';

/** The tests that stand beside the code of the core, and the laws: what `npm run mutate` asks. */
export default defineConfig({
  test: {
    include: [process.env.MUTATE_TESTS ?? 'packages/core/src/**/*.test.ts'],
    exclude: ['**/*.peers.test.ts', '**/peers.test.ts', '**/page.test.ts', '**/node_modules/**'],
    testTimeout: 60_000,
  },
});
