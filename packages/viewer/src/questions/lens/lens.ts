import { type MeasureId, metricsSync } from '@tertius/core';
import type { Column } from '@tertius/core/measures';
import { dayTies, peopleView } from '@tertius/core/ties';
import { shareScale, sizeScale } from '../../scale/scales.ts';
import type { Holding } from '../holding.ts';
import { numberWords } from '../locale.ts';
import type { Readings } from '../readings.ts';
import { samplingOf } from '../sampling.ts';
import { counted, people } from '../words.ts';
import { filtered } from './apply-filter.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import { LENS_MEASURES } from './lens-measures.ts';

/** What the drawing shows, how large and in which colour. */
export interface Lens {
  readonly filter: Filter;
  /** Id of a measure, or null for the drawing's own sizes and colours. */
  readonly size: string | null;
  readonly colour: string | null;
}

export const NO_LENS: Lens = { filter: NO_FILTER, size: null, colour: null };

/** One axis of the legend. */
export interface LensAxis {
  readonly title: string;
  readonly ticks: readonly number[];
  /** Of each tick: a radius, or its place between little and much. */
  readonly at: readonly number[];
}

/** A lens worked out, in the order of the model's people and ties. */
export interface Lensed {
  readonly people: Uint8Array;
  readonly ties: Uint8Array;
  readonly radius: Float64Array | null;
  /** Place of each person between little and much, 0 to 1; NaN where undefined. */
  readonly share: Float64Array | null;
  readonly sizeAxis: LensAxis | null;
  readonly colourAxis: LensAxis | null;
  /** How many are left of how many. */
  readonly words: string;
}

export function lensed(
  readings: Readings,
  holding: Holding,
  { filter, size, colour }: Lens,
  tell?: (share: number, doing: string) => void,
): Lensed {
  const { readings: left, people: shown } = filtered(readings, holding, filter);
  const kept = new Set(left.pairs.map(({ pair }) => pair));
  const drawn = readings.pairs.filter(({ mutual }) => mutual > 0);
  const ties = Uint8Array.from(drawn, ({ pair }) => Number(kept.has(pair)));
  const values = measured(left, [size, colour], tell);
  const sizes = size === null ? null : values(size);
  const colours = colour === null ? null : values(colour);
  const sizeOf = sizes && sizeScale(sizes);
  const shareOf = colours && shareScale(colours);
  const count = shown.reduce((sum, one) => sum + one, 0);
  return {
    people: shown,
    ties,
    radius: sizeOf && Float64Array.from(sizes!, sizeOf.of),
    share: shareOf && Float64Array.from(colours!, shareOf.of),
    sizeAxis: sizeOf && axis(size!, sizeOf),
    colourAxis: shareOf && axis(colour!, shareOf),
    words: `${people(count)} of ${numberWords(readings.network.people.length)}, ${counted(left.pairs.length, 'tie', 'ties')} of ${numberWords(readings.pairs.length)}`,
  };
}

const axis = (
  id: string,
  { ticks, of }: { readonly ticks: readonly number[]; of(value: number): number },
): LensAxis => ({ title: LENS_MEASURES.find((one) => one.id === id)?.title ?? id, ticks, at: ticks.map(of) });

function measured(
  readings: Readings,
  ids: readonly (string | null)[],
  tell?: (share: number, doing: string) => void,
): (id: string) => Float64Array {
  const { network, asOf } = readings;
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => new Float64Array();
  const { view, person } = peopleView(network, dayTies(network, { asOf }), {
    directed: false,
    group: 'organisation',
    asOf,
  });
  tell?.(0.1, wanted.join(', '));
  const result = metricsSync(view, {
    measures: wanted as MeasureId[],
    ...samplingOf(person.length),
  });
  const columns: Readonly<Record<string, Column | undefined>> = result.actors;
  return (id) => {
    const column = columns[id];
    const roles = result.brokerage;
    const count = roles?.roles.length ?? 0;
    // Of mailboxes and lists there is no figure.
    const values = new Float64Array(network.people.length).fill(Number.NaN);
    person.forEach((index, at) => {
      values[index] = column?.[at] ?? roles?.raw[count * at + count - 1] ?? Number.NaN;
    });
    return values;
  };
}
