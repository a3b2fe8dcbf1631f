import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();
const cache = join(folder, 'n.json.cache');
const run = (...args: string[]): ReturnType<typeof tertius> => tertius(folder, args);
const asked = (...more: string[]): string => {
  const { code, out } = run('metrics', 'n.json', '--measure', 'degree,constraint', '--json', ...more);
  expect(code).toBe(0);
  return out;
};

test('a large network is kept worked out beside its file, and the answer never rests on a cache that is stale or damaged', () => {
  // Large enough to be kept: some 2.3 MB.
  const rows = Array.from(
    { length: 90_000 },
    (_, k) => `person-${(k * 7919) % 9973},person-${(k * 104_729 + 1) % 9967},0.${1 + (k % 8999)}`,
  );
  writeFileSync(join(folder, 'ties.csv'), `source,target,strength\n${rows.join('\n')}\n`);
  expect(run('import', 'ties.csv', '--into', 'n.json').code).toBe(0);
  expect(existsSync(cache)).toBe(false);

  const first = asked('--no-cache');
  expect(existsSync(cache)).toBe(false);
  expect(asked()).toBe(first);
  expect(statSync(cache).mode & 0o777).toBe(0o600);
  const kept = readFileSync(cache);
  const made = statSync(cache).mtimeMs;
  expect(asked()).toBe(first);
  expect(statSync(cache).mtimeMs).toBe(made);

  for (const damaged of [kept.subarray(0, 70_000), Buffer.from('tertius cache'), flipped(kept)]) {
    writeFileSync(cache, damaged);
    expect(asked()).toBe(first);
    expect(readFileSync(cache).equals(kept)).toBe(true);
  }

  // Nothing can be put in the place of a folder; the answer is the same and nothing is said of it.
  rmSync(cache);
  mkdirSync(join(cache, 'x'), { recursive: true });
  expect(run('inspect', 'n.json', '--json').err).not.toMatch(/cache/);
  rmSync(cache, { recursive: true });

  asked();
  expect(run('erase', 'n.json', 'person-1').code).toBe(0);
  expect(existsSync(cache)).toBe(false);
  const later = asked();
  expect(later).not.toContain('"person-1"');
  expect(readFileSync(cache).includes('"person-1"')).toBe(false);

  // The cache of the file before, put back by somebody, is another file's.
  writeFileSync(cache, kept);
  expect(asked()).toBe(later);
});

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[bytes.length - 9_000]! ^= 4;
  return changed;
}
