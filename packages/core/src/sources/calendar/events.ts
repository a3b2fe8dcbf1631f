import { type ContentLine, type ContentLines, paramOf, plainValue } from '../content-lines.ts';
import type { LocalTime, Zones } from './zones.ts';

/** One VEVENT with its lines. */
export interface EventLines {
  readonly line: number;
  readonly lines: readonly ContentLine[];
  /** False where the file ends before the event does. */
  readonly whole: boolean;
}

export interface Calendar {
  readonly events: readonly EventLines[];
  /** Properties of the calendar itself: METHOD, X-WR-CALNAME, X-WR-TIMEZONE. */
  readonly about: ReadonlyMap<string, string>;
}

/** Takes a calendar file apart; zone definitions go to `zones`. */
export function calendarOf({ lines, text }: ContentLines, zones: Zones): Calendar {
  const events: EventLines[] = [];
  const about = new Map<string, string>();
  let event: { line: number; lines: ContentLine[] } | undefined;
  let zone: string[] | undefined;
  const within: string[] = [];
  for (const line of lines) {
    const value = text(line.value);
    if (line.name === 'BEGIN') {
      const kind = value.trim().toUpperCase();
      within.push(kind);
      if (kind === 'VEVENT') {
        if (event !== undefined) events.push({ ...event, whole: true });
        event = { line: line.line, lines: [] };
      } else if (kind === 'VTIMEZONE') zone = [];
    }
    zone?.push(contentText(line, value));
    if (line.name === 'END') {
      const kind = value.trim().toUpperCase();
      within.splice(Math.max(0, within.lastIndexOf(kind)));
      if (kind === 'VEVENT' && event !== undefined) {
        events.push({ ...event, whole: true });
        event = undefined;
      } else if (kind === 'VTIMEZONE' && zone !== undefined) {
        const id = zone.find((part) => part.startsWith('TZID:'))?.slice(5);
        if (id !== undefined) zones.define(id, zone.join('\r\n'));
        zone = undefined;
      }
    } else if (within.at(-1) === 'VEVENT') event?.lines.push(line);
    else if (within.at(-1) === 'VCALENDAR' && !about.has(line.name)) about.set(line.name, value.trim());
  }
  if (event !== undefined) events.push({ ...event, whole: false });
  return { events, about };
}

function contentText(line: ContentLine, value: string): string {
  return `${line.name}${line.params.map(([name, given]) => `;${name}="${given}"`).join('')}:${value}`;
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
    return value === undefined ? undefined : this.#text(value).trim();
  }
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
