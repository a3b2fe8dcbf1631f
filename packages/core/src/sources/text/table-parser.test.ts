import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseTable, rowText } from './table.ts';

const encoder = new TextEncoder();

function cellsOf(text: string, delimiter = ','): (readonly string[] | string)[] {
  return Array.from(parseTable(encoder.encode(text), delimiter), (row) =>
    'broken' in row ? row.broken : [...row.cells],
  );
}

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '',
    '"',
    '""',
    'a "quoted" word',
    'two\nlines',
    ' x ',
    'Zoë',
    '李小龙',
    '👩‍🚀',
    '\ufeffmark',
    'a,b;c\td',
  ),
  fc.nat({ max: 40_000 }).map((length) => 'é'.repeat(length)),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
  );

const unified = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('records of a delimited text', () => {
  it('are the cells that papaparse wrote, whatever the line ends and wherever pieces end', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, newline, quotes, last) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes });
          const expected = rows.map((row) => row.map(unified));
          const written = last ? text + newline : text;
          const read = cellsOf(written, delimiter);
          // An only cell that is empty is a line of nothing, which nobody can tell from no line.
          if (rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1 && !quotes) return;
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('are the same where a hundred thousand of them end in CR alone', () => {
    const rows = Array.from({ length: 100_000 }, (_, k) => [`p${k}`, k % 7 === 0 ? 'Zoë' : 'x']);
    expect(cellsOf(rows.map((row) => row.join()).join('\r'))).toEqual(rows);
  });

  it('carry their line, also behind cells of several lines', () => {
    const text = 'a,b\n"x\ny",1\n"p",2\n,\n';
    const lines = Array.from(parseTable(encoder.encode(text), ','), ({ line }) => line);
    expect(lines).toEqual([1, 2, 4, 5]);
  });

  it('lose one line to a quote that never closes, and one to a cell without end', () => {
    const long = 'x'.repeat(5_000_000);
    expect(cellsOf(`a,b\n"open,1\n${'c,d\n'.repeat(9)}`)).toEqual([
      ['a', 'b'],
      'unclosed-quote',
      ...Array.from({ length: 9 }, () => ['c', 'd']),
    ]);
    expect(cellsOf(`a,b\n${long},1\nc,d\n`)).toEqual([['a', 'b'], 'cell-too-large', ['c', 'd']]);
  });

  it('are written again as papaparse writes them, for the file of rejects', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', '\r', '\ufeff', 'é'),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
        expect(rowText(cells, delimiter)).toBe(Papa.unparse([cells], { delimiter }));
      }),
    );
  });
});
