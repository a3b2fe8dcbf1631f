import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { said } from '../scenarios/scene.ts';
import { writeMetadata } from './metadata/metadata.ts';

/*
 * Each folder is a scenario: the files of a user, `answers.txt` with the commands and every line they have to print, written by hand
 * before the program was run, and `working.md`, how each figure follows. Nothing writes `answers.txt`: a difference is decided by the rules.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const scenarios = readdirSync(here, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

/** The day that every answer is asked about; an import has no such day. */
const AS_OF = ['--as-of', '2026-11-29'];
const TIMELESS = ['import', 'level', 'merge', 'split', 'rate', 'share'];

test.each(scenarios)('%s: every line is what the rules say, written by hand', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-by-hand-'));
  const before = process.cwd();
  cpSync(join(here, name), folder, { recursive: true });
  if (name === 'metadata') writeMetadata(folder);
  process.chdir(folder);
  try {
    const written = readFileSync('answers.txt', 'utf8');
    let printed = '';
    for (const line of written.split('\n').filter((one) => one.startsWith('$ '))) {
      const words = wordsOf(line.slice('$ tertius '.length));
      const { code, out, err } = await said([...words, ...(TIMELESS.includes(words[0] ?? '') ? [] : AS_OF)]);
      printed += `${line}\n${out}${err.replace(/^(?=.)/gm, '! ')}${code === 0 ? '' : `exit ${code}\n`}\n`;
    }
    expect(printed).toBe(written);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The words of a command line; what stands between double quotes is one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
