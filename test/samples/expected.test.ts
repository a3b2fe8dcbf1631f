import type { FileReport } from '@tertius/core';
import { describe, expect, test } from 'vitest';
import { balance, expectations, importSample, optionsOf } from './samples.ts';

/** For the reader, or an option to give: not what `import --json` says. */
const NOT_COMPARED = new Set(['note', 'bytes', 'bom', 'explain', 'args']);

/** Columns that no format has: the file is refused, and the refusal names the mapping to give. */
const REFUSED: Readonly<Record<string, string>> = {
  'nasty/17-ragged.csv': 'its columns are a, b and c',
  'nasty/18-empty.csv': 'it holds nothing',
};

describe('every sample gives what is expected of it', () => {
  for (const [path, expected] of Object.entries(expectations)) {
    test(path, () => {
      const report = importSample(path, optionsOf((expected.args ?? []) as string[]));
      expect(balance(report)).toBe(0);
      if (REFUSED[path] !== undefined) {
        expect(report.refused, REFUSED[path]).toSatisfy(
          (refused: FileReport['refused']) => refused?.code === 'empty' || refused?.cure !== undefined,
        );
        expect(report.rows).toBe(0);
        return;
      }
      expect(report.refused).toBeUndefined();
      const said = { ...report, byChannel: Object.fromEntries(report.byChannel) } as Readonly<
        Record<string, unknown>
      >;
      for (const [key, value] of Object.entries(expected))
        if (!NOT_COMPARED.has(key)) expect([key, said[key]]).toEqual([key, value]);
    });
  }
});

describe('the ragged sample, its columns named', () => {
  test('has five rows, of which two are blank', () => {
    const map = new Map([
      ['a', 'name'],
      ['b', 'organisation'],
    ]);
    const report = importSample('nasty/17-ragged.csv', { map });
    expect([report.rows, report.blank, report.rejected]).toEqual([5, 2, 2]);
  });
});
