import ICAL from 'ical.js';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** A clock reading without a zone. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Seconds since 1970 in UTC, were the clock reading in UTC. */
export function clockSeconds(time: LocalTime): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) / 1000;
}

/** Clock readings of one zone to UTC. */
export type Zone = (time: LocalTime) => number;

export const UTC: Zone = (time) => clockSeconds(time);

/** Zones by the names that calendars use: IANA, Windows, prefixed names, the file's own definition, else an offset. */
export class Zones {
  readonly #defined = new Map<string, string>();
  readonly #known = new Map<string, Zone | undefined>();

  /** A VTIMEZONE of the file, as text. */
  define(id: string, definition: string): void {
    this.#defined.set(id, definition);
  }

  /** The zone of a name; undefined where nobody knows it. */
  named(name: string): Zone | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  #find(name: string): Zone | undefined {
    const windows = WINDOWS_ZONES.get(name.toLowerCase());
    const parts = name.split('/');
    for (const candidate of [windows, name, parts.slice(-3).join('/'), parts.slice(-2).join('/')]) {
      const zone = candidate === undefined ? undefined : intlZone(candidate);
      if (zone !== undefined) return zone;
    }
    const definition = this.#defined.get(name);
    return (definition === undefined ? undefined : definedZone(definition)) ?? offsetZone(name);
  }
}

function intlZone(name: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  const offsets = new Map<number, number>();
  const offsetAt = (utc: number): number => {
    const minute = Math.floor(utc / 60);
    const known = offsets.get(minute);
    if (known !== undefined) return known;
    const parts = new Map(format.formatToParts(utc * 1000).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const shown = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    const offset = shown / 1000 - utc;
    offsets.set(minute, offset);
    return offset;
  };
  return (time) => {
    const clock = clockSeconds(time);
    const before = clock - offsetAt(clock - 86_400);
    if (offsetAt(before) === clock - before) return before;
    const after = clock - offsetAt(clock + 86_400);
    return offsetAt(after) === clock - after ? after : before;
  };
}

/** A name that says how far from UTC it is, such as `(UTC+01:00) Amsterdam, Berlin` or `GMT-0500`. */
function offsetZone(name: string): Zone | undefined {
  const [, sign, hours, minutes = '0'] = /\b(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d\d))?\b/i.exec(name) ?? [];
  if (hours === undefined || Number(hours) > 14) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  return (time) => clockSeconds(time) - offset;
}

function definedZone(definition: string): Zone | undefined {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(definition) as unknown as string));
    return (time) => clockSeconds(time) - zone.utcOffset(new ICAL.Time({ ...time, isDate: false }, zone));
  } catch {
    return undefined;
  }
}
