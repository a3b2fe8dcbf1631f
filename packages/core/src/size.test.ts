import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, { default: string }>;
};
const measures = Object.entries(exports).filter(([path]) => path.startsWith('./measures/'));
/** The measures of some subpaths, each by its name, as somebody imports them. */
const all = (paths: readonly (readonly [string, { default: string }])[]): string =>
  paths
    .map(([path, file]) => `export { ${path.replace('./measures/', '')} } from '${root}${file.default}';`)
    .join('\n');

/** Bytes of a module with all that it needs, minified and compressed as servers do. */
async function compressed(code: string): Promise<number> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:entry',
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? '\0entry.js' : null),
        load: (id) => (id === '\0entry.js' ? code : null),
      },
    ],
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.reduce((sum, one) => sum + (one.type === 'chunk' ? gzipSync(one.code).length : 0), 0);
}

// Bundled from what tsc has written: run it first.
describe('a page that needs little loads little', { timeout: 120_000 }, () => {
  /** Measures of leading vectors, of weighted paths and of roles need more than others. */
  const LARGER = new Map([
    ['brokerage', 5_900],
    ['authority', 5_600],
    ['hub', 5_600],
    ['weightedBetweenness', 5_350],
    ['harmonic', 5_350],
    ['eigenvector', 5_150],
  ]);

  test.each(measures)('%s is at most 5 kB compressed', async (path, file) => {
    const size = await compressed(all([[path, file]]));
    expect(size).toBeLessThanOrEqual(LARGER.get(path.replace('./measures/', '')) ?? 5_000);
  });

  test('reading CSV and contacts is at most 97 kB compressed', async () => {
    const { './contacts': contacts, '.': main } = exports;
    const code = `export * from '${root}${contacts!.default}';
      export { NO_EVIDENCE, resolve } from '${root}${main!.default}';`;
    expect(await compressed(code)).toBeLessThanOrEqual(97_000);
  });

  test('all measures together are at most 25 kB compressed', async () => {
    expect(await compressed(all(measures))).toBeLessThanOrEqual(25_000);
  });
});
