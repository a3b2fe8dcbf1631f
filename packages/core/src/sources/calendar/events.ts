import { type ContentLine, type ContentLines, paramOf, plainValue } from '../text/content-lines.ts';
import type { LocalTime } from './clock.ts';
import type { ZoneLine } from './defined-zone.ts';
import type { Zones } from './zones.ts';

/** Properties of a calendar itself: METHOD, X-WR-CALNAME, X-WR-TIMEZONE. */
export type About = ReadonlyMap<string, string>;

/** One VEVENT with its lines. */
export interface EventLines {
  readonly line: number;
  readonly lines: readonly ContentLine[];
  /** Of the calendar that the event stands in. */
  readonly about: About;
  /** False where the file ends before the event does. */
  readonly whole: boolean;
}

/** The events of all calendars of a file; zone definitions go to `zones`. */
export function eventsOf({ lines, text }: ContentLines, zones: Zones): EventLines[] {
  const events: EventLines[] = [];
  let about = new Map<string, string>();
  let event: { line: number; lines: ContentLine[] } | undefined;
  let zone: ZoneLine[] | undefined;
  const within: string[] = [];
  const close = (whole: boolean): void => {
    if (event !== undefined) events.push({ ...event, about, whole });
    event = undefined;
  };
  for (const line of lines) {
    const value = text(line.value);
    const kind = value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      within.push(kind);
      if (kind === 'VEVENT') {
        close(true);
        event = { line: line.line, lines: [] };
      } else if (kind === 'VTIMEZONE') zone = [];
      else if (kind === 'VCALENDAR') {
        close(true);
        about = new Map();
      }
    }
    zone?.push([line.name, value]);
    if (line.name === 'END') {
      if (within.includes(kind)) within.length = within.lastIndexOf(kind);
      if (kind === 'VEVENT') close(true);
      else if (kind === 'VTIMEZONE' && zone !== undefined) {
        const id = zone.find(([name]) => name === 'TZID')?.[1];
        if (id !== undefined) zones.define(plainValue(id), zone);
        zone = undefined;
      }
    } else if (line.name === 'BEGIN') continue;
    else if (within.at(-1) === 'VEVENT') event?.lines.push(withZone(line));
    else if (within.at(-1) === 'VCALENDAR' && !about.has(line.name)) about.set(line.name, value.trim());
  }
  close(false);
  return events;
}

const MOMENTS = /^(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/;

/** Some programs write a zone that holds a colon without quotes: `TZID=tzone://Microsoft/Utc:20260105T090000`. */
function withZone(line: ContentLine): ContentLine {
  const colon = line.value.lastIndexOf(':');
  const zone = colon < 0 || !MOMENTS.test(line.name) ? undefined : paramOf(line, 'TZID');
  if (zone === undefined) return line;
  const whole = `${zone}:${line.value.slice(0, colon)}`;
  const others = line.params.filter(([name]) => name !== 'TZID');
  return { ...line, params: [...others, ['TZID', whole]], value: line.value.slice(colon + 1) };
}

/** The properties of one event as text. */
export class EventText {
  readonly event: EventLines;
  readonly #text: ContentLines['text'];

  constructor(event: EventLines, text: ContentLines['text']) {
    this.event = event;
    this.#text = text;
  }

  all(name: string): ContentLine[] {
    return this.event.lines.filter((line) => line.name === name);
  }

  first(name: string): ContentLine | undefined {
    return this.event.lines.find((line) => line.name === name);
  }

  text(line: ContentLine | undefined): string {
    return line === undefined ? '' : plainValue(this.#text(line.value));
  }

  value(name: string): string {
    return this.text(this.first(name));
  }

  param(line: ContentLine, name: string): string | undefined {
    const value = paramOf(line, name);
    return value === undefined ? undefined : withoutCarets(plainValue(this.#text(value)));
  }
}

/** Parameters write line breaks, carets and quotes with a caret: RFC 6868. */
function withoutCarets(value: string): string {
  return value.replace(/\^([n^'])/g, (_, c: string) => (c === 'n' ? '\n' : c === '^' ? '^' : '"'));
}

/** A moment as calendars write it: a date, a clock reading in a zone, or UTC. */
export interface Stamp {
  readonly time: LocalTime;
  readonly date: boolean;
  readonly utc: boolean;
  readonly zone: string | undefined;
}

const STAMP = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;

export function stampOf(text: string, zone: string | undefined): Stamp | undefined {
  const match = STAMP.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const time = { year, month, day, hour, minute, second } as LocalTime;
  const there = new Date(Date.UTC(time.year, time.month - 1, time.day));
  if (there.getUTCMonth() !== time.month - 1 || there.getUTCDate() !== time.day) return undefined;
  if (time.hour > 23 || time.minute > 59 || time.second > 60) return undefined;
  return { time, date: match[4] === undefined, utc: match[7] !== undefined, zone };
}
