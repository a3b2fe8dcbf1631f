import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const core = fileURLToPath(new URL('../../packages/core/src/', import.meta.url));
const IMPORT = /from '(graphology[^']*|[^'.][^']*louvain[^']*)'/;

function filesOf(folder: string): string[] {
  return readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('fixtures'))
    .map((file) => join(core, folder, file));
}

test.each(['kernels', 'measures', 'model', 'parallel', 'given'])('%s import no graph library', (folder) => {
  const files = filesOf(folder);
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => IMPORT.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the rule bites: the border of graphology has such an import', () => {
  expect(filesOf('graphology').some((file) => IMPORT.test(readFileSync(file, 'utf8')))).toBe(true);
});
