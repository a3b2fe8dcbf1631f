import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { labelOf, TertiusError } from '@tertius/core';
import { type LedgerEntry, readerNamed, readLedger, tokenOf } from '@tertius/core/sharing';
import { ledgerPath } from '../../files/ledger.ts';
import { writtenFiles } from '../../files/written-files.ts';
import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { type Command, type Input, JSON_OPTION } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: 'ledger NET',
  summary: 'what you shared, exported and erased, and when; says so where the record was changed or cut off',
  positionals: [1, 1],
  tables: true,
  options: { json: JSON_OPTION },
  more: () =>
    'The ledger is the file NET.ledger. It names people by keyed tokens only; files that still lie as they were written in the folder of NET, or up to three folders down, are named, and so is whom a share was made for. Each entry is chained to the one before and the last line seals how many there are, ' +
    'so that a changed, moved or missing entry shows, and a cut end too. An older copy of the whole file does not show.',
  run: runLedger,
};

async function runLedger(input: Input): Promise<number> {
  const [path] = input.positionals as [string];
  const file = ledgerPath(path);
  const { network } = openNetwork(path);
  if (!existsSync(file)) {
    if (input.flag('json')) await printJson('ledger', { entries: [] });
    else await print('Nothing was shared, exported or erased yet.');
    return 0;
  }
  const { key, entries } = opened(file);
  const names = new Map<string, string>();
  for (const person of network.people)
    for (const said of [person.name, person.id, ...person.emails])
      if (said !== '') names.set(tokenOf(key, said.toLowerCase()), labelOf(person));
  const { found } = writtenFiles(path);
  for (const said of readersIn(found.values())) names.set(tokenOf(key, said.trim().toLowerCase()), said);
  const readerOf = ({ reader }: LedgerEntry): string | null =>
    reader === undefined
      ? null
      : (names.get(reader) ?? `somebody not in this network (${reader.slice(0, 8)})`);
  const fileOf = ({ sha256 }: LedgerEntry): string | null =>
    sha256 === undefined
      ? null
      : found.has(sha256)
        ? relative(dirname(path), found.get(sha256) as string)
        : null;
  if (input.flag('json')) {
    await printJson('ledger', {
      entries: entries.map((entry) => ({ ...entry, reader: readerOf(entry), file: fileOf(entry) })),
    });
    return 0;
  }
  await printTable(
    [...entries],
    [
      { title: 'number', cell: (row) => row.number },
      { title: 'when', cell: (row) => row.at },
      { title: 'what', cell: (row) => row.what },
      { title: 'detail', cell: (row) => row.detail ?? '' },
      { title: 'reader', cell: (row) => readerOf(row) ?? '' },
      { title: 'people', cell: (row) => row.people ?? '' },
      { title: 'file', cell: (row) => fileOf(row) ?? (row.sha256 === undefined ? '' : 'not found here') },
      { title: 'sha256', cell: (row) => row.sha256?.slice(0, 12) ?? '' },
    ],
  );
  return 0;
}

/** For whom the shares among some files were made. */
function* readersIn(files: Iterable<string>): Generator<string> {
  for (const file of files) {
    const reader = readerNamed(readFileSync(file).subarray(0, 8000).toString('utf8'));
    if (reader !== undefined) yield reader;
  }
}

function opened(file: string): ReturnType<typeof readLedger> {
  try {
    return readLedger(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof TertiusError)) throw error;
    throw new TertiusError(error.code, error.message, { place: { file, line: Number(error.value) } });
  }
}
