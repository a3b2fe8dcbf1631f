import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const folder = newFolder();
const at = (name: string): string => join(folder, name);

test('a network file named .json.gz is packed, read by every command, changed and taken back', () => {
  writeFileSync(at('ties.csv'), 'source,target,strength\na,b,0.5\nb,c,0.25\n');
  for (const name of ['n.json', 'n.json.gz'])
    expect(tertius(folder, ['import', 'ties.csv', '--into', name]).code).toBe(0);
  const plain = readFileSync(at('n.json'));
  const packed = readFileSync(at('n.json.gz'));
  expect(gunzipSync(packed).equals(plain)).toBe(true);

  // The same again changes nothing; a change is packed again and leaves the version before beside it.
  expect(tertius(folder, ['import', 'ties.csv', '--into', 'n.json.gz']).code).toBe(0);
  expect(readFileSync(at('n.json.gz')).equals(packed)).toBe(true);
  const rated = tertius(folder, ['rate', 'n.json.gz', '--person', 'a', '--with', 'b', '--trust', '0.75']);
  expect(rated.code).toBe(0);
  expect(gunzipSync(readFileSync(at('n.json.gz'))).toString()).toContain('"trust":0.75');
  expect(readFileSync(at('n.json.gz.bak')).equals(packed)).toBe(true);
  expect(json(tertius(folder, ['inspect', 'n.json.gz', '--json']))).toMatchObject({
    counts: { ties: 2, outsiders: 3 },
  });

  expect(tertius(folder, ['export', 'n.json', '-o', 'copy.json.gz']).code).toBe(0);
  expect(json(tertius(folder, ['inspect', 'copy.json.gz', '--json']))).toMatchObject({
    counts: { ties: 2, outsiders: 3 },
  });
});

test('a packed file that is cut short or was changed is refused, and nothing is written over it', () => {
  const whole = readFileSync(at('n.json.gz'));
  const other = gunzipSync(whole).toString().replace('0.25', '0.35');
  const damaged = [
    whole.subarray(0, whole.length - 9),
    gzipSync(other),
    Buffer.concat([whole.subarray(0, 20), whole.subarray(25)]),
  ];
  for (const bytes of damaged) {
    writeFileSync(at('d.json.gz'), bytes);
    const { code, err } = tertius(folder, ['import', 'ties.csv', '--into', 'd.json.gz']);
    expect([code, err]).toEqual([2, expect.stringMatching(/d\.json\.gz.*(packed by gzip|checksum)/)]);
    expect(readFileSync(at('d.json.gz')).equals(bytes)).toBe(true);
    expect(existsSync(at('d.json.gz.lock'))).toBe(false);
  }
});
