import { Breadth } from '../../kernels/groups/breadth.ts';
import { fragmentation } from '../../kernels/groups/components.ts';
import {
  type BestSet,
  likelyPlayers,
  mostFragmenting,
  mostReaching,
} from '../../kernels/groups/key-players.ts';
import { articulation } from '../../kernels/parts/biconnected.ts';
import { exactPaths } from '../../kernels/paths/betweenness.ts';
import { named } from '../ground/ground.ts';
import { tiesByUnit } from './carriers.ts';
import type { Inside } from './inside.ts';
import { orNull } from './matrix.ts';
import type { KeyPerson, KeySet } from './shape.ts';

/** Above this many people only the likeliest are tried for a set, and betweenness is left out. */
const MANY = 1200;
/** People and tie ends looked at in one round of choosing, and whoever is tried at least. */
const TRIES = 5e6;
const FEWEST = 15;
/** People and tie ends looked at where all sets are tried. */
const WORK = 2e8;
export const KEY_PLAYERS = 3;
export const REACH_STEPS = 2;

export function keySets(on: Inside): { fragmenting: KeySet; reaching: KeySet } {
  const { rows } = on;
  const tried = Math.max(FEWEST, Math.floor(TRIES / (rows.n + rows.adj.length)));
  const options: { readonly candidates?: readonly number[] } =
    rows.n > tried ? { candidates: likelyPlayers(rows, articulation(rows).cutpoint, tried) } : {};
  const mostSets = Math.min(20_000, WORK / (rows.n + rows.adj.length));
  const size = Math.min(KEY_PLAYERS, rows.n);
  const among = options.candidates === undefined ? '' : `, tried among ${options.candidates.length} people`;
  const set = (found: BestSet, before: number, bound: string): KeySet => ({
    people: found.members.map((v) => named(on.network, on.member[v]!)),
    value: orNull(found.value),
    before: orNull(before),
    method: among === '' ? found.method : 'greedy',
    bound: found.method === 'exact' && among === '' ? 'the best there is' : bound + among,
  });
  return {
    fragmenting: set(
      mostFragmenting(rows, size, { ...options, mostSets }),
      fragmentation(rows),
      'no exchange of one person does better; no other bound is known',
    ),
    reaching: set(
      mostReaching(rows, size, REACH_STEPS, { ...options, mostSets }),
      0,
      'reaches at least 63 % (1 - 1/e) of what the best set reaches',
    ),
  };
}

/** Everybody with what makes them matter inside; those with most ties to other units first. */
export function keyPeople(on: Inside): KeyPerson[] {
  const { rows, network, member, group, groups } = on;
  const { cutpoint } = articulation(rows);
  const between = rows.n > MANY ? undefined : exactPaths(rows, { directed: false }).betweenness;
  const pairs = ((rows.n - 1) * (rows.n - 2)) / 2;
  const walk = new Breadth(rows);
  return member
    .map((person, v): KeyPerson => {
      const units = tiesByUnit(on, v);
      const inside = units.get(group[v]!) ?? 0;
      const degree = rows.off[v + 1]! - rows.off[v]!;
      units.delete(group[v]!);
      return {
        ...named(network, person),
        unit: groups[group[v]!]!,
        degree,
        reach2: orNull((walk.from([v], undefined, 2).met - 1) / (rows.n - 1)),
        betweenness: between === undefined ? null : orNull(between[v]! / pairs),
        cutpoint: cutpoint[v] === 1,
        outside: degree - inside,
        units: units.size,
      };
    })
    .sort(
      (x, y) =>
        y.outside - x.outside || (y.betweenness ?? 0) - (x.betweenness ?? 0) || (x.id < y.id ? -1 : 1),
    );
}
