import { foldName } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { channelNumber } from '../../model/channel.ts';
import { contentLines, paramOf } from '../content-lines.ts';
import { type DocumentFormat, placed, warnOfGuess } from '../document.ts';
import { enter } from '../enter.ts';
import type { FindingCode } from '../ledger.ts';
import type { Outcome, Reading } from '../reader.ts';
import { type Attendee, attendanceOf, channelOf } from './attendance.ts';
import { type Calendar, calendarOf, EventText, stampOf } from './events.ts';
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
    const calendar = calendarOf(content, zones);
    const events = calendar.events.map((event) => new EventText(event, content.text));
    const reader = new CalendarReader(reading, zones, calendar, events);
    for (const event of events) {
      const row = event.event.lines.map((line) => `${line.name}:${content.text(line.value)}`).join('\n');
      enter(reading, event.event.line, reader.read(event), row.slice(0, 2000));
    }
    reader.finish();
    return { encoding: content.encoding };
  },
};

const DAY = 86_400;

class CalendarReader {
  readonly #reading: Reading;
  readonly #zones: Zones;
  readonly #calendar: Calendar;
  /** Starts, in seconds of UTC, that an override replaces, by UID. */
  readonly #replaced = new Map<string, Set<number>>();
  readonly #seen = new Set<string>();
  readonly #told = new Set<string>();
  readonly #attended = new Map<string, number>();
  #meetings = 0;

  constructor(reading: Reading, zones: Zones, calendar: Calendar, events: readonly EventText[]) {
    this.#reading = reading;
    this.#zones = zones;
    this.#calendar = calendar;
    for (const event of events) {
      const line = event.first('RECURRENCE-ID');
      const stamp = line === undefined ? undefined : stampOf(event.text(line), paramOf(line, 'TZID'));
      if (stamp === undefined || line === undefined) continue;
      const zone = this.#zones.named(stamp.zone ?? this.#home()) ?? UTC;
      const uid = event.value('UID');
      const replaced = this.#replaced.get(uid) ?? new Set<number>();
      this.#replaced.set(uid, replaced.add(startIn(stamp, zone)));
    }
  }

  #home(): string {
    return this.#calendar.about.get('X-WR-TIMEZONE') ?? 'UTC';
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
      /^CANCELLED$/i.test(event.value('STATUS')) || this.#calendar.about.get('METHOD') === 'CANCEL';
    if (cancelled) return { excluded: 'cancelled' };
    if (stamp.date) return { excluded: 'all-day' };
    const key = [event.value('UID'), event.value('RECURRENCE-ID'), event.text(start)].join('|');
    if (event.value('UID') !== '' && this.#seen.has(key)) return 'merged';
    this.#seen.add(key);

    const { people, room } = attendanceOf(event);
    if (people.length === 0) return { excluded: 'no-people' };
    this.#meetings++;
    for (const { email } of people)
      if (email !== undefined) this.#attended.set(email, (this.#attended.get(email) ?? 0) + 1);
    const indices = people.map((person) => this.#person(person));
    const [from = -1, ...to] = indices.length === 1 ? [-1, ...indices] : indices;

    const zone = this.#zone(zoneName, start.line);
    const rule = event.first('RRULE');
    const end = (today + 1) * DAY - 1;
    const channel = channelNumber(channelOf(event, room));
    const title = /^(PRIVATE|CONFIDENTIAL)$/i.test(event.value('CLASS')) ? '' : event.value('SUMMARY');
    for (const utc of this.#starts(
      event,
      stamp,
      zone,
      rule === undefined ? undefined : event.text(rule),
      end,
    )) {
      const day = Math.floor(utc / DAY);
      if (day > today) this.#warn(start.line, 'future-date', event.text(start), 'this day is still to come');
      draft.interaction({
        line: event.event.line,
        channel,
        day,
        second: utc - day * DAY,
        from,
        to,
        ...(title === '' ? {} : { topic: title.slice(0, 200) }),
      });
    }
    return 'accepted';
  }

  #starts(
    event: EventText,
    stamp: NonNullable<ReturnType<typeof stampOf>>,
    zone: Zone,
    rule: string | undefined,
    end: number,
  ): number[] {
    const first = startIn(stamp, zone);
    if (event.first('RECURRENCE-ID') !== undefined) return [first];
    let starts: readonly number[] = [first];
    const line = event.first('RRULE')?.line ?? event.event.line;
    if (rule !== undefined) {
      try {
        const found = occurrences(stamp, rule, zone, end);
        starts = found.starts;
        if (found.cut)
          this.#warn(
            line,
            'too-many-occurrences',
            rule,
            `a series without a sensible end; ${starts.length} of its meetings are kept`,
          );
      } catch {
        this.#warn(
          line,
          'bad-value',
          rule,
          'this rule of recurrence cannot be read; the first meeting alone is kept',
        );
      }
    }
    const listed = (name: string): number[] =>
      event.all(name).flatMap((given) => {
        const inner = this.#zone(paramOf(given, 'TZID') ?? stamp.zone, given.line);
        return event
          .text(given)
          .split(',')
          .flatMap((text) => {
            const moment = stampOf(text.split('/')[0] as string, undefined);
            if (moment === undefined) return [];
            const { hour, minute, second } = stamp.time;
            const time = moment.date ? { ...moment.time, hour, minute, second } : moment.time;
            return [startIn({ ...moment, time }, inner)];
          });
      });
    const left = new Set([...listed('EXDATE'), ...(this.#replaced.get(event.value('UID')) ?? [])]);
    const more = listed('RDATE').filter((utc) => utc <= end);
    return [...new Set([...starts, ...more])].filter((utc) => !left.has(utc)).sort((x, y) => x - y);
  }

  #zone(name: string | undefined, line: number): Zone {
    const wanted = name ?? this.#home();
    const zone = this.#zones.named(wanted);
    if (zone !== undefined) return zone;
    if (!this.#told.has(wanted)) {
      this.#told.add(wanted);
      this.#warn(line, 'unknown-zone', wanted, 'nobody knows this time zone; its clock is read as UTC');
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

  /** Whose calendar it is: named by an address, by the one attendee of that name, or by who is in every meeting. */
  finish(): void {
    const { draft, options } = this.#reading;
    const called = this.#calendar.about.get('X-WR-CALNAME') ?? '';
    const { self } = options;
    if (looksLikeMail(called) && this.#attended.has(called.toLowerCase())) {
      draft.aboutOwner({ line: 0, emails: [called.toLowerCase()] });
      return;
    }
    if (self !== undefined && looksLikeMail(self)) return;
    const wanted = foldName(self ?? called);
    const emails = new Set(
      draft.people.flatMap((p) =>
        wanted !== '' && foldName(p.name ?? '') === wanted ? (p.emails ?? []) : [],
      ),
    );
    if (emails.size === 0 && self === undefined && this.#meetings > 2) {
      const all = [...this.#attended].filter(([, count]) => count === this.#meetings);
      if (all.length === 1) emails.add((all[0] as [string, number])[0]);
    }
    if (emails.size === 1) draft.aboutOwner({ line: 0, emails: [...emails] });
  }
}

function rejected(code: FindingCode, column: number, value: string, message: string): Outcome {
  return { rejected: code, column, value, message };
}
