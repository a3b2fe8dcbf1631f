import { type ArchiveFormat, baseName } from '../archive/archive.ts';
import { utf8Of } from '../reading/document.ts';
import { findTable } from '../text/find-table.ts';
import { LINKEDIN_TABLES } from './linkedin-tables.ts';

const ORDER: readonly RegExp[] = [
  /^profile\.csv$/,
  /^connections\.csv$/,
  /^messages\.csv$/,
  /^invitations\.csv$/,
  /^positions\.csv$/,
  /^education\.csv$/,
  /^endorsement(s)?(received|given)(info)?\.csv$/,
  /^recommendations?(received|given)\.csv$/,
  /^(imported)?contacts\.csv$/,
  /^notes\.csv$/,
];

function rankOf(name: string): number {
  const folded = baseName(name).toLowerCase().replace(/[ _]/g, '');
  return ORDER.findIndex((pattern) => pattern.test(folded));
}

/** A LinkedIn data export as it is downloaded: one entry, places are `member:line`. */
export const linkedinArchive: ArchiveFormat = {
  format: 'linkedin-archive',
  recognise: (names) => names.some((name) => [1, 2, 3, 6].includes(rankOf(name))),
  read(archive, reading) {
    const wanted = archive.names.filter((name) => rankOf(name) >= 0);
    const members = archive.unpack((name) => rankOf(name) >= 0);
    const unread = archive.names.filter((name) => rankOf(name) < 0);
    for (const name of wanted.sort((x, y) => rankOf(x) - rankOf(y) || (x < y ? -1 : 1))) {
      const inside = { ...reading, member: name };
      const bytes = members.get(name) as Uint8Array;
      if (bytes.length === 0) continue;
      const { format: _format, map: _map, ...options } = reading.options;
      const table = findTable(utf8Of(bytes, inside).utf8, LINKEDIN_TABLES, options);
      if ('format' in table) table.format.read(table, inside);
      else
        reading.ledger.warn({
          line: 1,
          column: 0,
          code: 'not-read',
          value: table.columns.slice(0, 12).join(', ').slice(0, 200),
          message: 'the header that such a file has is not found in it; nothing of it is read',
          member: name,
        });
    }
    if (unread.length > 0)
      reading.ledger.warn({
        line: 0,
        column: 0,
        code: 'not-read',
        value: unread.join(', '),
        message: 'these members of the archive tell nothing of who is tied to whom, and are not read',
      });
  },
};
