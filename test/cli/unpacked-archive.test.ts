import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sampleBytes } from '../samples/samples.ts';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();

/** The sample archive as people have it who unpacked it: the whole, or its folder `data` alone. */
function unpack(into: string, only?: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(sampleBytes('streams/x-archive.zip')))) {
    if (only !== undefined && !name.startsWith(only)) continue;
    const path = join(folder, into, only === undefined ? name : name.slice(only.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

test.each([
  ['whole', undefined],
  ['data-alone', 'data/'],
] as const)('an X archive that was unpacked (%s) reads as the zip does', (into, only) => {
  unpack(into, only);
  const args = ['--self', 'noor.haddad@alderwick.example', '--json'];
  const { code, out } = tertius(folder, ['import', into, '--into', `${into}.json`, ...args]);
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as { files: Record<string, unknown>[] };
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({
    format: 'x-archive',
    people: 5,
    byChannel: { reply: 2, mention: 2, repost: 1, message: 2 },
  });
  const again = JSON.parse(tertius(folder, ['import', into, '--into', `${into}.json`, ...args]).out) as {
    files: { accepted: number }[];
  };
  expect(again.files[0]?.accepted).toBe(0);
});
