import { mailDate } from '../mail/mail-date.ts';
import { parseDate } from '../text/cells.ts';

/** A value of somebody else's JSON as an object; anything else is one without fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text that is there and not blank; a whole number as its digits. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export interface Moment {
  readonly day: number;
  /** -1 for a date alone. */
  readonly second: number;
}

/**
 * A moment as programs write it (ISO 8601, `Sat Feb 18 12:33:11 +0000 2023`, the form of mail); without a zone it is UTC. Undefined where
 * the calendar has no such day or nobody knows the zone.
 */
export function momentOf(value: unknown): Moment | undefined {
  const text = textOf(value);
  if (text === undefined || text.length > 60) return undefined;
  const read = parseDate(text);
  if (read.kind === 'date') return read.serial ? undefined : { day: read.day, second: read.second };
  const moment = read.kind === 'odd' ? mailDate(text) : undefined;
  return moment === undefined || moment.unknownZone !== undefined ? undefined : moment;
}
