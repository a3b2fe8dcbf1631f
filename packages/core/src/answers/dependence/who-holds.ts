import { DEFAULT_TAU, MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import type { Network } from '../../model/network.ts';
import { type AnswerOptions, type Ground, groundOfAnyStrength } from '../ground/ground.ts';
import { type Holdings, knownHoldings, reachOf, solely, strongHoldings } from '../ground/holdings.ts';
import { closenessIsKnown } from '../support/closeness.ts';
import { areOthersSeen, hangingOnOne } from './by-organisation.ts';
import { type TiesOutside, tiesOutside } from './ties-outside.ts';

/** Which outsiders the own organisation reaches, and through whom: the figures of `dependence` person by person. */
export interface WhoHolds extends TiesOutside {
  /** `reach`: over ties that carry a request; `known`: over whom people know, where no tie carries one, no strength is known, or most ties are bands of shares below tau. */
  readonly basis: 'reach' | 'known';
  readonly tau: number;
  /** Whether a strength is above 1, so that no tie can be compared with tau. */
  readonly aboveOne: boolean;
  /** Outsiders with a holder, as indices in order; each counts once, however many organisations they belong to. */
  readonly reached: readonly number[];
  /** How many outsiders some insider knows. */
  readonly known: number;
  /** How many organisations those reached belong to. */
  readonly organisations: number;
  /** How many of those reached have two holders or more. */
  readonly triangulated: number;
  /** Whether the contacts of two or more insiders are in the data and none was left out for others; if not, nobody knows who else knows a contact. */
  readonly othersSeen: boolean;
  /** The organisations outside where one insider alone is recorded to know people, by name, and that insider: those of `dependenceByOrganisation`. */
  readonly hanging: ReadonlyMap<string, number>;
  /** Indices into `network.pairs` of those joined by an old reporting line or by mass mail alone: nobody's acquaintance. */
  readonly noAcquaintance: ReadonlySet<number>;
  /** The insiders who hold each outsider. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  /** How many outsiders each insider holds, and those whom nobody else holds; only insiders who hold somebody. */
  readonly insiders: ReadonlyMap<number, { readonly contacts: number; readonly sole: readonly number[] }>;
}

/**
 * Who holds whom, over ties of at least tau where there is one, else over whom people know. Nobody is held where no own
 * organisation is known. Reads M and current memberships; cost: linear in ties. Throws `no-such-actor`, `out-of-range`.
 */
export function whoHolds(network: Network, options: AnswerOptions): WhoHolds {
  const { tau = DEFAULT_TAU } = options;
  if (network.own === undefined && options.own === undefined) return heldByNobody(tau);
  const on = groundOfAnyStrength(network, options);
  const aboveOne = on.ties.aboveOne !== undefined;
  const known = knownHoldings(on);
  const strong = aboveOne ? undefined : strongHoldings(on);
  const told = on.ties.pair.some((pair) => closenessIsKnown(network, pair));
  const outside = tiesOutside(on);
  const untold = (outside.bandedBelow ?? 0) > MOSTLY_ASSUMED;
  const basis = told && !untold && strong?.holders.some((count) => count > 0) ? 'reach' : 'known';
  const held = basis === 'reach' ? strong! : known;
  const { reach: _, ...figures } = reachOf(on, held);
  const holders = holdersOf(on, held);
  return {
    basis,
    tau,
    aboveOne,
    reached: [...holders.keys()].sort((x, y) => x - y),
    known: known.holders.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    organisations: figures.organisationsReached,
    triangulated: figures.triangulated,
    othersSeen: areOthersSeen(on),
    hanging: new Map(
      [...hangingOnOne(on, known)].map(([at, insider]) => [network.organisations[at]!.name, insider]),
    ),
    ...outside,
    noAcquaintance: new Set([...on.ties.oldLines, ...on.ties.massMail]),
    holders,
    insiders: insidersOf(on, held),
  };
}

function holdersOf({ insiders }: Ground, { held }: Holdings): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  insiders.forEach((insider, h) => {
    for (const outsider of held[h]!) {
      const list = holders.get(outsider);
      if (list === undefined) holders.set(outsider, [insider]);
      else list.push(insider);
    }
  });
  return holders;
}

function insidersOf({ insiders }: Ground, { held, holders }: Holdings): WhoHolds['insiders'] {
  return new Map(
    insiders.flatMap((insider, h) => {
      const list = held[h]!;
      return list.length === 0
        ? []
        : [[insider, { contacts: list.length, sole: solely(list, holders) }] as const];
    }),
  );
}

function heldByNobody(tau: number): WhoHolds {
  return {
    basis: 'known',
    tau,
    aboveOne: false,
    reached: [],
    known: 0,
    organisations: 0,
    triangulated: 0,
    othersSeen: false,
    hanging: new Map(),
    assumedTrust: null,
    banded: null,
    bandedBelow: null,
    noAcquaintance: new Set(),
    holders: new Map(),
    insiders: new Map(),
  };
}

const MOST_HOLDERS = 6;

/** Those who hold most, and most alone: at most six, each with at least a fifth of what the first holds, as indices. */
export function mainHolders({ insiders }: Pick<WhoHolds, 'insiders'>): readonly number[] {
  const ranked = [...insiders]
    .map(([person, { contacts, sole }]) => ({ person, worth: contacts + sole.length, contacts }))
    .filter(({ contacts }) => contacts > 1)
    .sort((x, y) => y.worth - x.worth || x.person - y.person);
  const least = (ranked[0]?.worth ?? 0) / 5;
  return ranked
    .filter(({ worth }) => worth >= least)
    .slice(0, MOST_HOLDERS)
    .map(({ person }) => person);
}
