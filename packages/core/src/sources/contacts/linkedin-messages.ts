import { foldName } from '../../identity/fold.ts';
import { isAutomaticName } from '../../identity/no-person.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { placed } from '../reading/document.ts';
import { content, dateCell } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';
import { Conversations } from './linkedin-conversations.ts';
import { findOwner, type IsOwner, nameGiven, type Party, partyIndex } from './linkedin-owner.ts';
import { receivers } from './linkedin-receivers.ts';

const MESSAGE = channelNumber('message');

type Columns = Readonly<
  Record<
    | 'conversation'
    | 'from'
    | 'fromUrl'
    | 'to'
    | 'toUrls'
    | 'date'
    | 'content'
    | 'folder'
    | 'draft'
    | 'draftToo',
    number
  >
>;

function columnsOf(header: Header): Columns {
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

/** LinkedIn's messages.csv of all eras: who wrote to whom and when; what they wrote is not kept. */
export const linkedinMessages: TableFormat = {
  format: 'linkedin-messages',
  recognise: (header) =>
    header.has('conversation id', 'from', 'to', 'date') && header.find('folder', 'conversation title') >= 0
      ? 100
      : 0,
  read(table, reading) {
    const columns = columnsOf(table.header);
    const known = knownNames(table, columns, reading);
    const talks = talksOf(table, columns, known);
    const conversations = new Conversations();
    for (const { scope, parties } of talks) for (const party of parties) conversations.learn(scope, party);
    const rows = talks.map(({ scope, parties }) =>
      parties.map((party) => conversations.addressed(scope, party)),
    );
    const isOwner = findOwner(rows, reading, table.header.line);
    const seen = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const left = leftOut(cells, columns);
      if (left !== undefined) return { excluded: left };
      const sent = dateCell(reading, cells, line, columns.date, undefined);
      if (sent.rejected !== undefined) return sent.rejected;
      const from = sender(cells, columns);
      const to = receivers(content(cells, columns.to), content(cells, columns.toUrls), known);
      if (to === undefined) return unresolved(reading, cells, columns, line);
      if (from.name === undefined && from.url === undefined)
        return rejectedSender(columns.from, content(cells, columns.to) ?? '');
      const who = to.filter((party) => party.url !== undefined || party.name !== 'LinkedIn Member');
      if (who.length === 0) return { excluded: 'removed-account' };
      const scope = scopeOf(cells, columns, line);
      const addressed = (party: Party): Party => conversations.addressed(scope, party);
      return keep(reading, cells, columns, line, {
        from: addressed(from),
        to: who.map(addressed),
        isOwner,
        seen,
        date: sent.date,
      });
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
  const scope = scopeOf(cells, columns, line);
  const { date, isOwner, seen } = message;
  const from = partyIndex(reading, line, message.from, scope, isOwner);
  const to = [...new Set(message.to.map((party) => partyIndex(reading, line, party, scope, isOwner)))];
  const key = [scope, from, to.join(), content(cells, columns.date), cells[columns.content]].join('|');
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

/** Within which a name alone means one person. */
function scopeOf(cells: readonly string[], columns: Columns, line: number): string {
  return content(cells, columns.conversation) ?? String(line);
}

function sender(cells: readonly string[], columns: Columns): Party {
  return { name: content(cells, columns.from), url: content(cells, columns.fromUrl) };
}

/** Why a row is no message between two people. */
function leftOut(
  cells: readonly string[],
  columns: Columns,
): 'draft' | 'spam' | 'sponsored' | 'automatic' | 'removed-account' | undefined {
  const yes = (column: number): boolean => /^(yes|true)$/i.test(content(cells, column) ?? '');
  const folder = (content(cells, columns.folder) ?? '').toUpperCase();
  if (yes(columns.draft) || yes(columns.draftToo) || folder.startsWith('DRAFT')) return 'draft';
  if (folder === 'SPAM' || folder === 'JUNK' || folder === 'TRASH') return 'spam';
  const { name, url } = sender(cells, columns);
  if (url !== undefined) return undefined;
  if (/^\s*<p class="spinmail-/i.test(cells[columns.content] ?? '')) return 'sponsored';
  if (name !== undefined && isAutomaticName(name)) return 'automatic';
  return name === 'LinkedIn Member' ? 'removed-account' : undefined;
}

function unresolved(reading: Reading, cells: readonly string[], columns: Columns, line: number): Outcome {
  reading.ledger.warn({
    line,
    column: columns.to + 1,
    code: 'unresolved',
    value: content(cells, columns.to) ?? '',
    message: 'several names joined by commas, and names may hold commas: nobody can tell who they are',
    ...placed(reading),
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
  const given = nameGiven(reading.options.self);
  if (given !== undefined) names.add(foldName(given));
  for (const row of table.rows())
    if (!('broken' in row)) {
      const name = content(row.cells, columns.from);
      if (name !== undefined) names.add(foldName(name));
    }
  return names;
}

interface Talk {
  readonly scope: string;
  readonly parties: readonly Party[];
}

/** Who wrote to whom, row by row, before anything is known of the owner. */
function talksOf(table: Table, columns: Columns, known: ReadonlySet<string>): Talk[] {
  const talks: Talk[] = [];
  for (const row of table.rows()) {
    if ('broken' in row || row.cells.length < 3) continue;
    const { cells, line } = row;
    const left = leftOut(cells, columns);
    if (left === 'sponsored' || left === 'automatic' || left === 'spam') continue;
    const to = receivers(content(cells, columns.to), content(cells, columns.toUrls), known) ?? [];
    const parties = [sender(cells, columns), ...to].filter(
      (party) => party.name !== undefined || party.url !== undefined,
    );
    talks.push({ scope: scopeOf(cells, columns, line), parties });
  }
  return talks;
}
