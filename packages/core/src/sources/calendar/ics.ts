import { foldName } from '../../identity/fold.ts';
import { channelNumber } from '../../model/channel.ts';
import { type DocumentFormat, placed, warnOfGuess } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import type { FindingCode } from '../reading/ledger.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { type ContentLine, contentLines } from '../text/content-lines.ts';
import { type Attendee, attendanceOf, channelOf, isElsewhere } from './attendance.ts';
import { type Diary, diaryOf } from './diary.ts';
import { EventText, eventsOf, stampOf } from './events.ts';
import { HowTaken } from './how-met.ts';
import { EventStarts } from './starts.ts';
import { Versions } from './versions.ts';
import { Zones } from './zones.ts';

/** Calendars as Google, Outlook and Apple write them: who met whom, when, and how. */
export const ics: DocumentFormat = {
  format: 'ics',
  recognise: (start) => /^\s*BEGIN:VCALENDAR/i.test(start),
  read(bytes, reading) {
    const content = contentLines(bytes, reading.options.encoding);
    if (content.guessed) warnOfGuess(reading, content.encoding);
    const zones = new Zones();
    for (const { name, value } of content.lines)
      if (name === 'BEGIN' && /^(VTODO|VJOURNAL|VFREEBUSY)$/i.test(content.text(value).trim()))
        reading.ledger.notUsed(content.text(value).trim().toUpperCase(), 'no meeting, so it is not read', '');
    const events = eventsOf(content, zones).map((event) => new EventText(event, content.text));
    const reader = new CalendarReader(reading, zones, events);
    const versions = new Versions(events);
    for (const event of events) {
      const row = event.event.lines.map((line) => `${line.name}:${content.text(line.value)}`).join('\n');
      enter(
        reading,
        event.event.line,
        versions.isReplaced(event) ? 'merged' : reader.read(event),
        row.slice(0, 2000),
      );
    }
    reader.tell();
    for (const event of events) sayUnread(event, reading);
    diaryOf(reading.draft).tell(reading.options.self);
    return { encoding: content.encoding };
  },
};

/** Properties of an event that are read, or that keep the entry itself in order. */
const READ = new Set(
  `BEGIN END UID SEQUENCE DTSTART RRULE RDATE EXDATE RECURRENCE-ID SUMMARY LOCATION URL DESCRIPTION ORGANIZER ATTENDEE STATUS CLASS CONFERENCE DTSTAMP
  CREATED LAST-MODIFIED TRANSP PRIORITY X-GOOGLE-CONFERENCE`.split(/\s+/),
);

const READ_OF_PROGRAMS = new Set(['X-MICROSOFT-SKYPETEAMSMEETINGURL', 'X-MICROSOFT-ONLINEMEETINGCONFLINK']);

/** `X-MICROSOFT-CDO-ALLDAYEVENT`, `X-FUNAMBOL-ALLDAY` and the like. */
const ALL_DAY = /^X-(?:[A-Z]+-){0,3}ALL-?DAY(?:-?EVENT)?$/;

/** Properties that an event has once, and of which the first alone is read. */
const SINGLE = new Set('DTSTART LOCATION SUMMARY STATUS CLASS UID SEQUENCE RECURRENCE-ID'.split(' '));

function sayUnread(event: EventText, reading: Reading): void {
  const { ledger } = reading;
  const seen = new Map<string, string>();
  for (const line of event.event.lines) {
    const value = event.text(line);
    if (SINGLE.has(line.name) && (seen.get(line.name) ?? value) !== value) {
      const message = `a second ${line.name} of one event; the first alone is read`;
      ledger.warn({ line: line.line, column: 1, code: 'second-value', value, message, ...placed(reading) });
    } else seen.set(line.name, value);
    if (ALL_DAY.test(line.name)) continue;
    if (!READ.has(line.name)) {
      const program = /^X-(MICROSOFT|MS|APPLE|ALT|LIC|MOZ|WR)-/.exec(line.name)?.[0];
      if (program === undefined)
        ledger.notUsed(line.name, 'a property that is not read', event.text(line).slice(0, 200));
      else if (!READ_OF_PROGRAMS.has(line.name))
        ledger.notUsed(`${program}…`, 'what the program keeps for itself', line.name);
    } else sayUnreadOf(event, line, ledger);
  }
}

/** Parameters of properties that are read, or that say nothing of who, when and how. */
const PARAMETERS = new Set(
  'TZID VALUE CN EMAIL CUTYPE PARTSTAT ROLE RSVP LANGUAGE ALTREP DIR SENT-BY MEMBER DELEGATED-TO DELEGATED-FROM SCHEDULE-AGENT SCHEDULE-STATUS SCHEDULE-FORCE-SEND FEATURE LABEL RANGE'.split(
    ' ',
  ),
);
const RULE_PARTS = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYHOUR BYMINUTE BYSECOND BYSETPOS'.split(
    ' ',
  ),
);
const ANSWERS = /^(NEEDS-ACTION|ACCEPTED|DECLINED|TENTATIVE|DELEGATED|COMPLETED|IN-PROCESS|X-.*|)$/i;
const KINDS = /^(INDIVIDUAL|GROUP|RESOURCE|ROOM|UNKNOWN|X-.*|)$/i;

/** Names what a property says in parameters, parts and words that are not known. */
function sayUnreadOf(event: EventText, line: ContentLine, ledger: Reading['ledger']): void {
  for (const [name] of line.params)
    if (!PARAMETERS.has(name) && !name.startsWith('X-'))
      ledger.notUsed(`${line.name};${name}`.slice(0, 80), 'a parameter that is not read', event.text(line));
  if (line.name === 'RRULE')
    for (const part of event.text(line).toUpperCase().split(';')) {
      const name = part.split('=', 1)[0] as string;
      if (name !== '' && !RULE_PARTS.has(name))
        ledger.notUsed(`RRULE ${name}`.slice(0, 80), 'a part of a rule that is not read', part.slice(0, 200));
    }
  if (line.name !== 'ATTENDEE') return;
  const [answer, kind] = [event.param(line, 'PARTSTAT') ?? '', event.param(line, 'CUTYPE') ?? ''];
  if (!ANSWERS.test(answer))
    ledger.notUsed(
      `PARTSTAT ${answer}`.slice(0, 80),
      'an answer that is not known; taken as coming',
      event.text(line),
    );
  if (!KINDS.test(kind))
    ledger.notUsed(
      `CUTYPE ${kind}`.slice(0, 80),
      'a kind that is not known; taken as a person',
      event.text(line),
    );
  if (isElsewhere(event, line))
    ledger.notUsed(
      'ATTENDEE who is not there',
      'sends somebody else, or has a copy of the invitation alone',
      event.text(line),
    );
  if (/^GROUP$/i.test(kind))
    ledger.notUsed('ATTENDEE of a group', 'a list of people, no person', event.text(line));
}

const DAY = 86_400;

class CalendarReader {
  readonly #reading: Reading;
  readonly #diary: Diary;
  readonly #starts: EventStarts;
  readonly #taken = new HowTaken();

  constructor(reading: Reading, zones: Zones, events: readonly EventText[]) {
    this.#reading = reading;
    this.#diary = diaryOf(reading.draft);
    this.#starts = new EventStarts(zones, events, (...finding) => this.#warn(...finding));
    for (const event of events) this.#diary.called(event.event.about.get('X-WR-CALNAME'));
  }

  /** Says what the places of meetings did not tell. */
  tell(): void {
    this.#taken.tell(this.#reading);
  }

  read(event: EventText): Outcome {
    const { draft, today } = this.#reading;
    if (!event.event.whole)
      return rejected('truncated', 1, event.value('UID'), 'the file ends inside this event; export it again');
    const start = event.first('DTSTART');
    if (start === undefined)
      return rejected('bad-date', 1, '', 'an event needs DTSTART; correct it or leave the event out');
    const stamp = stampOf(event.text(start), event.param(start, 'TZID'));
    if (stamp === undefined)
      return rejected(
        'bad-date',
        1,
        event.text(start),
        `no clock or calendar has this moment (line ${start.line})`,
      );
    const cancelled =
      /^CANCELLED$/i.test(event.value('STATUS')) || /^CANCEL$/i.test(event.event.about.get('METHOD') ?? '');
    if (cancelled) return { excluded: 'cancelled' };
    if (/^(PRIVATE|CONFIDENTIAL)$/i.test(event.value('CLASS'))) return { excluded: 'private' };
    if (stamp.date || isMarkedAllDay(event)) return { excluded: 'all-day' };
    const first = this.#starts.first(event, stamp, start.line);
    const { people, room, declined } = attendanceOf(event);
    if (people.length < 2 && (declined || this.#isOwnersAlone(people))) return { excluded: 'no-people' };
    const uid = event.value('UID');
    const key = [uid, this.#starts.replacedBy(event) ?? '', first].join('|');
    if (uid !== '' && !this.#diary.isNew(key)) return 'merged';
    this.#diary.met(people.flatMap(({ email }) => email ?? []));
    const indices = people.map((person) => this.#person(person));
    const [from = -1, ...to] = indices.length === 1 ? [-1, ...indices] : indices;

    const how = channelOf(event, room);
    const channel = channelNumber(how);
    const topic = event.value('SUMMARY').slice(0, 200);
    const end = (today + 1) * DAY;
    const starts = this.#starts.all(event, stamp, end - 1);
    if (starts.length > 0)
      this.#taken.take(how, event.value('LOCATION') || event.value('CONFERENCE'), topic, event.event.line);
    for (const utc of starts) {
      const day = Math.floor(utc / DAY);
      if (day > today) this.#warnOfFuture(event, start);
      draft.interaction({
        line: event.event.line,
        channel,
        day,
        second: utc - day * DAY,
        from,
        to,
        ...(topic === '' ? {} : { topic }),
      });
    }
    if (starts.length === 0 && first >= end) this.#warnOfFuture(event, start);
    return 'accepted';
  }

  /** Without others; whoever else is alone in a calendar meets its owner. */
  #isOwnersAlone(people: readonly Attendee[]): boolean {
    const { self } = this.#reading.options;
    return people.every(({ email, name }) => this.#diary.isOwner(email, name, self));
  }

  #warnOfFuture(event: EventText, start: ContentLine): void {
    this.#warn(start.line, 'future-date', event.text(start), 'this day is still to come');
  }

  #warn(line: number, code: FindingCode, value: string, message: string): void {
    this.#reading.ledger.warn({ line, column: 1, code, value, message, ...placed(this.#reading) });
  }

  #person({ line, email, name }: Attendee): number {
    const { draft } = this.#reading;
    const index = draft.mention(
      email === undefined ? `name:${foldName(name ?? '')}` : `mail:${email}`,
      () => ({
        line,
        ...placed(this.#reading),
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { emails: [email] }),
        mentioned: true,
      }),
    );
    const known = draft.people.get(index);
    if (known !== undefined && known.name === undefined && name !== undefined)
      draft.amend(index, { ...known, name });
    return index;
  }
}

function isMarkedAllDay(event: EventText): boolean {
  return event.event.lines.some(
    (line) => ALL_DAY.test(line.name) && /^(TRUE|1|YES)$/i.test(event.text(line)),
  );
}

function rejected(code: FindingCode, column: number, value: string, message: string): Outcome {
  return { rejected: code, column, value, message };
}
