import { givenFirst } from '../../identity/given-first.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { type Channel, channelNamed, channelNumber } from '../../model/channel.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { HowTaken, howMet } from '../calendar/how-met.ts';
import { namesIn } from '../names/names-in-cell.ts';
import { noNameWhy } from '../names/not-a-name.ts';
import { eitherDay, sayOrder } from '../reading/date-order.ts';
import { placed } from '../reading/document.ts';
import { columnOrder, content, dateCell } from '../reading/fields.ts';
import type { Outcome, Reading, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { UnknownMarks } from '../reading/unknown-marks.ts';
import type { Header } from '../text/header.ts';
import { datesBeginWithDay, keepOutlooks, type MeetingColumns, meetingColumns } from './meeting-columns.ts';
import { noMeetingWhy } from './meeting-left-out.ts';
import { isOwner, sayOwner } from './meeting-owner.ts';

/** Meetings as people list them: when, with whom or who was there, how; the note stays in the file. */
export const meetings: TableFormat = {
  format: 'meetings',
  recognise(header) {
    const { date, others, attendees, channel, place, topic } = meetingColumns(header);
    if (date < 0 || others.length + attendees.length === 0) return 0;
    if (others.length > 0 && channel >= 0) return 95;
    if (header.has('with')) return 70;
    if (others.length > 0 && (place >= 0 || topic >= 0)) return 70;
    const known = [channel, place, topic].filter((column) => column >= 0).length;
    if (attendees.length > 1 && known > 0) return 76;
    return others.length + attendees.length > 0 && known > 1 ? 71 : 0;
  },
  read(table, reading) {
    const { header } = table;
    const columns = meetingColumns(header);
    const { date, attendees, others, place, topic } = columns;
    keepOutlooks(header, columns);
    const proven = columnOrder(table, date);
    const order = proven ?? (datesBeginWithDay(header, columns) ? 'day-first' : undefined);
    sayOrder(table, date, order, reading);
    const isSelf = isOwner(reading.options.self, reading.options.selfNames);
    /** Whether the owner is listed with the others, so that who is not listed was not there. */
    const listed = attendees.length > 0 && lists(table, attendees, isSelf);
    if (attendees.length > 0 && !listed) sayOwner(reading, header.line);
    if (columns.isMail) sayMail(reading, header, columns);
    const taken = new HowTaken();
    const marks = new UnknownMarks(reading.ledger);
    const told = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const why = noMeetingWhy(cells, columns, line, marks);
      if (why !== undefined) return { excluded: why };
      const when = dateCell(reading, cells, line, date, order);
      if (when.rejected !== undefined) return when.rejected;
      if (when.date === undefined)
        return {
          rejected: 'bad-date',
          column: date + 1,
          value: content(cells, date) ?? '',
          message:
            when.kept === undefined
              ? 'a meeting needs its day, such as 2026-03-31'
              : `a meeting needs its day; ${eitherDay(when.kept) ?? 'this form of date is not read, write it as 2026-03-31'}`,
        };
      const channel = channelOf(cells, columns);
      if (typeof channel !== 'string') return channel;
      const found = [...others, ...attendees].flatMap((column) =>
        namesIn(content(cells, column) ?? '', () => false).map((text) => ({ text, column })),
      );
      if (found.length === 0)
        return {
          rejected: 'no-end',
          column: Math.max(others[0] ?? -1, attendees.at(-1) ?? -1) + 1,
          value: '',
          message: 'with whom? name a person, an e-mail address or an id',
        };
      const people = found.filter(({ text, column }) => isPerson(text, line, column, reading));
      const selves = people.filter(({ text }) => isSelf(text)).length;
      const to = [
        ...new Set(
          people.filter(({ text }) => !isSelf(text)).map(({ text }) => withWhom(text, line, reading)),
        ),
      ];
      const present = !listed || selves > 0 || people.every(({ column }) => others.includes(column));
      if (to.length < (present ? 1 : 2)) return { excluded: 'not-a-person' };
      const title = content(cells, topic);
      const meeting = JSON.stringify([when.date.day, channel, [...to].sort(), present, title]);
      if (told.has(meeting)) return 'merged';
      told.add(meeting);
      if (content(cells, columns.channel) === undefined)
        taken.take(channel, content(cells, place) ?? '', title ?? '', line);
      reading.draft.interaction({
        line,
        channel: channelNumber(channel),
        day: when.date.day,
        second: -1,
        from: present ? -1 : (to[0] as number),
        to: present ? to : to.slice(1),
        ...(title === undefined ? {} : { topic: title }),
      });
      return 'accepted';
    });
    taken.tell(reading);
  },
};

/** Says that the list is taken as one of mails, by what its columns are called. */
function sayMail({ ledger }: Reading, header: Header, { others, topic }: MeetingColumns): void {
  const named = [...others, topic].flatMap((column) => header.names[column] ?? []);
  ledger.warn({
    line: header.line,
    column: (others[0] ?? 0) + 1,
    code: 'mail-by-header',
    value: named.join(', '),
    message:
      'these headings are those of sent mails, so each row counts as a mail of the owner and not as a meeting; a column of channels says otherwise',
  });
}

const lists = (
  table: Parameters<TableFormat['read']>[0],
  columns: readonly number[],
  isSelf: (text: string) => boolean,
): boolean => {
  for (const row of table.rows())
    if (
      !('broken' in row) &&
      columns.some((column) => namesIn(row.cells[column] ?? '', () => false).some(isSelf))
    )
      return true;
  return false;
};

/** How they met: the channel that is said, else what the columns or the place tell, else it is not recorded. */
function channelOf(
  cells: readonly string[],
  { channel, place, topic, isMail }: MeetingColumns,
): Channel | (Outcome & object) {
  const word = content(cells, channel);
  if (word !== undefined) {
    return (
      channelNamed(word) ?? {
        rejected: 'unknown-channel',
        column: channel + 1,
        value: word,
        message: 'no such channel; use in-person, call, video, message or mail',
      }
    );
  }
  if (isMail) return 'mail';
  return howMet(content(cells, place) ?? '', content(cells, topic) ?? '');
}

/** Whether a piece of a cell names one person; a room, a team, everybody or a number is pointed out and makes nobody. */
function isPerson(text: string, line: number, column: number, { ledger }: Reading): boolean {
  const why = /\d/.test(text) && !/\s/.test(text) && /\p{L}/u.test(text) ? undefined : noNameWhy(text);
  if (why === undefined) {
    if (/\s/.test(text.slice(0, Math.max(0, text.lastIndexOf(','))).trim()) && !looksLikeMail(text))
      ledger.warn({
        line,
        column: column + 1,
        code: 'second-value',
        value: text,
        message: 'this was taken for the name of one person; if it names several, write ; between them',
      });
    return true;
  }
  if (why !== 'nobody')
    ledger.warn({
      line,
      column: column + 1,
      code: 'not-a-person',
      value: text,
      message:
        'this does not name one person (a room, a team, a number or everybody), so nobody was made of it',
    });
  return false;
}

/** A text whose part before the comma may be a whole name. */
const SEVERAL_WORDS = /^\p{Lu}[^,\s]*\s[^,]*,/u;

/** `Anna Berg <anna@berg.example>`, an address, a page, an id or a name. */
function withWhom(text: string, line: number, reading: Reading): number {
  const [, name, address] = /^([^<>]{1,100})<([^<>\s]{3,200})>$/.exec(text) ?? [];
  const called = SEVERAL_WORDS.test(text) ? text : givenFirst(text);
  const key = (address ?? called).toLowerCase();
  return reading.draft.mention(key, (): PersonRecord => {
    const at = { line, ...placed(reading), mentioned: true } as const;
    if (address !== undefined && looksLikeMail(address))
      return { ...at, name: givenFirst((name as string).trim()), emails: [address] };
    if (looksLikeMail(text)) return { ...at, emails: [text] };
    if (/^https?:\/\//i.test(text)) return { ...at, profiles: [text] };
    return /\d/.test(text) && !/\s/.test(text) ? { ...at, id: text } : { ...at, name: called };
  });
}
