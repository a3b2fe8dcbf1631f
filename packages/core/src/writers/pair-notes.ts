import { type Network, PAIR } from '../model/network.ts';
import { numberText } from './number-text.ts';

/** What is known of two people beside the numbers of their tie; empty where nothing is. */
export interface PairNotes {
  /** `personal`, `organisational` or both; empty everywhere where all ties are the organisation's. */
  readonly layer: (source: number, target: number) => string;
  /** How far the source trusts the target's judgement of people. */
  readonly judgement: (source: number, target: number) => string;
}

export function pairNotes({ pairs }: Network): PairNotes {
  const places = new Map<string, number>();
  let isPersonal = false;
  for (let p = 0; p < pairs.count; p++) {
    places.set(`${pairs.a[p]} ${pairs.b[p]}`, p);
    if ((pairs.flags[p] as number) & PAIR.personal) isPersonal = true;
  }
  const at = (source: number, target: number): number | undefined =>
    places.get(`${Math.min(source, target)} ${Math.max(source, target)}`);
  return {
    layer: (source, target) => {
      const p = isPersonal ? at(source, target) : undefined;
      return p === undefined ? '' : layerWord(pairs.flags[p] as number);
    },
    judgement: (source, target) => {
      const p = at(source, target);
      return p === undefined ? '' : numberText(pairs.judgement[source < target ? 0 : 1][p] as number);
    },
  };
}

function layerWord(flags: number): string {
  const words = flags & PAIR.personal ? ['personal'] : [];
  if (flags & PAIR.organisational) words.push('organisational');
  return words.join(' and ');
}

/** Whether an attribute of a tie is what our own export wrote of its layer or of somebody's judgement, which is written anew. */
export function isMark([name, text]: readonly [string, string]): boolean {
  return (
    (name === 'layer' && /^(personal|organisational|personal and organisational)$/.test(text)) ||
    (name === 'judgement' && text.trim() !== '' && Number(text) >= 0 && Number(text) <= 1)
  );
}
