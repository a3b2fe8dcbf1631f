import { namesFolded } from '../names/names-folded.ts';
import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import type { RespondentColumns } from './respondent-columns.ts';
import { whoIn } from './who-answers.ts';

interface Rows {
  readonly name: string;
  readonly lines: number[];
  /** The unit of each of the lines; empty where it says none. */
  readonly unitOf: string[];
  readonly units: Set<string>;
  /** What stands in brackets behind the name where others name it. */
  readonly marks: Set<string>;
}

/** Whether two rows have the same name. */
function hasRepeats(table: Table, { name, parts }: RespondentColumns): boolean {
  const seen = new Set<string>();
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const said = name >= 0 ? (row.cells[name] ?? '') : parts.map((part) => row.cells[part]).join(' ');
    if (said === '') continue;
    if (seen.has(said)) return true;
    seen.add(said);
  }
  return false;
}

const MARKED = /([^;|\n,()[\]]{3,120})\s[([]([^()[\]]{1,60})[)\]]/g;

/**
 * Lines of rows without an address whose name is not one person's: they give it different units, or others name it with different words in
 * brackets, `Thomas Müller (Sales)` and `Thomas Müller (Lab)`, which tells nothing of rows that are one answer each. Each line has a key: that of its unit, else its own. It is said. Cost: linear in the
 * table where a name answers twice, else in its rows.
 */
export function rowsOfNamesakes(
  table: Table,
  columns: RespondentColumns,
  rowsAre: 'people' | 'answers',
  { ledger }: Reading,
): ReadonlyMap<number, string> {
  if (rowsAre === 'answers' && columns.unit < 0) return new Map();
  if (!hasRepeats(table, columns)) return new Map();
  const names = new Map<string, Rows>();
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const { name, address } = whoIn(row.cells, columns);
    if (name === undefined || address !== undefined) continue;
    const keys = namesFolded(name);
    const known = keys.map((key) => names.get(key)).find((one) => one !== undefined);
    const rows = known ?? { name, lines: [], unitOf: [], units: new Set(), marks: new Set() };
    for (const key of keys) names.set(key, rows);
    rows.lines.push(row.line);
    const unit = content(row.cells, columns.unit);
    rows.unitOf.push(unit?.toLowerCase() ?? '');
    if (unit !== undefined) rows.units.add(unit.toLowerCase());
  }
  const twice = new Set([...names.values()].filter(({ lines }) => lines.length > 1));
  if (twice.size === 0) return new Map();
  const look = (cells: readonly string[]): void => {
    for (const cell of cells)
      if (cell.includes('(') || cell.includes('['))
        for (const [, name = '', mark = ''] of cell.matchAll(MARKED))
          for (const key of namesFolded(name)) names.get(key)?.marks.add(mark.toLowerCase());
  };
  look(table.header.names);
  for (const row of table.rows()) if (!('broken' in row)) look(row.cells);
  const apart = [...twice].filter(
    ({ units, marks }) => units.size > 1 || (rowsAre === 'people' && marks.size > 1),
  );
  const keyOf = ({ name, lines, unitOf, units }: Rows, k: number): string =>
    units.size > 1 && unitOf[k] !== '' ? `${name}\0${unitOf[k]}` : `${name}\0\0${lines[k]}`;
  const found = new Map(
    apart.flatMap((rows) => rows.lines.map((line, k) => [line, keyOf(rows, k)] as const)),
  );
  for (const { name, lines } of apart)
    ledger.warn({
      line: lines[1] as number,
      column: columns.name + 1,
      code: 'namesakes',
      value: name,
      message: `several people have this name by what else the file says, so its ${lines.length} rows are taken as those of ${new Set(lines.map((line) => found.get(line))).size} people; whom others name by the name alone is not known; add a column of addresses`,
    });
  return found;
}
