import type { FindingCode } from '../reading/ledger.ts';
import { type EventText, type Stamp, stampOf } from './events.ts';
import { occurrences, type SeriesLimits, startIn } from './occurrences.ts';
import { UTC, type Zone, type Zones } from './zones.ts';

export type Warn = (line: number, code: FindingCode, value: string, message: string) => void;

/** When the events of a calendar took place, in seconds of UTC, each series without what its overrides replace. */
export class EventStarts {
  readonly #zones: Zones;
  readonly #warn: Warn;
  /** Starts that an override replaces, by UID. */
  readonly #replaced = new Map<string, Set<number>>();
  /** Series by UID. */
  readonly #series = new Map<string, EventText>();
  /** Starts from which on an override stands for the rest of a series, by UID. */
  readonly #turns = new Map<string, number[]>();
  /** All meetings of series of which overrides stand for the rest. */
  readonly #whole = new Map<string, readonly number[]>();
  readonly #told = new Set<string>();
  readonly #limits: SeriesLimits;

  constructor(zones: Zones, events: readonly EventText[], warn: Warn) {
    this.#zones = zones;
    this.#warn = warn;
    this.#limits = limitsFor(events);
    for (const event of events)
      if (event.first('RECURRENCE-ID') === undefined) this.#series.set(event.value('UID'), event);
    for (const event of events) {
      const start = this.replacedBy(event);
      if (start === undefined) continue;
      const uid = event.value('UID');
      this.#replaced.set(uid, (this.#replaced.get(uid) ?? new Set<number>()).add(start));
      if (!turns(event)) continue;
      const known = this.#turns.get(uid);
      if (known === undefined) this.#turns.set(uid, [start]);
      else known.push(start);
    }
  }

  /** The start of the meeting of a series that an event stands in for. */
  replacedBy(event: EventText): number | undefined {
    const line = event.first('RECURRENCE-ID');
    const stamp = line === undefined ? undefined : stampOf(event.text(line), event.param(line, 'TZID'));
    if (stamp === undefined) return undefined;
    const { time, utc, zone } = (stamp.date ? this.#clockOf(event) : undefined) ?? stamp;
    const { year, month, day } = stamp.time;
    return startIn(
      { time: { ...time, year, month, day }, date: false, utc, zone },
      this.#zones.named(zone ?? homeOf(event)) ?? UTC,
    );
  }

  /** When the series of an override begins; some overrides name the day alone. */
  #clockOf(event: EventText): Stamp | undefined {
    const line = this.#series.get(event.value('UID'))?.first('DTSTART');
    return line && stampOf(event.text(line), event.param(line, 'TZID'));
  }

  /** The start that an event gives itself, the first of a series. */
  first(event: EventText, stamp: Stamp, line: number): number {
    if (!stamp.utc && stamp.zone === undefined && !event.event.about.has('X-WR-TIMEZONE'))
      this.#tellOnce(line, '', 'this clock reading names no time zone; such times are read as UTC');
    return startIn(stamp, this.#zoneOf(stamp.zone, event, line));
  }

  /** Every start of an event, a series up to `end`. */
  all(event: EventText, stamp: Stamp, end: number): number[] {
    const zone = this.#zoneOf(stamp.zone, event, event.event.line);
    if (event.first('RECURRENCE-ID') === undefined) {
      const turn = firstAfter(this.#turns.get(event.value('UID')), Number.NEGATIVE_INFINITY);
      return this.#all(event, stamp, end).filter((utc) => utc < turn);
    }
    const start = startIn(stamp, zone);
    return turns(event) ? [start, ...this.#rest(event, start, end)] : [start];
  }

  /** What an override that stands for the rest of its series makes of the later meetings. */
  #rest(event: EventText, start: number, end: number): number[] {
    const uid = event.value('UID');
    const [series, from, stamp] = [this.#series.get(uid), this.replacedBy(event), this.#clockOf(event)];
    if (series === undefined || from === undefined || stamp === undefined) return [];
    const next = firstAfter(this.#turns.get(uid), from);
    let whole = this.#whole.get(uid);
    if (whole === undefined) {
      whole = this.#all(series, stamp, end);
      this.#whole.set(uid, whole);
    }
    return whole
      .filter((utc) => utc > from && utc < next)
      .map((utc) => utc + start - from)
      .filter((utc) => utc <= end);
  }

  #all(event: EventText, stamp: Stamp, end: number): number[] {
    const zone = this.#zoneOf(stamp.zone, event, event.event.line);
    const starts = this.#ruled(event, stamp, zone, end);
    const left = new Set(this.#listed('EXDATE', event, stamp));
    for (const start of this.#replaced.get(event.value('UID')) ?? []) left.add(start);
    const more = this.#listed('RDATE', event, stamp).filter((utc) => utc <= end);
    return [...new Set([...starts, ...more])].filter((utc) => !left.has(utc)).sort((x, y) => x - y);
  }

  #ruled(event: EventText, stamp: Stamp, zone: Zone, end: number): readonly number[] {
    const [line, second] = event.all('RRULE');
    if (second !== undefined)
      this.#warn(
        second.line,
        'second-value',
        event.text(second),
        'a second rule of recurrence; the first alone is read',
      );
    if (line === undefined) return [startIn(stamp, zone)];
    const rule = event.text(line);
    try {
      const { starts, cut } = occurrences(stamp, rule, zone, end, this.#limits);
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
      const zone = this.#zoneOf(event.param(line, 'TZID') ?? stamp.zone, event, line.line);
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

  #zoneOf(given: string | undefined, event: EventText, line: number): Zone {
    const name = given ?? homeOf(event);
    const found = this.#zones.find(name);
    if (found !== undefined && !found.fixed) return found.zone;
    this.#tellOnce(
      line,
      name,
      found === undefined
        ? 'unknown time zone; its times are read as UTC'
        : 'of this time zone only its distance from UTC is known; summer time is not taken into account',
    );
    return found?.zone ?? UTC;
  }

  #tellOnce(line: number, zone: string, message: string): void {
    if (this.#told.has(zone)) return;
    this.#told.add(zone);
    this.#warn(line, 'unknown-zone', zone, message);
  }
}

/** The first of some moments after another; without end where there is none. */
function firstAfter(moments: readonly number[] | undefined, from: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const moment of moments ?? []) if (moment > from && moment < first) first = moment;
  return first;
}

/** Whether an override stands for all later meetings too. */
function turns(event: EventText): boolean {
  const line = event.first('RECURRENCE-ID');
  return line !== undefined && /^THISANDFUTURE$/i.test(event.param(line, 'RANGE') ?? '');
}

/** Meetings that the series of one file give together, and days that are looked at for them. */
const MEETINGS = 200_000;
const DAYS = 300_000;
const DAYS_OF_EACH = 1000;

/** The more series a calendar has, the fewer of the latest meetings of each are kept. */
function limitsFor(events: readonly EventText[]): SeriesLimits {
  const series = events.filter((event) => event.first('RRULE') !== undefined).length;
  return {
    days: DAYS + series * DAYS_OF_EACH,
    most: Math.max(20, Math.min(5000, Math.floor(MEETINGS / Math.max(1, series)))),
  };
}

/** The zone of clock readings that name none. */
function homeOf(event: EventText): string {
  return event.event.about.get('X-WR-TIMEZONE') ?? 'UTC';
}
