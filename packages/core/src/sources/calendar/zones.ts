import { definedOffsets, type ZoneLine } from './defined-zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { shownZones } from './zone-names.ts';

/** Clock readings of one zone, in seconds as if the clock were UTC's, to UTC. */
export type Zone = (clock: number) => number;

export const UTC: Zone = (clock) => clock;

/** How a name was understood: as a zone, or only as the distance from UTC that stands in it. */
export interface NamedZone {
  readonly zone: Zone;
  readonly fixed: boolean;
}

/** Zones by the names that calendars use: IANA, Windows, prefixed names, the file's own definition, places, an offset. */
export class Zones {
  readonly #defined = new Map<string, readonly ZoneLine[]>();
  readonly #known = new Map<string, NamedZone | undefined>();

  /** A VTIMEZONE of the file, line by line. */
  define(id: string, definition: readonly ZoneLine[]): void {
    this.#defined.set(foldZone(id), definition);
  }

  /** The zone of a name; undefined where nobody knows it. */
  named(name: string): Zone | undefined {
    return this.find(name)?.zone;
  }

  find(name: string): NamedZone | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  #find(name: string): NamedZone | undefined {
    const folded = foldZone(name);
    const windows = WINDOWS_ZONES.get(folded);
    const parts = name
      .trim()
      .replace(/^tzone:\/\/microsoft\//i, '')
      .split('/');
    // To ask for a zone that nobody knows costs as much as to read a meeting.
    const bare = folded.replace(/ \d$/, '');
    const candidates = [
      windows ?? WINDOWS_ZONES.get(bare),
      ...[parts, parts.slice(-3), parts.slice(-2)].map((some) => some.join('/').replaceAll(' ', '_')),
    ];
    for (const candidate of new Set(candidates)) {
      const zone = candidate === undefined || candidate.length > 64 ? undefined : intlOffsets(candidate);
      if (zone !== undefined) return { zone: zoneBy(zone), fixed: false };
    }
    const definition = this.#defined.get(folded);
    const offsets = definition === undefined ? undefined : definedOffsets(definition);
    if (offsets !== undefined) return { zone: zoneBy(offsets), fixed: false };
    const offset = offsetIn(name);
    const shown = shownZone(name, offset);
    if (shown !== undefined) return { zone: shown, fixed: false };
    return offset === undefined
      ? undefined
      : { zone: (clock) => clock - offset, fixed: !/^[a-z]{0,4}[+-]?[\d:]*$/i.test(name.trim()) };
  }
}

/** Names of zones are compared without case, and however their accents are written. */
function foldZone(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** The zone of the first place in a shown name that is as far from UTC, in winter or summer, as the name says. */
function shownZone(name: string, offset: number | undefined): Zone | undefined {
  if (offset === undefined) return undefined;
  for (const candidate of shownZones(name)) {
    const offsets = intlOffsets(candidate);
    if (offsets !== undefined && [JANUARY, JULY].some((utc) => offsets(utc) === offset))
      return zoneBy(offsets);
  }
  return undefined;
}

const JANUARY = Date.UTC(2024, 0, 15) / 1000;
const JULY = Date.UTC(2024, 6, 15) / 1000;

/** A clock reading that a change of the clock skips is read by the clock before it, one that comes twice as the first. */
function zoneBy(offsetAt: (utc: number) => number): Zone {
  return (clock) => {
    const before = clock - offsetAt(clock - 86_400);
    if (offsetAt(before) === clock - before) return before;
    const after = clock - offsetAt(clock + 86_400);
    return offsetAt(after) === clock - after ? after : before;
  };
}

function intlOffsets(name: string): ((utc: number) => number) | undefined {
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
  const exact = (utc: number): number => {
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
  const weeks = new Map<number, number>();
  return (utc) => {
    const week = Math.floor(utc / WEEK);
    const known = weeks.get(week);
    if (known !== undefined) return Number.isNaN(known) ? exact(utc) : known;
    const offset = exact(week * WEEK);
    // No clock changes twice in a week: one that is the same at both ends stands still.
    weeks.set(week, exact((week + 1) * WEEK) === offset ? offset : Number.NaN);
    return exact(utc);
  };
}

const WEEK = 7 * 86_400;

/** Seconds ahead of UTC that a name says, such as `(UTC+01:00) Amsterdam, Berlin` or `GMT-0500`. */
function offsetIn(name: string): number | undefined {
  const [, sign, hours, minutes = '0'] =
    /\b(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?(\d\d))?\b/i.exec(name.slice(0, 300)) ??
    /^([+-])(\d\d):?(\d\d)$/.exec(name.trim()) ??
    [];
  if (hours === undefined) return /^\s*\((?:UTC|GMT)\)/i.test(name) ? 0 : undefined;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
