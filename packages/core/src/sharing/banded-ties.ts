import { type Network, PAIR } from '../model/network.ts';
import { isMassMailOnly } from '../model/strength/mass-mail.ts';
import { type PairStrength, strengths } from '../model/strength/strength.ts';
import { bandOf } from './bands.ts';

export interface BandedTie {
  readonly source: number;
  readonly target: number;
  readonly directed: boolean;
  readonly strength: number;
}

/**
 * Ties of a day with the lower end of their band as strength; weaker ties than the lowest band are left out, and those that mass mail alone makes: whoever
 * reads a tie here takes it as stated. Personal ties are
 * `mutual` where who wrote to whom is nobody else's business: one tie each, of M.
 */
export function bandedTies(
  network: Network,
  asOf: number,
  chosen: (flags: number, a: number, b: number) => boolean,
  { mutual = false }: { readonly mutual?: boolean } = {},
): BandedTie[] {
  return strengths(network, { asOf })
    .filter(({ pair, a, b }) => chosen(network.pairs.flags[pair] as number, a, b))
    .filter(({ pair, known }) => known || !isMassMailOnly(network, pair, asOf))
    .flatMap(mutual ? mutualTie : tiesOf);
}

/** Whether a pair is known from the personal layer alone. */
export const isPersonal = (flags: number): boolean => (flags & PAIR.organisational) === 0;

function mutualTie({ a, b, mutual }: PairStrength): BandedTie[] {
  const strength = bandOf(mutual);
  return strength === undefined ? [] : [{ source: a, target: b, directed: false, strength }];
}

function tiesOf({ a, b, sides, undirected }: PairStrength): BandedTie[] {
  const rows = [
    { source: a, target: b, side: sides[0] },
    { source: b, target: a, side: sides[1] },
  ];
  return (undirected ? rows.slice(0, 1) : rows).flatMap(({ source, target, side }) => {
    const strength = side.present ? bandOf(side.strength) : undefined;
    return strength === undefined ? [] : [{ source, target, directed: !undirected, strength }];
  });
}
