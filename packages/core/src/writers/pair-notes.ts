import { type Network, PAIR } from '../model/network.ts';
import { numberText } from './stated-rows.ts';

/** What is known of two people beside the numbers of their tie; empty where nothing is. */
export interface PairNotes {
  /** `personal`, `organisational` or both; empty everywhere where all ties are of one kind. */
  readonly layer: (source: number, target: number) => string;
  /** How far the source trusts the target's judgement of people. */
  readonly judgement: (source: number, target: number) => string;
}

export function pairNotes({ pairs }: Network): PairNotes {
  const places = new Map<string, number>();
  const layers = new Set<number>();
  for (let p = 0; p < pairs.count; p++) {
    places.set(`${pairs.a[p]} ${pairs.b[p]}`, p);
    layers.add((pairs.flags[p] as number) & LAYERS);
  }
  layers.delete(0);
  const at = (source: number, target: number): number | undefined =>
    places.get(`${Math.min(source, target)} ${Math.max(source, target)}`);
  return {
    layer: (source, target) => {
      const p = layers.size < 2 ? undefined : at(source, target);
      return p === undefined ? '' : layerWord(pairs.flags[p] as number);
    },
    judgement: (source, target) => {
      const p = at(source, target);
      return p === undefined ? '' : numberText(pairs.judgement[source < target ? 0 : 1][p] as number);
    },
  };
}

const LAYERS = PAIR.personal | PAIR.organisational;

function layerWord(flags: number): string {
  const words = flags & PAIR.personal ? ['personal'] : [];
  if (flags & PAIR.organisational) words.push('organisational');
  return words.join(' and ');
}
