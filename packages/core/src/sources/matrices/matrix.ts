import { cured } from '../../cured.ts';
import { isTotal } from '../names/totals.ts';
import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { NotStated } from '../scales/not-stated.ts';
import { cellReader } from './matrix-cells.ts';
import { labelsOfRows } from './matrix-labels.ts';
import { Silence } from './silence.ts';
import { type MatrixRow, matrixEdges } from './square.ts';

/** A matrix of ties: the first row and the first column name the same people, in any order; the first cell is empty, or rows and columns agree. */
export const matrix: TableFormat = {
  format: 'matrix',
  wide: true,
  recognise(header, sample) {
    const [corner = '', ...all] = labelled(header.names);
    const labels = isNumbered(header.names) ? all.slice(1) : all;
    const distinct = new Set(labels);
    if (labels.length < 2 || distinct.has('')) return 0;
    const repeated = distinct.size < labels.length;
    if (repeated && distinct.size * 10 < labels.length * 9) return 0;
    const named = labelsOfRows(labels.filter((label) => !isTotal(label)));
    const keys = sample.map((cells) => (cells[0] ?? '').trim()).filter((key) => key !== '' && !isTotal(key));
    const matched = keys.filter((key) => named(key) !== undefined).length;
    // Each person has one row, and most have a column: else a row of answers would pass for a header.
    const square = matched * 2 >= keys.length && (matched * 2 >= labels.length || keys.length > 50);
    const namesInside = sample.some(
      (cells) =>
        cells.slice(1).some((cell) => distinct.has(cell.trim())) &&
        !cells.every((cell, column) => cell.trim() === header.names[column]),
    );
    if (matched >= 2 && square && !namesInside && (repeated || new Set(keys).size === keys.length))
      return corner === '' ? 9 : 78;
    return !repeated && corner === '' && header.line <= 2 ? 8 : 0;
  },
  read(table, reading) {
    const { header } = table;
    const first = isNumbered(header.names) ? 2 : 1;
    const places = labelled(header.names).flatMap((label, column) =>
      column < first || isTotal(label) ? [] : [{ label, column }],
    );
    const labels = places.map(({ label }) => label);
    refuseIfRepeated(places, table, reading);
    header.keep(header.names.flatMap((name, column) => (name === '' && column > 0 ? [] : [column])));
    sayTotals(table, first, reading);
    const strengthOf = cellReader(table);
    const nameOf = first === 2 ? namesByNumber(table) : (label: string) => label;
    const enter = (label: string, line: number): number => personAt(reading, nameOf(label), line);
    const people = new Map(labels.map((label) => [label, enter(label, header.line)]));
    const labelOf = labelsOfRows(labels);
    const rows: MatrixRow[] = [];
    const named = new Map<string, number>();
    const silence = new Silence();
    const notStated = new NotStated();
    refuseUnlessSquare(table, labelOf, reading);
    readRows(table, reading, (cells, line): Outcome => {
      const written = content(cells, 0);
      if (written !== undefined && isTotal(written)) return { excluded: 'not-a-person' };
      const key = written === undefined ? undefined : (labelOf(written) ?? written);
      const before = key === undefined ? undefined : named.get(key);
      if (key === undefined || before !== undefined)
        return {
          rejected: 'no-end',
          column: 1,
          value: written ?? '',
          message: `each row begins with the name of one person, once${before === undefined ? '' : `; line ${before} begins with this one`}`,
        };
      const values: string[] = [];
      for (const { column } of places) {
        const text = content(cells, column);
        const strength = text === undefined ? 0 : strengthOf(text);
        if (strength === undefined || strength < 0)
          return {
            rejected: strength === undefined ? 'bad-number' : 'out-of-range',
            column: column + 1,
            value: text as string,
            message:
              'a cell of a matrix is a number, 0 or more, a cross, yes or no, a known word for how much, or empty',
          };
        values.push(String(strength));
      }
      if (!people.has(key)) people.set(key, enter(key, line));
      named.set(key, line);
      silence.see(
        people.get(key) as number,
        places.flatMap(({ label, column }) => {
          const text = content(cells, column);
          return label === key || (text !== undefined && notStated.is(text, line)) ? [] : text;
        }),
      );
      rows.push({ line, key, values });
      return 'accepted';
    });
    strengthOf.say(reading);
    silence.keep(reading, table.header.line);
    notStated.say(reading);
    sayUnmatched(labels, named, reading, table.header.line);
    keepTies(labels, rows, people, table, reading);
  },
};

/** The first row without the empty cell of a delimiter at its end. */
function labelled(names: readonly string[]): readonly string[] {
  return names.length > 2 && names.at(-1) === '' ? names.slice(0, -1) : names;
}

/** Whether the columns are the numbers of the rows, whose names stand in the second column. */
function isNumbered(names: readonly string[]): boolean {
  const [, name = '', ...labels] = labelled(names);
  const people = labels.filter((label) => !isTotal(label));
  return people.length > 1 && !/^\d+$/.test(name) && people.every((label) => /^\d+$/.test(label));
}

function namesByNumber(table: Table): (number: string) => string {
  const names = new Map<string, string>();
  for (const row of table.rows()) {
    const [number, name] = 'broken' in row ? [] : [content(row.cells, 0), content(row.cells, 1)];
    if (number !== undefined && name !== undefined) names.set(number, name);
  }
  return (number) => names.get(number) ?? number;
}

/** Columns of sums and means are no people. */
function sayTotals({ header }: Table, first: number, { ledger }: Reading): void {
  for (const [column, name] of header.names.entries())
    if (column >= first && isTotal(name)) ledger.notUsed(name, 'sums, which say of no tie', '');
}

function personAt(reading: Reading, name: string, line: number): number {
  const { index } = reading.draft.person({ line, id: name, name });
  reading.draft.alias(`id:${name}`, index);
  return index;
}

function keepTies(
  labels: readonly string[],
  rows: readonly MatrixRow[],
  people: ReadonlyMap<string, number>,
  table: Table,
  reading: Reading,
): void {
  const edges = matrixEdges(labels, rows);
  if (edges.length === 0) refuseWithoutTies(rows.length, reading, table);
  const strengthOf = (edge: (typeof edges)[number]): number => Number(edge.values.get('strength'));
  const largest = edges.reduce((most, edge) => Math.max(most, strengthOf(edge)), 0);
  const divisor = reading.options.scale === 'max' && largest > 0 ? largest : 1;
  for (const edge of edges)
    reading.draft.tie({
      line: edge.line,
      source: people.get(edge.source) as number,
      target: people.get(edge.target) as number,
      kind: 'edge',
      directed: edge.directed,
      strength: strengthOf(edge) / divisor,
    });
  if (largest / divisor > 1)
    reading.ledger.warn({
      line: table.header.line,
      column: 0,
      code: 'strength-above-one',
      value: String(largest),
      message: 'strengths above 1 are kept as given; introductions and triangulation need 0 to 1',
      cure: { option: 'scale', value: 'max' },
    });
}

/** A matrix that says of no tie was not understood, or says nothing. */
function refuseWithoutTies(rows: number, reading: Reading, { header }: Table): void {
  const [first] = reading.ledger.rejects;
  if (first === undefined && rows === 0) return;
  const message =
    first === undefined
      ? 'every cell of this matrix is empty or says no, so there is no tie in it; write a number, 1 or x where there is one'
      : `no tie could be read from this matrix; the first row that cannot be used is line ${first.line}: ${first.message}`;
  throw cured('mostly-rejected', message, {
    place: { file: reading.file, line: first?.line ?? header.line, column: first?.column ?? 1 },
    value: first?.value,
  });
}

/** Names of rows that no column has beside names of columns that no row has are perhaps the same people written otherwise. */
function sayUnmatched(
  labels: readonly string[],
  rows: ReadonlyMap<string, number>,
  reading: Reading,
  line: number,
): void {
  const known = new Set(labels);
  const strange = [...rows].filter(([name]) => !known.has(name));
  const [first] = strange;
  const missing = labels.filter((label) => !rows.has(label));
  if (first === undefined || missing.length === 0) return;
  const list = (names: readonly string[]): string => names.slice(0, 5).join(', ');
  reading.ledger.warn({
    line: first[1] || line,
    column: 1,
    code: 'unresolved',
    value: list(strange.map(([name]) => name)),
    message: `no column has ${strange.length === 1 ? 'the name of this row' : 'the names of these rows'}, and no row those of ${list(missing)}; if they are the same people, write their names alike`,
  });
}

/** Two columns of one name: nobody can tell whose row is whose, and joined they would be one person. */
function refuseIfRepeated(
  places: readonly { readonly label: string; readonly column: number }[],
  table: Table,
  reading: Reading,
): void {
  const columnsOf = new Map<string, number[]>();
  for (const { label, column } of places) {
    const columns = columnsOf.get(label);
    if (columns === undefined) columnsOf.set(label, [column + 1]);
    else columns.push(column + 1);
  }
  const repeated = [...columnsOf].filter(([, columns]) => columns.length > 1);
  const [first] = repeated;
  if (first === undefined) return;
  const [name, columns] = first;
  const others = repeated.length === 1 ? '' : ` (and ${repeated.length - 1} further names)`;
  throw cured(
    'unknown-format',
    `this matrix names ${name} in columns ${columns.join(' and ')}${others}, so it is not known whose row and column is whose; write something that tells the two apart behind the name, such as a number or unit, in the row and in the column alike`,
    { place: { file: reading.file, line: table.header.line, column: columns[1] ?? 1 }, value: name },
  );
}

/** Another table may begin with an empty cell; its rows are not named like its columns. */
function refuseUnlessSquare(
  table: Table,
  labelOf: (key: string) => string | undefined,
  reading: Reading,
): void {
  for (const row of table.rows())
    if (!('broken' in row) && labelOf((row.cells[0] ?? '').trim()) !== undefined) return;
  throw cured('unknown-format', 'the first cell is empty as in a matrix, but no row is named like a column', {
    place: { file: reading.file, line: table.header.line },
    cure: { option: 'map', likely: [] },
  });
}
