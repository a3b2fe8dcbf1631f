import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a script of ours without types
import { forbidden, isRule, plan, rules } from '../../scripts/lib/house.mjs';

interface Row {
  readonly of: string;
  readonly folder: string;
  readonly knows: readonly string[];
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

const root = join(import.meta.dirname, '../..');
const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
const rows: Row[] = plan();
const probe = (row: Row) => `${row.of}/${row.folder}/probe.ts`;
const specifier = (pattern: string) =>
  pattern.replace('**/', '../').replace('/**', '/x.ts').replace('*', 'x');
const wrong = (row: Row): string[] => forbidden(row, rows).map(specifier);
const right = (row: Row): string[] => row.knows.map((folder) => `../${folder}/x.ts`);

describe('imports point one way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-house-'));
  const refused = new Map<string, number[]>();
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    const { vcs: _, $schema: __, ...alone } = settings;
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(alone));
    for (const row of rows) {
      mkdirSync(dirname(join(folder, probe(row))), { recursive: true });
      const lines = [...wrong(row), ...right(row)].map((name) => `import '${name}';`);
      writeFileSync(join(folder, probe(row)), lines.join('\n'));
    }
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as Report;
    for (const { category, location } of diagnostics) {
      if (category !== 'lint/style/noRestrictedImports') continue;
      refused.set(location.path, [...(refused.get(location.path) ?? []), location.start.line]);
    }
  });

  test('the rules of the linter are those of docs/house.md (else run: node scripts/house-rules.mjs)', () => {
    expect(settings.overrides.filter(isRule)).toEqual(rules());
  });

  for (const row of rows) {
    test(`${row.of}/${row.folder} imports only what it knows`, () => {
      const lines = [...new Set(refused.get(probe(row)) ?? [])].sort((a, b) => a - b);
      expect(lines).toEqual(wrong(row).map((_, i) => i + 1));
    });
  }
});
