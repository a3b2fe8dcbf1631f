import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formats } from '@tertius/core/read';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The code of the packages without tests, by path from the root. */
const code: readonly (readonly [path: string, text: string])[] = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name, 'src'))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .map((path) => [relative(root, path), readFileSync(path, 'utf8')]);

/** Lines of code with their numbers, without lines that are comments. */
function* linesOf(text: string): Generator<readonly [number: number, line: string]> {
  const lines = text.split('\n');
  for (let k = 0; k < lines.length; k++)
    if (!/^\s*(\/\/|\/?\*)/.test(lines[k] as string)) yield [k + 1, lines[k] as string];
}

/** Ids that are also everyday words here: they count as names of formats where `format` stands before them. */
const WORDS = new Set(['people', 'ties', 'matrix', 'feed', 'meetings', 'graphology', 'dot']);

/** The catalogue, and the share that one file writes and reads; and what is written is named by its writer and by the command that chooses one by the ending. */
const NAMES_FORMATS =
  /^packages\/core\/src\/(conventions\/formats|writers\/|sources\/shares\/share-file)|\/commands\/show\/export(-formats)?\.ts$/;

/** Places where code knows a format by its name, although it is neither its reader nor the catalogue. */
function formatNames(path: string, text: string): string[] {
  if (NAMES_FORMATS.test(path)) return [];
  const found: string[] = [];
  for (const [number, line] of linesOf(text))
    for (const { 1: id, index } of line.matchAll(/['"`]([a-z0-9-]+)['"`]/g)) {
      if (!formats.some((format) => format.id === id)) continue;
      if (WORDS.has(id as string) && !/format/i.test(line.slice(Math.max(0, index - 25), index))) continue;
      const reader = path.startsWith('packages/core/src/sources/') && line.trim() === `format: '${id}',`;
      if (!reader) found.push(`${path}:${number}: ${id}`);
    }
  return found;
}

/** Places where the core speaks of an option of the command line or of one of its commands. */
function flagNames(path: string, text: string): string[] {
  if (!path.startsWith('packages/core/src/')) return [];
  const flag = /(?<![\w-])--(?:[a-z]{2}[\w-]*(?![\w.-]*\s*[.;>])|\$\{)|\btertius [a-z-]+ (NET|FILE)\b/;
  return text.split('\n').flatMap((line, k) => (flag.test(line) ? [`${path}:${k + 1}: ${line.trim()}`] : []));
}

describe('format names', () => {
  test('only its reader and the catalogue know a format by its name', () => {
    expect(code.flatMap(([path, text]) => formatNames(path, text))).toEqual([]);
  });

  test('the check sees a comparison, a set and a record, and leaves readers and everyday words alone', () => {
    const bad = [
      `if (source.format === 'ties') return;`,
      `const ROSTERS = new Set(['roster', 'm365-users']);`,
      `const RANK = { 'gephi-nodes': 2 };`,
    ].join('\n');
    expect(formatNames('packages/viewer/src/questions/x.ts', bad)).toEqual([
      'packages/viewer/src/questions/x.ts:1: ties',
      'packages/viewer/src/questions/x.ts:2: roster',
      'packages/viewer/src/questions/x.ts:2: m365-users',
      'packages/viewer/src/questions/x.ts:3: gephi-nodes',
    ]);
    const good = `  format: 'roster',\n  // as 'roster' does\n  counted(people, 'person', 'people')`;
    expect(formatNames('packages/core/src/sources/rosters/x.ts', good)).toEqual([]);
    expect(formatNames('packages/core/src/resolve/x.ts', good)).toHaveLength(1);
  });

  test('the table of docs/formats.md is the catalogue (else run: node scripts/format-docs.mjs)', () => {
    execFileSync(process.execPath, [join(root, 'scripts/format-docs.mjs'), '--check']);
  });
});

describe('flags of the command line', () => {
  test('the core names none: cures are data, and each front end words them', () => {
    expect(code.flatMap(([path, text]) => flagNames(path, text))).toEqual([]);
  });

  test('the check sees a flag in a message, in a comment and in a template, and leaves arithmetic alone', () => {
    const bad = [
      "'import with --scale max'",
      '/** the one that `--self` names */',
      '`the parameter --$\u007bname}`',
      "'tertius undo NET 1'",
    ];
    expect(flagNames('packages/core/src/model/x.ts', bad.join('\n'))).toHaveLength(bad.length);
    const good =
      'for (let k = n; --k > 0; ) --depth;\nconst size = --this.size;\nif (--depth > 0) return; // a -- b';
    expect(flagNames('packages/core/src/model/x.ts', good)).toEqual([]);
    expect(flagNames('packages/tertius/src/x.ts', bad.join('\n'))).toEqual([]);
  });
});
