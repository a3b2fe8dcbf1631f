import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mainModule, tertius } from '../cli/cli.ts';

const room = mkdtempSync(join(tmpdir(), 'tertius-disk-'));
const base = join(room, 'base');
afterAll(() => rmSync(room, { recursive: true, force: true }));

beforeAll(() => {
  mkdirSync(base);
  writeFileSync(join(base, 't.csv'), 'source,target,strength\na,b,0.5\nb,c,0.3\n');
  writeFileSync(join(base, 'more.csv'), 'source,target,strength\nq,b,0.5\n');
  const people = Array.from({ length: 400 }, (_, n) => `p${n},Person ${n},${`Much of ${n}. `.repeat(50)}`);
  writeFileSync(join(base, 'people.csv'), `id,name,note\n${people.join('\n')}\n`);
  for (const net of ['net.json', 'net.json.gz']) {
    expect(tertius(base, ['import', 't.csv', '--into', net]).code).toBe(0);
    tertius(base, ['rate', net, '--person', 'a', '--with', 'b', '--trust', '0.3']);
  }
  tertius(base, ['import', 'people.csv', '--into', 'large.json']);
}, 120_000);

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly statements: number | string;
}
interface Told extends Ended {
  readonly place: number;
  readonly errno: string;
  readonly failed: string;
  readonly isOld: boolean;
  readonly left: readonly string[];
  readonly again: Ended & { readonly files: readonly string[] };
}

/** What became of a command with each request to the disk failing in turn: not readable, full, over quota, forbidden, half written. */
function failing(net: string, args: readonly string[]) {
  const bin = join(mainModule, '../../bin/tertius.js');
  const script = join(import.meta.dirname, 'failing-disk.mjs');
  const errnos = 'EIO,ENOSPC,SHORT,EDQUOT,EACCES';
  const { stdout, stderr } = spawnSync(process.execPath, [script, bin, base, net, errnos, ...args], {
    cwd: mkdtempSync(join(room, 'work-')),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as {
    readonly whole: { readonly files: readonly string[]; readonly statements: number };
    readonly told: readonly Told[];
  };
}

const RATE = (net: string) => ['rate', net, '--person', 'b', '--with', 'c', '--trust', '0.7'];

describe.each([
  ['a rating', 'net.json', RATE('net.json')],
  ['a rating in a packed file', 'net.json.gz', RATE('net.json.gz')],
  ['an import', 'net.json', ['import', 'more.csv', '--into', 'net.json']],
  ['an answer that keeps a cache', 'large.json', ['inspect', 'large.json']],
  ['an export', 'net.json', ['export', 'net.json', '-o', 'out.gexf', '--force']],
])('%s, each request to the disk failing in turn', (_, net, args) => {
  test('ends with the old file or the new one and says which, leaves nothing behind, and can be done again', () => {
    const { whole, told } = failing(net, args);
    expect(told.length).toBeGreaterThan(net === 'large.json' ? 8 : 15);
    for (const { place, errno, failed, code, said, isOld, statements, left, again } of told) {
      const what = `${place} ${failed} ${errno}: ${said}`;
      expect(said, what).not.toContain('should not have happened');
      if (code === 0) expect(statements, what).toBe(whole.statements);
      else expect(said, what).toMatch(/\S+: /);
      if (!isOld) expect(statements, what).toBe(whole.statements);
      expect(typeof statements, what).toBe('number');
      if (isOld || /in place/.test(said)) expect([1, 2, 0]).toContain(code);
      else expect(code, what).toBe(0);
      expect(
        left.filter((name) => name.endsWith('.tmp')),
        what,
      ).toEqual(failed === 'rmSync' || failed === 'unlinkSync' ? expect.anything() : []);
      expect([again.code, again.statements], what).toEqual([0, whole.statements]);
      expect(again.files, what).toEqual(whole.files);
    }
  });
});
