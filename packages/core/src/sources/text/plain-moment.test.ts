import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from './cells.ts';
import { readMoment } from './plain-moment.ts';

function read(text: string): [number, number] | undefined {
  const into = { day: 0, second: 0 };
  const bytes = new TextEncoder().encode(`x${text}y`);
  return readMoment(bytes, 1, bytes.length - 1, into) ? [into.day, into.second] : undefined;
}

const two = fc.nat({ max: 99 }).map((n) => String(n).padStart(2, '0'));

it('reads what it reads as the patterns for dates do', () => {
  const zone = fc.oneof(
    fc.constantFrom('', 'Z', ' Z', '+', '+1', 'UTC'),
    fc.tuple(fc.constantFrom('+', '-'), two, fc.constantFrom('', ':'), two).map((parts) => parts.join('')),
  );
  const fraction = fc.constantFrom('', '.5', ',123', '.', '.12345');
  const seconds = fc.oneof(
    fc.constant(''),
    fc.tuple(two, fraction).map(([s, f]) => `:${s}${f}`),
  );
  const time = fc
    .tuple(fc.constantFrom('T', ' ', '-'), two, two, seconds, zone)
    .map(([sep, hour, minute, rest, offset]) => `${sep}${hour}:${minute}${rest}${offset}`);
  const year = fc.integer({ min: 1900, max: 2100 }).map(String);
  const date = fc.tuple(year, two, two).map((parts) => parts.join('-'));
  const moment = fc.tuple(date, fc.oneof(fc.constant(''), time)).map((parts) => parts.join(''));
  let seen = 0;
  fc.assert(
    fc.property(moment, (text) => {
      const found = read(text);
      if (found === undefined) return;
      seen++;
      expect(parseDate(text)).toEqual({ kind: 'date', day: found[0], second: found[1] });
    }),
    { numRuns: 20_000, seed: 11 },
  );
  expect(seen).toBeGreaterThan(400);
});

it('agrees with the clock of the platform on every form that machines write', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const iso = new Date(seconds * 1000).toISOString();
      const expected = [Math.floor(seconds / 86_400), seconds % 86_400];
      expect(read(iso)).toEqual(expected);
      expect(read(iso.slice(0, 19).replace('T', ' '))).toEqual(expected);
      expect(read(iso.slice(0, 10))).toEqual([expected[0], -1]);
      const ahead = new Date((seconds + 5.5 * 3600) * 1000).toISOString().slice(0, 19);
      expect(read(`${ahead}+05:30`)).toEqual(expected);
      const behind = new Date((seconds - 3 * 3600) * 1000).toISOString().slice(0, 16);
      if (seconds >= 3 * 3600)
        expect(read(`${behind}-0300`)).toEqual([expected[0], (seconds % 86_400) - (seconds % 60)]);
      if (seconds >= 100_000) expect(read(String(seconds))).toEqual(expected);
    }),
    { seed: 12 },
  );
});
