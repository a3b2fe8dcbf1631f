import { isPrivateColumn } from '../../conventions/private-columns.ts';
import { cured } from '../../cured.ts';
import { TertiusError } from '../../errors.ts';
import { blankTable } from '../text/blank-table.ts';
import { type FoundTable, findTable, holdsDataOf } from '../text/find-table.ts';
import { foldHeader, type Header } from '../text/header.ts';
import { statedDay } from '../text/stated-day.ts';
import { placed, startOf, utf8Of } from './document.ts';
import { Draft } from './draft.ts';
import { Ledger } from './ledger.ts';
import { sayOddDays } from './odd-days.ts';
import type { ImportOptions, Reading, SourceFile, Table } from './reader.ts';
import type { Readers } from './readers.ts';
import { refuseOtherProgram, refuseOtherText, refuseWebPage } from './refusals/other-programs.ts';
import { CHAT, chat, likelyMapping, shownColumns, unknown, unknownJson } from './refusals/unknown-files.ts';
import { unguardedTable } from './unguarded-rows.ts';

/** A file after reading. */
export interface FileRead {
  /** Its id in the catalogue of formats. */
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly ledger: Ledger;
  readonly draft: Draft;
  /** The newest day on which a packed file was written. */
  readonly entriesDay?: number;
}

/**
 * Reads one file into records and its account. Throws a `TertiusError` where the file is refused as a whole:
 * `empty`, `unknown-format`, `unreadable`, `too-large`.
 */
export function readFile(
  file: SourceFile,
  options: ImportOptions,
  today: number,
  readers: Readers,
): FileRead {
  if (file.bytes.length === 0)
    throw new TertiusError('empty', 'the file is empty; export it again', { place: { file: file.name } });
  const reading: Reading = {
    file: file.name,
    size: file.bytes.length,
    options,
    ledger: new Ledger(),
    draft: new Draft(options.mostPeople),
    today,
  };
  const read = readers.packed?.(file, reading, (bytes, given) => readText(bytes, given, readers));
  if (read !== undefined) return read;
  return readText(file.bytes, reading, readers);
}

function readText(bytes: Uint8Array, reading: Reading, readers: Readers): FileRead {
  const { options, ledger, draft } = reading;
  const start = startOf(bytes);
  if (options.format === undefined && readers.documents.length > 0) refuseOtherText(start, reading.file);
  const document = readers.documents.find((known) =>
    options.format === undefined
      ? known.recognise(start, reading.file.toLowerCase())
      : known.format === options.format,
  );
  if (document !== undefined) {
    const { encoding } = document.read(bytes, reading);
    sayOddDays(reading);
    warnIfNothing(ledger, 1);
    return { format: document.format, encoding, delimiter: null, headerLine: null, ledger, draft };
  }
  refuseOtherProgram(bytes, reading.file);
  refuseWebPage(start, reading.file);
  const { utf8, encoding } = utf8Of(bytes, reading);
  const table = tableIn(utf8, reading, readers);
  if (!('format' in table)) {
    if (/^\s*(?:\{\s*["}]|\[\s*(?:[{["\]]|-?\d+[,\]\s]))/.test(start)) throw unknownJson(reading, start);
    if (CHAT.test(start)) throw chat(reading);
    throw unknown(reading, table.columns);
  }
  refuseAbsent(table.header, reading);
  const header = table.header.fresh(options.map);
  const read = unguardedTable({ ...table, header }, table.format.format);
  repeatedHeaders(header, reading);
  table.format.read(read, reading);
  sayUnused(read, ledger);
  sayAbove(table, reading);
  refuseMostlyRejected(reading, header);
  warnIfNothing(ledger, table.header.line);
  return {
    format: table.format.format,
    encoding,
    delimiter: table.delimiter,
    headerLine: table.header.line,
    ledger,
    draft,
  };
}

/** The table in a text; where none is known, one whose cells stand between blanks. */
function tableIn(
  utf8: Uint8Array,
  { options }: Reading,
  { tables, documents }: Readers,
): ReturnType<typeof findTable> {
  const found = findTable(utf8, tables, options);
  if ('format' in found || documents.length === 0) return found;
  const spaced = blankTable(utf8);
  const again = spaced === undefined ? found : findTable(spaced, tables, options);
  return 'format' in again ? { ...again, delimiter: ' ' } : found;
}

/** A column that `map` names and the file does not have. */
function refuseAbsent(header: Header, { options, file }: Reading): void {
  const names = new Set(header.names.flatMap((name) => [name, foldHeader(name)]));
  for (const column of options.map?.keys() ?? [])
    if (!names.has(column) && !names.has(foldHeader(column)))
      throw new TertiusError(
        'usage',
        `the file has no column ${JSON.stringify(column)} to map; it has ${shownColumns(header.names)}`,
        { place: { file, line: header.line, column: 1 }, value: column },
      );
}

/** Columns of one name, which may be read as one. */
function repeatedHeaders(header: Header, reading: Reading): void {
  const seen = new Set<string>();
  header.names.forEach((name, index) => {
    if (name !== '' && seen.has(name))
      reading.ledger.warn({
        line: header.line,
        column: index + 1,
        code: 'duplicate-header',
        value: name,
        message:
          'another column has this name; of both only addresses, phone numbers and attributes are kept, else the first counts',
      });
    seen.add(name);
  });
}

/** Why a column is named that is not lost: nobody knows what it means, so that nothing else is made of it. */
const KEPT = 'kept as an attribute';

/** Why nothing of a column is kept that is between a person and their employer. */
const PRIVATE = 'private to the person, not kept';

/** Columns with content that nobody asked for, and what stands above the header. */
function sayUnused(table: Table, ledger: Ledger): void {
  const { header } = table;
  const open = new Set([...header.unused, ...header.attributes]);
  let looked = 0;
  if (open.size > 0)
    for (const row of table.rows()) {
      if (++looked > 1000 || open.size === 0) break;
      if ('broken' in row) continue;
      for (const column of open) {
        const example = (row.cells[column] ?? '').trim();
        if (example === '' || example === header.names[column]) continue;
        open.delete(column);
        const name = header.names[column] || `column ${column + 1}`;
        if (header.attributes.has(column)) ledger.notUsed(name, KEPT, example);
        else if (isPrivateColumn(header.folded(column))) ledger.notUsed(name, PRIVATE, '');
        else ledger.notUsed(name, 'unknown column', example);
      }
    }
}

/** What every export of a program has above its header. */
const USUAL = /^(sep=.|#TYPE .*|Notes:)$/i;

/** Names what stands above the header, and points out rows that look like data. */
function sayAbove({ above, header, format, delimiter }: FoundTable, reading: Reading): void {
  const usual = above.some(({ cells }) => USUAL.test((cells[0] ?? '').trim()));
  for (const { cells, line } of above) {
    const value = cells.join(delimiter).slice(0, 200);
    const day = statedDay(cells);
    const { draft, today } = reading;
    if (day !== undefined && day <= today) draft.statedDay = Math.max(day, draft.statedDay ?? day);
    if (holdsDataOf(cells, header))
      reading.ledger.warn({
        line,
        column: 1,
        code: 'not-read',
        value,
        message: 'this row stands above the header, so it is not read; where it is data, move it below',
        ...placed(reading),
      });
    else if (!usual && !format.format.startsWith('linkedin'))
      reading.ledger.notUsed(
        'lines above the header',
        day === undefined ? 'preamble' : 'preamble, of which only the day is read',
        value,
      );
  }
}

const MANY = 20;

/** A file of which fewer than half the rows can be used was not understood. */
function refuseMostlyRejected({ ledger, file, options }: Reading, header: Header): void {
  const rows = ledger.rows - ledger.blanks;
  const usable = rows - ledger.rejects.length;
  if (rows < 2 || options.map !== undefined || usable >= rows - usable) return;
  // Of a handful of rows each is looked at by itself; one that is sound proves the columns were understood.
  if (usable > 0 && rows < MANY) return;
  const first = ledger.rejects[0];
  const likely = likelyMapping(header.names);
  throw cured(
    'mostly-rejected',
    `${ledger.rejects.length} of ${rows} rows cannot be used, so nothing of this file was; the first, in line ${first?.line}: ${first?.message}${likely.length === 0 ? '' : '; perhaps the columns were misread'}`,
    {
      place: { file, line: first?.line ?? header.line, column: Math.max(1, first?.column ?? 1) },
      value: first?.value,
      cure: likely.length === 0 ? undefined : { option: 'map', likely },
    },
  );
}

export function warnIfNothing(ledger: Ledger, line: number): void {
  if (ledger.accepted + ledger.merged > 0) return;
  const message = ledger.rows === 0 ? 'there is no row in this file' : 'no row of this file could be used';
  ledger.warn({ line, column: 0, code: 'no-people', value: '', message });
}
