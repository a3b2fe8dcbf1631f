import { TertiusError } from '../../../errors.ts';
import { type SymmetricRows, symmetricRows } from '../../../kernels/rows.ts';
import { formatDay } from '../../../model/day.ts';
import type { Network } from '../../../model/network.ts';
import { isMassMailOnly } from '../../../model/strength/mass-mail.ts';
import { list } from '../../ground/list.ts';
import { counted, numeral } from '../../ground/numeral.ts';
import { recordBegins, recordEnds } from '../../upkeep/rhythm.ts';
import { hundredths } from '../figure-words.ts';
import { type Inside, type InsideOptions, inside } from '../inside.ts';
import { withheldDifferences } from '../withheld/withheld-differences.ts';
import { type Differences, differencesOf } from './differences.ts';

export interface SinceOptions extends InsideOptions {
  /** The day number from which the later of two equally long periods runs, to `asOf`. */
  readonly since: number;
  /** For pages that go round: nobody is named, and units of fewer people are left out. */
  readonly least?: number | undefined;
}

/** Who was in touch in two periods of equal length. */
export interface SinceAnswer extends Differences {
  /** First days of the two periods and the last day of the later one. */
  readonly from: string;
  readonly since: string;
  readonly until: string;
  /** The first day of the contact on record, where that lies within the earlier period; null else. */
  readonly recordBegins: string | null;
  /** The last day of the contact on record, where that lies more than a week before the end of the later period; null else. */
  readonly recordEnds: string | null;
  readonly words: readonly string[];
}

/**
 * What changed since a day: people in touch from then to `asOf`, beside those in touch in as many days before. A pair is tied in a
 * period that has at least one interaction of theirs; ties without a date are in neither. People and units are those of `asOf`.
 * Cost: linear in interactions. Throws `out-of-range` where a period has none.
 */
export function since(network: Network, options: SinceOptions): SinceAnswer {
  const days = options.asOf - options.since + 1;
  if (!(days > 0))
    throw new TertiusError('out-of-range', 'the day since which to look lies after the day to look from', {
      value: formatDay(options.since),
    });
  const on = inside(network, options);
  const from = options.since - days;
  const [before, after] = [
    inTouch(on, options, from, options.since - 1),
    inTouch(on, options, options.since, options.asOf),
  ] as const;
  for (const [rows, first, last] of [
    [before, from, options.since - 1],
    [after, options.since, options.asOf],
  ] as const)
    if (rows.adj.length === 0)
      throw new TertiusError(
        'out-of-range',
        `nobody inside was in touch from ${formatDay(first)} to ${formatDay(last)}, so there is nothing to compare with; choose another day`,
        { value: formatDay(options.since) },
      );
  const { least } = options;
  const full = differencesOf(on, before, after);
  const found = least === undefined ? full : withheldDifferences(full, on, least);
  const begins = recordBegins(network, options.asOf);
  const ends = recordEnds(network, options.asOf);
  const dates = {
    recordEnds: ends < options.asOf - WEEK ? formatDay(ends) : null,
    recordBegins: begins > from ? formatDay(begins) : null,
    from: formatDay(from),
    since: formatDay(options.since),
    until: formatDay(options.asOf),
  };
  return {
    ...dates,
    ...found,
    words: [...sinceWords(found, dates), ...(least === undefined ? changedMost(found) : [])],
  };
}

/** Whoever had contact in a period; mass mail that nobody answered is none. */
function inTouch(
  { network, at, member }: Inside,
  { asOf, relation }: SinceOptions,
  first: number,
  last: number,
): SymmetricRows {
  const { pairs, interactions } = network;
  const [source, target, strength]: [number[], number[], number[]] = [[], [], []];
  for (let p = 0; p < pairs.count; p++) {
    const [v, w] = [at[pairs.a[p]!]!, at[pairs.b[p]!]!];
    if (v < 0 || w < 0 || v === w) continue;
    let count = 0;
    for (let e = pairs.eventStart[p]!; e < pairs.eventStart[p + 1]!; e++) {
      const day = interactions.day[pairs.event[e]!]!;
      if (day >= first && day <= last) count++;
    }
    if (count === 0 || (relation === undefined && isMassMailOnly(network, p, asOf))) continue;
    source.push(v);
    target.push(w);
    strength.push(count);
  }
  return symmetricRows(
    member.length,
    Uint32Array.from(source),
    Uint32Array.from(target),
    Float64Array.from(strength),
    new Uint8Array(source.length).fill(1),
  );
}

const SHOWN = 3;
const WEEK = 7;

function sinceWords(
  found: Differences,
  {
    from,
    since: day,
    until,
    recordBegins: begins,
    recordEnds: ends,
  }: Pick<SinceAnswer, 'from' | 'since' | 'until' | 'recordBegins' | 'recordEnds'>,
): string[] {
  const { kept, gained, lost, ties, ei, units } = found;
  const more = units.filter(({ before, after, one, other }) => after > before && one !== other);
  const less = units.filter(({ before, after, one, other }) => after < before && one !== other);
  const pair = ({ one, other, before, after }: Differences['units'][number]): string =>
    `${one} and ${other} (${before} before, ${after} since)`;
  return [
    `From ${day} to ${until}, ${counted(ties.after ?? 0, 'pair')} of people were in touch; in as many days before (from ${from}), ${numeral(ties.before ?? 0)}. ${counted(kept, 'pair')} in both, ${numeral(gained)} since alone, ${numeral(lost)} no longer.`,
    ...(begins === null
      ? []
      : [
          `The contact on record begins on ${begins}, within the earlier period, so what was before that day is missing from it.`,
        ]),
    ...(ends === null
      ? []
      : [
          `The contact on record ends on ${ends}, so what came after that day is missing from the later period.`,
        ]),
    ...(ei.before === null || ei.after === null || Math.abs(ei.after - ei.before) < 0.005
      ? []
      : [
          `Contact runs ${ei.after > ei.before ? 'more between units' : 'more inside units'} than before: the E-I index went from ${hundredths(ei.before)} to ${hundredths(ei.after)}.`,
        ]),
    ...(less.length > 0 ? [`Units less in touch: ${list(less.slice(0, SHOWN).map(pair))}.`] : []),
    ...(more.length > 0 ? [`Units more in touch: ${list(more.slice(0, SHOWN).map(pair))}.`] : []),
  ];
}

function changedMost({ people }: Differences): string[] {
  if (people.length === 0) return ['For nobody did anything change.'];
  return [
    `Most changed for ${list(people.slice(0, SHOWN).map(({ name, gained, lost }) => `${name} (${gained} new, ${lost} no longer)`))}.`,
  ];
}
