import { extent, shareScale, sizeScale } from '../../scale/scales.ts';
import type { Holding } from '../holding.ts';
import type { Readings } from '../readings.ts';
import { numberWords } from '../wording/locale.ts';
import { counted, people } from '../wording/words.ts';
import { filtered } from './apply-filter.ts';
import { type Filter, NO_FILTER, withoutRange } from './filter.ts';
import { LENS_MEASURES } from './lens-measures.ts';
import { measured, measureRange } from './people-measured.ts';

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
  /** Id of the measure. */
  readonly id: string;
  readonly title: string;
  /** The least and the most that anybody has. */
  readonly least: number;
  readonly most: number;
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
  measureRange(readings, holding, filter);
  const { readings: left, people: shown } = filtered(readings, holding, filter);
  const kept = new Set(left.pairs.map(({ pair }) => pair));
  const drawn = readings.pairs.filter(({ mutual }) => mutual > 0);
  const ties = Uint8Array.from(drawn, ({ pair }) => Number(kept.has(pair)));
  // a range narrows what is shown and leaves the axes as they are, so that it can be drawn on them
  const whole = filter.measure === null ? left : filtered(readings, holding, withoutRange(filter)).readings;
  const values = measured(whole, [size, colour], tell);
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
    sizeAxis: sizeOf && axis(size!, sizeOf, sizes!),
    colourAxis: shareOf && axis(colour!, shareOf, colours!),
    words: `${people(count)} of ${numberWords(readings.network.people.length)}, ${counted(left.pairs.length, 'tie', 'ties')} of ${numberWords(readings.pairs.length)}`,
  };
}

function axis(
  id: string,
  { ticks, of }: { readonly ticks: readonly number[]; of(value: number): number },
  values: Float64Array,
): LensAxis {
  const [least, most] = extent(values);
  const title = LENS_MEASURES.find((one) => one.id === id)?.title ?? id;
  return { id, title, ticks, at: ticks.map(of), least, most };
}
