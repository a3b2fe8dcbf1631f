import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonBytes, TextTable } from './json-bytes.ts';

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function written(write: (to: JsonBytes) => void): string {
  const to = new JsonBytes();
  write(to);
  return decoded(to.written());
}

test('numbers are written as JSON writes them, and what is undefined as null', () => {
  const number = fc.oneof(
    fc.double(),
    fc.integer().map((n) => n / 10_000),
    fc.integer().map((n) => n / 1_000),
    fc.nat(99).map((n) => n / 100 + 0.1),
    fc.constantFrom(0, -0, 1e-7, 1e21, 214_748.3647, 214_748.3648, -0.0001, 0.1 + 0.2),
  );
  fc.assert(
    fc.property(number, (value) => {
      expect(written((to) => to.number(value))).toBe(JSON.stringify(value));
    }),
    { numRuns: 2000 },
  );
});

test('texts come back in the order in which they were written, beyond ASCII too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('é'.repeat(4_000)))),
      (texts) => {
        const table = new TextTable(texts);
        const joined = written((to) => {
          for (const [at, text] of texts.entries()) {
            to.text(text);
            to.textOf(table, at);
          }
        });
        expect(joined).toBe(texts.map((text) => text + text).join(''));
      },
    ),
  );
});
