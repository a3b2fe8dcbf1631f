import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importFiles, NO_EVIDENCE } from '@tertius/core';
import { describe, expect, test } from 'vitest';
import { balance } from '../samples/samples.ts';
import { misleadingFiles } from './generated.ts';

const folder = fileURLToPath(new URL('../data/cases/attack/', import.meta.url));
const all = process.env.TERTIUS_ALL_ATTACKS !== undefined;

/** Far more than any of these files takes (2 s for 1 MB), far less than a loop that is quadratic or worse. */
const MOST_MS = 20_000;

function read(
  name: string,
  bytes: Uint8Array,
): { readonly took: number; readonly refused: string | undefined } {
  const started = performance.now();
  const { report } = importFiles(NO_EVIDENCE, [{ name, bytes }], {
    self: 'Me <me@o.example>',
    today: 20_785,
  });
  const [account] = report.files;
  expect(balance(account!)).toBe(0);
  return { took: performance.now() - started, refused: account!.refused?.message };
}

describe('files that were made to hang or to break a reader', () => {
  test.each(readdirSync(folder).filter((name) => !name.endsWith('.json')))(
    '%s is read or refused in no time',
    (name) => {
      const { took, refused } = read(name, new Uint8Array(readFileSync(folder + name)));
      expect(took).toBeLessThan(MOST_MS);
      expect(refused ?? 'read').not.toContain('Error');
    },
  );

  test('6,600 daily series without an end give the latest meetings of each, and say so', () => {
    const series = Array.from(
      { length: 6600 },
      (_, k) =>
        `BEGIN:VEVENT\nUID:${k}\nDTSTART:20100101T090000Z\nRRULE:FREQ=DAILY\nORGANIZER:mailto:a@b.c\nATTENDEE:mailto:p${k}@d.example\nEND:VEVENT\n`,
    );
    const bytes = new TextEncoder().encode(`BEGIN:VCALENDAR\n${series.join('')}END:VCALENDAR\n`);
    const started = performance.now();
    const { report } = importFiles(NO_EVIDENCE, [{ name: 'a.ics', bytes }], { self: 'a@b.c', today: 20_785 });
    expect(performance.now() - started).toBeLessThan(4 * MOST_MS);
    expect(report.files[0]!.interactions).toBeLessThan(250_000);
    expect(report.files[0]!.warnings.some(({ code }) => code === 'too-many-occurrences')).toBe(true);
  }, 120_000);

  test('anything of 30 kB is read or refused, and none takes longer than its size', () => {
    const slow: string[] = [];
    let files = 0;
    for (const { name, bytes, about } of misleadingFiles(30_000, all ? 1 : 7)) {
      files++;
      const { took } = read(name, bytes);
      if (took > 5000) slow.push(`${about}: ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
    expect(files).toBeGreaterThan(100);
  }, 300_000);
});
