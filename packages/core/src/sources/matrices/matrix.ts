import { cured } from '../../cured.ts';
import { content } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { parseNumber } from '../text/cells.ts';
import { type MatrixRow, matrixEdges } from './square.ts';

/** A matrix of ties: the first cell is empty, the first row and the first column name the same people. */
export const matrix: TableFormat = {
  format: 'matrix',
  wide: true,
  recognise(header) {
    const [corner, ...labels] = labelled(header.names);
    const distinct = new Set(labels);
    const named = labels.length > 1 && distinct.size === labels.length && !distinct.has('');
    return corner === '' && named && header.line <= 2 ? 8 : 0;
  },
  read(table, reading) {
    const labels = labelled(table.header.names).slice(1);
    table.header.keep(table.header.names.map((_, column) => column));
    const decimalComma = commaIsDecimal(table);
    const people = new Map(labels.map((label) => [label, personAt(reading, label, table.header.line)]));
    const rows: MatrixRow[] = [];
    const named = new Set<string>();
    refuseUnlessSquare(table, new Set(labels), reading);
    readRows(table, reading, (cells, line): Outcome => {
      const key = content(cells, 0);
      if (key === undefined || named.has(key))
        return {
          rejected: 'no-end',
          column: 1,
          value: key ?? '',
          message: 'each row begins with the name of one person, once',
        };
      const values: string[] = [];
      for (let column = 1; column <= labels.length; column++) {
        const text = content(cells, column) ?? '0';
        const parsed = parseNumber(text, decimalComma);
        if (!parsed.ok || parsed.value < 0)
          return {
            rejected: parsed.ok ? 'out-of-range' : 'bad-number',
            column: column + 1,
            value: text,
            message: 'a cell of a matrix is a number, 0 or more, or empty',
          };
        values.push(String(parsed.value));
      }
      if (!people.has(key)) people.set(key, personAt(reading, key, line));
      named.add(key);
      rows.push({ line, key, values });
      return 'accepted';
    });
    keepTies(labels, rows, people, table, reading);
  },
};

/** The first row without the empty cell of a delimiter at its end. */
function labelled(names: readonly string[]): readonly string[] {
  return names.length > 2 && names.at(-1) === '' ? names.slice(0, -1) : names;
}

function personAt(reading: Reading, label: string, line: number): number {
  const { index } = reading.draft.person({ line, id: label, name: label });
  reading.draft.alias(`id:${label}`, index);
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

/** Another table may begin with an empty cell; its rows are not named like its columns. */
function refuseUnlessSquare(table: Table, labels: ReadonlySet<string>, reading: Reading): void {
  for (const row of table.rows()) if (!('broken' in row) && labels.has(content(row.cells, 0) ?? '')) return;
  throw cured('unknown-format', 'the first cell is empty as in a matrix, but no row is named like a column', {
    place: { file: reading.file, line: table.header.line },
    cure: { option: 'map', likely: [] },
  });
}

function commaIsDecimal(table: Table): boolean {
  if (table.delimiter !== ';' && table.delimiter !== '\t') return false;
  let comma = false;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    for (const cell of row.cells.slice(1)) {
      if (cell.includes('.')) return false;
      comma ||= cell.includes(',');
    }
  }
  return comma;
}
