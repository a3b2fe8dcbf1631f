import { formatOf } from '../../conventions/formats.ts';
import { TertiusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { Draft } from '../reading/draft.ts';
import { Ledger } from '../reading/ledger.ts';
import type { FileRead } from '../reading/read-file.ts';
import type { Reading } from '../reading/reader.ts';
import { bookOf, dayStyles, sharedTexts } from './parts.ts';
import { sheetCsv } from './sheet.ts';

const ABOUT = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml)$/;

/** Whether the members are those of a workbook of Excel 2007 or newer. */
export const isWorkbook = (names: readonly string[]): boolean => names.includes('xl/workbook.xml');

/** Reads every sheet of a workbook that is a known table; what the others hold is named as not used. */
export function readWorkbook(
  unpack: Archive['unpack'],
  reading: Reading,
  text: (bytes: Uint8Array, reading: Reading) => FileRead,
): FileRead {
  const about = unpack((name) => ABOUT.test(name));
  const { sheets, from1904 } = bookOf(about, reading);
  const shared = { texts: sharedTexts(about, reading), days: dayStyles(about, reading), from1904 };
  const wanted = new Set(sheets.map(({ member }) => member));
  const members = unpack((name) => wanted.has(name));
  const tables = sheets.flatMap(({ name, member, hidden }) => {
    const bytes = members.get(member);
    if (bytes === undefined) return [];
    if (hidden) {
      reading.ledger.notUsed(name, 'a hidden sheet', '');
      return [];
    }
    const csv = sheetCsv(bytes, shared, reading);
    return csv.length < 2 ? [] : [{ name, csv }];
  });
  const [first, second] = tables;
  if (first === undefined)
    throw new TertiusError('empty', 'the workbook has no visible sheet with something in it', {
      place: { file: reading.file },
    });
  if (second === undefined) return text(first.csv, asSheet(reading, first.name));
  return severalTables(tables, reading, text);
}

interface SheetTable {
  readonly name: string;
  readonly csv: Uint8Array;
}

/** Each sheet is tried by itself first, so that one that is no table spoils nothing; lists of people are read before ties among them. */
function severalTables(
  tables: readonly SheetTable[],
  reading: Reading,
  text: (bytes: Uint8Array, reading: Reading) => FileRead,
): FileRead {
  let refused: unknown;
  const tried = tables.flatMap((table) => {
    try {
      const alone = { ledger: new Ledger(), draft: new Draft(reading.options.mostPeople) };
      const { format } = text(table.csv, { ...asSheet(reading, table.name), ...alone });
      return [{ ...table, facts: formatOf({ format }) }];
    } catch (error) {
      if (!(error instanceof TertiusError) || error.code === 'too-large') throw error;
      refused ??= error;
      const { message, value } = error;
      const firstRow =
        error.code === 'unknown-format' && value !== undefined && value !== '' ? value : message;
      reading.ledger.notUsed(
        table.name,
        'a sheet that is no table known',
        firstRow.replaceAll('"', '').slice(0, 300),
      );
      return [];
    }
  });
  const lists = tried.filter(({ facts }) => facts.nameRank > 1 || facts.rowTellsOf === 'contact');
  const [first, ...others] = [...lists, ...tried.filter((table) => !lists.includes(table))];
  if (first === undefined) throw refused;
  const read = text(first.csv, asSheet(reading, first.name));
  for (const { name, csv, facts } of others) {
    if (facts.owner === first.facts.owner && facts.layer === first.facts.layer) {
      if (!lists.some((list) => list.name === name)) aliasNames(reading.draft);
      text(csv, asSheet(reading, name));
    } else reading.ledger.notUsed(name, 'a sheet of another kind; save it as a file of its own', facts.id);
  }
  return read;
}

/** Ties may name those of a list by their full names, where one person alone has the name. */
function aliasNames(draft: Draft): void {
  const bearers = new Map<string, number>();
  [...draft.people].forEach(({ name }, index) => {
    if (name?.includes(' ')) bearers.set(name, bearers.has(name) ? -1 : index);
  });
  for (const [name, index] of bearers) if (index >= 0) draft.alias(`id:${name}`, index);
}

function asSheet(reading: Reading, name: string): Reading {
  return { ...reading, member: name, options: { ...reading.options, encoding: 'utf-8' } };
}
