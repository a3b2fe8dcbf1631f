import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importFiles, NO_EVIDENCE, resolve, serialise, TertiusError } from '@tertius/core';
import { cachePieces, fromCache } from '@tertius/core/network';
import { afterAll, describe, expect, test } from 'vitest';
import { readColumnar } from '../../packages/tertius/dist/columnar/read.js';
import { typedColumn } from '../../packages/tertius/dist/columnar/table.js';
import { tableCsv } from '../../packages/tertius/dist/columnar/table-csv.js';
import { columnarOf } from '../../packages/tertius/dist/columnar/write.js';
import { loadEvidence } from '../../packages/tertius/dist/files/network.js';

/** How often each kind of file is damaged; 2,000 by hand. */
const TIMES = Number(process.env.CORRUPTIONS ?? 40);
const room = mkdtempSync(join(tmpdir(), 'tertius-corruptions-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A bit turned, bytes overwritten or blanked, a piece cut out or doubled, an end cut off: the k-th damage of bytes. */
function damaged(bytes: Uint8Array, k: number): Uint8Array {
  let state = 1 + k * 7919;
  const below = (n: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const at = below(bytes.length);
  const end = Math.min(bytes.length, at + 1 + below(64));
  const copy = bytes.slice();
  if (k % 6 < 2) copy[at] = (copy[at] as number) ^ (1 << below(8));
  else if (k % 6 === 2) copy.fill(255 * below(2), at, end);
  else if (k % 6 === 3) for (let p = at; p < Math.min(end, at + 4); p++) copy[p] = below(256);
  else if (k % 6 === 4) return bytes.slice(0, at);
  else {
    const piece = [bytes.slice(0, at), bytes.slice(below(2) === 0 ? end : at - Math.min(at, 9))];
    return Uint8Array.from(piece.flatMap((part) => [...part]));
  }
  return copy;
}

const utf8 = new TextEncoder();
const { evidence } = importFiles(NO_EVIDENCE, [
  {
    name: 'p.csv',
    bytes: utf8.encode('id,name,organisation,note\na,Zoë,Own,x\nb,"Ben ""B""",Other,\nc,,,数\n'),
  },
  {
    name: 't.csv',
    bytes: utf8.encode(
      'source,target,strength,timestamp,channel\na,b,0.5,,\nb,c,,2026-05-04T09:30:00Z,mail\nc,a,,2026-05-05,call\n',
    ),
  },
]);
const text = serialise(evidence);

describe.each([
  ['n.json', utf8.encode(text)],
  ['n.json.gz', new Uint8Array(gzipSync(text))],
])('a network file %s', (name, bytes) => {
  test(`damaged ${TIMES} times is refused and named, or says what it said`, () => {
    const path = join(room, name);
    let refused = 0;
    for (let k = 0; k < TIMES; k++) {
      writeFileSync(path, damaged(bytes, k));
      try {
        expect(serialise(loadEvidence(path)), `damage ${k}`).toBe(text);
      } catch (error) {
        expect(error, `damage ${k}`).toBeInstanceOf(TertiusError);
        const { code, place } = error as TertiusError;
        expect(['damaged', 'not-a-network', 'newer-schema', 'empty', 'too-large']).toContain(code);
        expect(place?.file).toBe(path);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(TIMES / 2);
  });
});

test(`a cache damaged ${TIMES} times gives nothing, or what was put in`, () => {
  const key = 'a'.repeat(64);
  const network = resolve(evidence);
  const whole = new Uint8Array(Buffer.concat(cachePieces(key, { network, ...evidence })));
  const { settings, statements } = evidence;
  let nothing = 0;
  for (let k = 0; k < TIMES; k++) {
    const read = fromCache(damaged(whole, k), key);
    if (read === undefined) nothing++;
    else expect(read, `damage ${k}`).toEqual({ network: { ...network }, settings, statements });
  }
  expect(nothing).toBeGreaterThan(TIMES / 2);
});

test('a packed file that would unpack to far more than any network is refused before it does', () => {
  const path = join(room, 'bomb.json.gz');
  writeFileSync(path, gzipSync(Buffer.alloc(200 << 20)));
  expect(() => loadEvidence(path)).toThrow('far more');
});

const folder = new URL('../data/columns/', import.meta.url);
const own = [
  typedColumn(
    'source',
    Array.from({ length: 300 }, (_, k) => `p${k % 40}`),
  ),
  typedColumn(
    'target',
    Array.from({ length: 300 }, (_, k) => `q${k % 50}`),
  ),
  typedColumn(
    'strength',
    Array.from({ length: 300 }, (_, k) => (k % 7 === 0 ? null : k / 300)),
  ),
  typedColumn(
    'known',
    Array.from({ length: 300 }, (_, k) => k % 3 === 0),
  ),
];
const others = ['snappy.parquet', 'gzip.parquet', 'zstd.parquet', 'lz4.feather', 'zstd.feather', 'arrows'];
const parquet: readonly Uint8Array[] = [columnarOf('parquet', own), ...read('parquet')];
const arrow: readonly Uint8Array[] = [columnarOf('arrow', own), ...read('feather'), ...read('arrows')];

function read(ending: string): Uint8Array[] {
  const named = others.filter((name) => name.endsWith(ending));
  return named.map((name) => new Uint8Array(readFileSync(new URL(`three-ties.${name}`, folder))));
}

describe.each([
  ['Parquet', parquet],
  ['Arrow', arrow],
])('a %s table', (kind, files) => {
  test(`damaged ${TIMES} times is read, or refused and named, in bounded memory and time`, {
    timeout: 3_600_000,
  }, async () => {
    let refused = 0;
    const before = process.memoryUsage().rss;
    for (let k = 0; k < TIMES; k++) {
      const bytes = damaged(files[k % files.length] as Uint8Array, k);
      const name = `${k}.table`;
      try {
        // What is Arrow is checked before it is read; what is Parquet may fill a process of its own alone.
        if (kind === 'Arrow' && k > 5) await tableCsv(bytes, 'arrow');
        else await readColumnar(bytes, name);
      } catch (error) {
        refused++;
        if (kind === 'Arrow' && k > 5) continue;
        expect(error, name).toMatchObject({ code: 'unreadable', place: { file: name } });
      }
    }
    expect(refused).toBeGreaterThan(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 << 20);
  });
});
