import { foldName } from '../../identity/fold.ts';
import { channelNumber } from '../../model/channel.ts';
import { type ContentLine, contentLines, paramOf } from '../content-lines.ts';
import { type DocumentFormat, placed, warnOfGuess } from '../document.ts';
import { enter } from '../enter.ts';
import type { FindingCode } from '../ledger.ts';
import type { Outcome, Reading } from '../reader.ts';
import { type Attendee, attendanceOf, channelOf } from './attendance.ts';
import { type Diary, diaryOf } from './diary.ts';
import { EventText, eventsOf, type Stamp, stampOf } from './events.ts';
import { occurrences, startIn } from './occurrences.ts';
import { UTC, type Zone, Zones } from './zones.ts';

/** Calendars as Google, Outlook and Apple write them: who met whom, when, and how. */
export const ics: DocumentFormat = {
  format: 'ics',
  personal: true,
  layer: 'personal',
  recognise: (start) => /^\s*BEGIN:VCALENDAR/i.test(start),
  read(bytes, reading) {
    const content = contentLines(bytes, reading.options.encoding);
    if (content.guessed) warnOfGuess(reading, content.encoding);
    const zones = new Zones();
    const events = eventsOf(content, zones).map((event) => new EventText(event, content.text));
    const reader = new CalendarReader(reading, zones, events);
    for (const event of events) {
      const row = event.event.lines.map((line) => `${line.name}:${content.text(line.value)}`).join('\n');
      enter(reading, event.event.line, reader.read(event), row.slice(0, 2000));
    }
    diaryOf(reading.draft).tell(reading.options.self);
    return { encoding: content.encoding };
  },
};

const DAY = 86_400;

class CalendarReader {
  readonly #reading: Reading;
  readonly #zones: Zones;
  readonly #diary: Diary;
  /** Starts, in seconds of UTC, that an override replaces, by UID. */
  readonly #replaced = new Map<string, Set<number>>();
  readonly #told = new Set<string>();

  constructor(reading: Reading, zones: Zones, events: readonly EventText[]) {
    this.#reading = reading;
    this.#zones = zones;
    this.#diary = diaryOf(reading.draft);
    for (const event of events) {
      this.#diary.called(event.event.about.get('X-WR-CALNAME'));
      const start = this.#replacedBy(event);
      if (start === undefined) continue;
      const uid = event.value('UID');
      this.#replaced.set(uid, (this.#replaced.get(uid) ?? new Set<number>()).add(start));
    }
  }

  /** The start of the meeting of a series that an event stands in for. */
  #replacedBy(event: EventText): number | undefined {
    const line = event.first('RECURRENCE-ID');
    const stamp = line === undefined ? undefined : stampOf(event.text(line), paramOf(line, 'TZID'));
    return stamp && startIn(stamp, this.#zones.named(stamp.zone ?? homeOf(event)) ?? UTC);
  }

  read(event: EventText): Outcome {
    const { draft, today } = this.#reading;
    if (!event.event.whole)
      return rejected('truncated', 1, event.value('UID'), 'the file ends inside this event; export it again');
    const start = event.first('DTSTART');
    if (start === undefined)
      return rejected('bad-date', 1, '', 'an event needs DTSTART; correct it or leave the event out');
    const zoneName = paramOf(start, 'TZID');
    const stamp = stampOf(event.text(start), zoneName);
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
    if (stamp.date) return { excluded: 'all-day' };
    const zone = this.#zone(zoneName ?? homeOf(event), start.line);
    const { people, room, declined } = attendanceOf(event);
    if (people.length < 2 && (declined || this.#isOwnersAlone(people))) return { excluded: 'no-people' };
    const uid = event.value('UID');
    const key = [uid, this.#replacedBy(event) ?? '', startIn(stamp, zone)].join('|');
    if (uid !== '' && !this.#diary.isNew(key)) return 'merged';
    this.#diary.met(people.flatMap(({ email }) => email ?? []));
    const indices = people.map((person) => this.#person(person));
    const [from = -1, ...to] = indices.length === 1 ? [-1, ...indices] : indices;

    const channel = channelNumber(channelOf(event, room));
    const hidden = /^(PRIVATE|CONFIDENTIAL)$/i.test(event.value('CLASS'));
    const topic = hidden ? '' : event.value('SUMMARY').slice(0, 200);
    const starts = this.#starts(event, stamp, zone);
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
    if (starts.length === 0 && startIn(stamp, zone) >= (today + 1) * DAY) this.#warnOfFuture(event, start);
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

  /** When an event took place, a series up to today. */
  #starts(event: EventText, stamp: Stamp, zone: Zone): number[] {
    if (event.first('RECURRENCE-ID') !== undefined) return [startIn(stamp, zone)];
    const end = (this.#reading.today + 1) * DAY - 1;
    const starts = this.#ruled(event, stamp, zone, end);
    const left = new Set(this.#listed('EXDATE', event, stamp));
    for (const start of this.#replaced.get(event.value('UID')) ?? []) left.add(start);
    const more = this.#listed('RDATE', event, stamp).filter((utc) => utc <= end);
    return [...new Set([...starts, ...more])].filter((utc) => !left.has(utc)).sort((x, y) => x - y);
  }

  #ruled(event: EventText, stamp: Stamp, zone: Zone, end: number): readonly number[] {
    const line = event.first('RRULE');
    if (line === undefined) return [startIn(stamp, zone)];
    const rule = event.text(line);
    try {
      const { starts, cut } = occurrences(stamp, rule, zone, end);
      const message = `a series without a sensible end; ${starts.length} of its meetings are kept`;
      if (cut) this.#warn(line.line, 'too-many-occurrences', rule, message);
      return starts;
    } catch {
      const message = 'this rule of recurrence cannot be read; the first meeting alone is kept';
      this.#warn(line.line, 'bad-value', rule, message);
      return [startIn(stamp, zone)];
    }
  }

  /** The moments of `EXDATE` or `RDATE`; one that is a day alone has the clock of the event. */
  #listed(name: string, event: EventText, stamp: Stamp): number[] {
    return event.all(name).flatMap((line) => {
      const zone = this.#zone(paramOf(line, 'TZID') ?? stamp.zone ?? homeOf(event), line.line);
      const texts = event.text(line).split(',');
      return texts.flatMap((text) => {
        const moment = stampOf(text.split('/')[0] as string, undefined);
        if (moment === undefined) return [];
        if (!moment.date) return [startIn(moment, zone)];
        const { hour, minute, second } = stamp.time;
        return [startIn({ ...stamp, time: { ...moment.time, hour, minute, second } }, zone)];
      });
    });
  }

  #zone(name: string, line: number): Zone {
    const zone = this.#zones.named(name);
    if (zone !== undefined) return zone;
    if (!this.#told.has(name)) {
      this.#told.add(name);
      this.#warn(line, 'unknown-zone', name, 'nobody knows this time zone; its clock is read as UTC');
    }
    return UTC;
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
    const known = draft.people[index];
    if (known !== undefined && known.name === undefined && name !== undefined)
      draft.people[index] = { ...known, name };
    return index;
  }
}

/** The zone of clock readings that name none. */
function homeOf(event: EventText): string {
  return event.event.about.get('X-WR-TIMEZONE') ?? 'UTC';
}

function rejected(code: FindingCode, column: number, value: string, message: string): Outcome {
  return { rejected: code, column, value, message };
}
