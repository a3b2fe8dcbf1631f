import { importFiles, NO_EVIDENCE, parseNetworkFile, serialise } from '@tertius/core';
import { expect, test } from 'vitest';
import { expectations, sampleBytes } from './samples.ts';

const files = Object.keys(expectations).map((path) => ({
  name: path.split('/').at(-1) as string,
  bytes: sampleBytes(path),
}));
const options = { own: 'Alderwick Instruments', self: 'noor.haddad@alderwick.example', today: 20_780 };

test('all samples together, in any order and twice over, are one network', () => {
  const forward = importFiles(NO_EVIDENCE, files, options);
  const backward = importFiles(NO_EVIDENCE, [...files].reverse(), options);
  const text = serialise(forward.evidence);
  expect(serialise(backward.evidence)).toBe(text);
  const again = importFiles(parseNetworkFile(text), files, options);
  expect(serialise(again.evidence)).toBe(text);
  for (const file of again.report.files) expect([file.file, file.accepted]).toEqual([file.file, 0]);
});
