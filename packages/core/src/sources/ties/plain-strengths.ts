import type { Reading } from '../reading/reader.ts';
import { isOdd, type PlainRowReader } from '../reading/rows.ts';
import { Known } from './known-cells.ts';
import type { TieColumns } from './tie-numbers.ts';

/** Whom cells name. */
export interface NamedEnds {
  /** Whoever was named before; undefined for somebody new, nobody and several. */
  readonly personOf: (cell: string) => number | undefined;
  /** Two people, whom it enters where they are new; undefined where a cell names none or several, or both the same. */
  readonly enter: (source: string, target: string, line: number) => readonly [number, number] | undefined;
}

/**
 * Rows of two people and a plain decimal number, of which no earlier row speaks: a file of a million ties
 * consists of them. They are entered from their bytes; every other row is left to `tieRows`, which alone says what a
 * row means.
 */
export function plainStrengths(
  reading: Reading,
  columns: TieColumns,
  ends: NamedEnds,
  largest: number,
  beyondOne: () => void,
): PlainRowReader | undefined {
  const { source, target, strength } = columns;
  const others = [columns.trust, columns.knowledge, columns.directed, columns.timestamp, columns.channel];
  if (
    strength < 0 ||
    columns.counted ||
    columns.copies.length > 0 ||
    columns.assumed >= 0 ||
    columns.rest.length > 0
  )
    return undefined;
  if (others.some((column) => column >= 0)) return undefined;
  const people = new Known((cell) => ends.personOf(cell) ?? -1);
  const { draft } = reading;
  return (row) => {
    const given = plainNumber(row.bytes, row.from(strength), row.to(strength));
    if (given < 0) return undefined;
    let from = people.at(row, source);
    let to = people.at(row, target);
    if (from < 0 || to < 0) {
      const cells = [row.cell(source), row.cell(target)] as const;
      const entered = cells.some(isOdd) ? undefined : ends.enter(...cells, row.line);
      if (entered === undefined) return undefined;
      [from, to] = entered;
    }
    if (from === to || !draft.ties.addPlain(row.line, from, to, given / largest)) return undefined;
    if (given / largest > 1) beyondOne();
    return 'accepted';
  };
}

const POINT = 0x2e;
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** A number of up to 15 digits with or without a point, exactly as `Number` reads it; -1 for anything else. */
function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 16) return -1;
  let whole = 0;
  let decimals = -1;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === POINT && decimals < 0 && at > from && at < to - 1) decimals = 0;
    else if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + byte - 0x30;
      if (decimals >= 0) decimals++;
    } else return -1;
  }
  const digits = to - from - (decimals < 0 ? 0 : 1);
  if (digits > 15) return -1;
  return decimals < 0 ? whole : whole / (POWERS[decimals] as number);
}
