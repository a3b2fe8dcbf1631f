import { defineConfig } from 'vitest/config';

/** The warehouse on Spark beside DuckDB: installs Spark into a cache folder and takes minutes, so nothing else runs it. */
export default defineConfig({ test: { include: ['test/spark/**/*.test.ts'], testTimeout: 1_800_000 } });
