import { foldName } from '../../identity/fold.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { content, dateCell } from '../fields.ts';
import type { Header } from '../header.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';
import { findOwner, type IsOwner, type Party, partyIndex } from './linkedin-owner.ts';
import { receivers } from './linkedin-receivers.ts';

const MESSAGE = channelNumber('message');

function columnsOf(header: Header): Record<string, number> & {
  readonly from: number;
  readonly to: number;
  readonly date: number;
} {
  return {
    conversation: header.find('conversation id'),
    from: header.find('from'),
    fromUrl: header.find('sender profile url'),
    to: header.find('to'),
    toUrls: header.find('recipient profile urls'),
    date: header.find('date'),
    content: header.find('content'),
    folder: header.find('folder'),
    draft: header.find('is message draft'),
    draftToo: header.find('is conversation draft'),
  };
}

type Columns = ReturnType<typeof columnsOf>;

/** LinkedIn's messages.csv of all eras: who wrote to whom and when; what they wrote is not kept. */
export const linkedinMessages: TableFormat = {
  format: 'linkedin-messages',
  personal: true,
  layer: 'personal',
  recognise: (header) => (header.has('conversation id', 'from', 'to', 'date', 'folder') ? 100 : 0),
  read(table, reading) {
    const columns = columnsOf(table.header);
    const known = knownNames(table, columns, reading);
    const isOwner = findOwner(partiesOf(table, columns, known), reading, table.header.line);
    const seen = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const left = leftOut(cells, columns);
      if (left !== undefined) return { excluded: left };
      const sent = dateCell(reading, cells, line, columns.date, undefined);
      if (sent.rejected !== undefined) return sent.rejected;
      const from = sender(cells, columns);
      const to = receivers(content(cells, columns.to), content(cells, columns.toUrls ?? -1), known);
      if (to === undefined) return unresolved(reading, cells, columns, line);
      if (from.name === undefined && from.url === undefined)
        return rejectedSender(columns.from, content(cells, columns.to) ?? '');
      const who = to.filter((party) => party.url !== undefined || party.name !== 'LinkedIn Member');
      if (who.length === 0) return { excluded: 'removed-account' };
      return keep(reading, cells, columns, line, { from, to: who, isOwner, seen, date: sent.date });
    });
  },
};

function keep(
  reading: Reading,
  cells: readonly string[],
  columns: Columns,
  line: number,
  message: {
    readonly from: Party;
    readonly to: readonly Party[];
    readonly isOwner: IsOwner;
    readonly seen: Set<string>;
    readonly date: { readonly day: number; readonly second: number } | undefined;
  },
): Outcome {
  const scope = content(cells, columns.conversation ?? -1) ?? String(line);
  const { date, isOwner, seen } = message;
  const from = partyIndex(reading, line, message.from, scope, isOwner);
  const to = [...new Set(message.to.map((party) => partyIndex(reading, line, party, scope, isOwner)))];
  const key = [scope, from, to.join(), content(cells, columns.date), cells[columns.content ?? -1]].join('|');
  if (seen.has(key)) return 'merged';
  seen.add(key);
  reading.draft.interaction({
    line,
    channel: MESSAGE,
    day: date?.day ?? NO_DAY,
    second: date?.second ?? -1,
    from,
    to: to.filter((index) => index !== from),
  });
  return 'accepted';
}

function sender(cells: readonly string[], columns: Columns): Party {
  return { name: content(cells, columns.from), url: content(cells, columns.fromUrl ?? -1) };
}

/** Why a row is no message between two people. */
function leftOut(
  cells: readonly string[],
  columns: Columns,
): 'draft' | 'spam' | 'sponsored' | 'removed-account' | undefined {
  const yes = (column: number | undefined): boolean =>
    /^(yes|true)$/i.test(content(cells, column ?? -1) ?? '');
  const folder = (content(cells, columns.folder ?? -1) ?? '').toUpperCase();
  if (yes(columns.draft) || yes(columns.draftToo) || folder.startsWith('DRAFT')) return 'draft';
  if (folder === 'SPAM' || folder === 'JUNK' || folder === 'TRASH') return 'spam';
  const { name, url } = sender(cells, columns);
  if (url !== undefined) return undefined;
  if (/^\s*<p class="spinmail-/i.test(cells[columns.content ?? -1] ?? '')) return 'sponsored';
  return name === 'LinkedIn Member' ? 'removed-account' : undefined;
}

function unresolved(reading: Reading, cells: readonly string[], columns: Columns, line: number): Outcome {
  const member = reading.member === undefined ? {} : { member: reading.member };
  reading.ledger.warn({
    line,
    column: columns.to + 1,
    code: 'unresolved',
    value: content(cells, columns.to) ?? '',
    message: 'several names joined by commas, and names may hold commas: nobody can tell who they are',
    ...member,
  });
  return { excluded: 'unresolved' };
}

function rejectedSender(column: number, value: string): Outcome {
  return {
    rejected: 'no-end',
    column: column + 1,
    value,
    message: 'nobody is named as the sender; name them or leave the row out',
  };
}

/** Names as they stand alone somewhere: senders, and receivers of messages to one. */
function knownNames(table: Table, columns: Columns, reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const person of reading.draft.people) if (person.name !== undefined) names.add(foldName(person.name));
  if (reading.options.self !== undefined) names.add(foldName(reading.options.self));
  for (const row of table.rows())
    if (!('broken' in row)) {
      const name = content(row.cells, columns.from);
      if (name !== undefined) names.add(foldName(name));
    }
  return names;
}

function partiesOf(table: Table, columns: Columns, known: ReadonlySet<string>): Party[][] {
  const rows: Party[][] = [];
  for (const row of table.rows()) {
    if ('broken' in row || row.cells.length < 3) continue;
    const left = leftOut(row.cells, columns);
    if (left === 'sponsored' || left === 'spam') continue;
    const to = content(row.cells, columns.to);
    const urls = content(row.cells, columns.toUrls ?? -1);
    const from = sender(row.cells, columns);
    const people = [from, ...(receivers(to, urls, known) ?? [])];
    rows.push(people.filter((party) => party.name !== undefined || party.url !== undefined));
  }
  return rows;
}
