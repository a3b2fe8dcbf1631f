import { type Columnar, typedColumn } from '../columnar/table.ts';
import { refuseExisting, writeNew } from '../files/write-new.ts';
import { cleanLines } from './clean.ts';
import { csvText, guarded } from './csv.ts';
import { say, writeData } from './output.ts';
import { type Cell, figure } from './table.ts';
import { heldBack, type SunkTable, sunk } from './table-sink.ts';
import { xlsxOf } from './xlsx.ts';

/** Writes what was collected: the first table to standard output, each to a file of its own, or all to one workbook; `written` is told what went to files. */
export async function writeTables(written: (bytes: Uint8Array) => void): Promise<void> {
  const collected = sunk();
  if (collected === undefined) return;
  const { target, tables } = collected;
  if (target.pipe === true) return pipeOut(tables, target.exact === true);
  const [first, ...others] = tables;
  if (first === undefined) {
    say('There is no table to write.');
    return;
  }
  if (target.file === undefined) {
    await writeData(textOf(first, target.excel));
    sayOthers(others);
    return;
  }
  if (/\.xlsx$/i.test(target.file)) {
    refuseExisting(target.file, target.force);
    const workbook = await xlsxOf(tables);
    writeNew(target.file, workbook, target.force);
    written(workbook);
    say(
      `${target.file}: ${tables.length} ${tables.length === 1 ? 'sheet' : 'sheets'}, ${tables.reduce((sum, { rows }) => sum + rows.length, 0)} rows`,
    );
    return;
  }
  const [, base, ending] = /^(.*)\.(csv|parquet|arrow)$/i.exec(target.file) as unknown as [
    string,
    string,
    string,
  ];
  const kind = ending.toLowerCase();
  const taken = new Set<string>();
  for (const [at, table] of tables.entries()) {
    let path = at === 0 ? target.file : `${base}-${slug(table.name) || at + 1}.${ending}`;
    if (taken.has(path)) path = `${base}-${at + 1}.${ending}`;
    taken.add(path);
    const bytes =
      kind === 'csv'
        ? new TextEncoder().encode(textOf(table, target.excel))
        : await columnarFile(kind as Columnar, table);
    writeNew(path, bytes, target.force);
    written(bytes);
    say(`${path}: ${table.rows.length} rows`);
  }
}

async function columnarFile(kind: Columnar, { titles, rows }: SunkTable): Promise<Uint8Array> {
  const { columnarOf } = await import('../columnar/write.ts');
  const names = distinct(titles);
  return columnarOf(
    kind,
    names.map((name, column) =>
      typedColumn(
        name,
        rows.map((row) => row[column]),
      ),
    ),
  );
}

/** Titles that no two columns share, as files in columns need them. */
function distinct(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    let name = title || `column ${at + 1}`;
    for (let k = 2; taken.has(name); k++) name = `${title} ${k}`;
    taken.add(name);
    return name;
  });
}

function sayOthers(others: readonly SunkTable[]): void {
  if (others.length === 0) return;
  say(
    `The first of ${others.length + 1} tables; -o FILE.csv (or .xlsx, .parquet, .arrow) writes the others too: ${others.map(({ name }, at) => name || `table ${at + 2}`).join(', ')}.`,
  );
}

/** One clean table for the next program and the sentences beside it; an answer without a table as it is read. */
async function pipeOut([first, ...others]: readonly SunkTable[], exact: boolean): Promise<void> {
  const sentences = heldBack();
  if (first === undefined) {
    if (sentences.length > 0) await writeData(`${sentences.map(cleanLines).join('\n')}\n`);
    return;
  }
  for (const sentence of sentences) if (sentence !== '') say(sentence);
  const lines = first.rows.map((row) => row.map((cell) => tabbed(cell, exact)).join('\t'));
  await writeData(`${[first.titles.join('\t'), ...lines].join('\n')}\n`);
  sayOthers(others);
}

function tabbed(cell: Cell, exact: boolean): string {
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(exact ? cell : short(cell));
  return typeof cell === 'string' ? guarded(figure(cell)) : figure(cell);
}

/** Two decimals; of what is smaller two digits. */
const short = (value: number): number =>
  Math.abs(value) < 0.01 ? Number(value.toPrecision(2)) : Math.round(value * 100) / 100;

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

function textOf({ titles, rows }: SunkTable, excel: boolean): string {
  if (!excel) return csvText([titles, ...rows]);
  const comma = decimalComma();
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' && comma ? String(cell).replace('.', ',') : cell)),
  );
  return `\ufeff${csvText([titles, ...cells], comma ? ';' : ',')}`;
}

/** Whether the locale of the environment writes 1,5: such a spreadsheet expects `;` between cells. */
export function decimalComma(): boolean {
  const { LC_ALL, LC_NUMERIC, LANG } = process.env;
  const name = (LC_ALL || LC_NUMERIC || LANG || 'en').split('.')[0] as string;
  try {
    return new Intl.NumberFormat(name.replaceAll('_', '-')).format(1.5).includes(',');
  } catch {
    return false;
  }
}
