import { Breadth } from '../../kernels/groups/breadth.ts';
import { components, fragmentation } from '../../kernels/groups/components.ts';
import {
  type BestSet,
  likelyPlayers,
  mostFragmenting,
  mostReaching,
} from '../../kernels/groups/key-players.ts';
import { articulation } from '../../kernels/parts/biconnected.ts';
import { exactPaths } from '../../kernels/paths/betweenness.ts';
import { NO_GROUP } from '../../model/tie-list.ts';
import { named } from '../ground/ground.ts';
import { tiesByUnit } from './carriers.ts';
import type { Inside } from './inside.ts';
import { orNull } from './matrix.ts';
import type { CuttingSet, KeyPerson, KeySet } from './shape.ts';

/** Above this many people only the likeliest are tried for a set, and betweenness is left out. */
const MANY = 1200;
/** People and tie ends walked over to see whom the people tried reach, and whoever is tried at least. */
const WALKED = 5e7;
const FEWEST = 15;
export const KEY_PLAYERS = 3;
export const REACH_STEPS = 2;

export function keySets(on: Inside): { fragmenting: KeySet; reaching: KeySet; cutting: CuttingSet } {
  const { rows } = on;
  const size = Math.min(KEY_PLAYERS, rows.n);
  const tried = Math.max(FEWEST, Math.floor(WALKED / (rows.n + rows.adj.length)));
  const likely = rows.n > tried ? likelyPlayers(rows, articulation(rows).cutpoint, tried) : undefined;
  const reaching = mostReaching(rows, size, REACH_STEPS, likely === undefined ? {} : { candidates: likely });
  const among = likely === undefined ? '' : `, tried among the ${likely.length} people with most ties`;
  const set = (found: BestSet, before: number, bound: string): KeySet => ({
    people: found.members.map((v) => named(on.network, on.member[v]!)),
    value: orNull(found.value),
    before: orNull(before),
    method: found.method,
    bound: found.method === 'exact' ? 'the best there is' : bound,
    alike: found.alike ?? null,
  });
  const fragmenting = mostFragmenting(rows, size);
  return {
    cutting: cuttingSet(on, fragmenting),
    fragmenting: set(
      fragmenting,
      fragmentation(rows),
      'no exchange of one person does better; no other bound is known',
    ),
    reaching: set(
      among === '' ? reaching : { members: reaching.members, value: reaching.value, method: 'greedy' },
      0,
      `reaches at least 63 % (1 - 1/e) of what the best set reaches${among}`,
    ),
  };
}

/** A member is left out of a set where the share of people cut off falls by no more than this without them. */
const HARDLY_MORE = 0.01;

/** Whoever of a set it takes to cut off nearly as many others from each other as the whole set does. */
function cuttingSet(on: Inside, found: BestSet): CuttingSet {
  const all = apartWithout(on, found.members);
  let members = found.members;
  for (const v of found.members) {
    const fewer = members.filter((w) => w !== v);
    if (apartWithout(on, fewer) >= all - HARDLY_MORE) members = fewer;
  }
  const asMany = members.length === found.members.length ? found : mostFragmenting(on.rows, members.length);
  const same = asMany.members.every((v) => members.includes(v));
  return {
    people: members.map((v) => named(on.network, on.member[v]!)),
    apart: orNull(apartWithout(on, members)),
    alike: same ? (asMany.alike ?? null) : null,
  };
}

/** Share of the pairs of people who stay that no path joins. */
function apartWithout({ rows }: Inside, members: readonly number[]): number {
  const gone = new Uint8Array(rows.n);
  for (const v of members) gone[v] = 1;
  const stay = rows.n - members.length;
  let joined = 0;
  for (const s of components(rows, gone).size) joined += s * (s - 1);
  return 1 - joined / (stay * (stay - 1));
}

/** Everybody with what makes them matter inside; those with most ties to other units first. */
export function keyPeople(on: Inside): KeyPerson[] {
  const { rows, network, member, group, groups } = on;
  const { cutpoint } = articulation(rows);
  const between = rows.n > MANY ? undefined : exactPaths(rows, { directed: false }).betweenness;
  const pairs = ((rows.n - 1) * (rows.n - 2)) / 2;
  const walk = new Breadth(rows);
  const none = groups.indexOf(NO_GROUP);
  return member
    .map((person, v): KeyPerson => {
      const units = tiesByUnit(on, v);
      const degree = rows.off[v + 1]! - rows.off[v]!;
      units.delete(group[v]!);
      // People of no unit are no unit, nor do they join units.
      units.delete(none);
      if (group[v] === none) units.clear();
      return {
        ...named(network, person),
        unit: groups[group[v]!]!,
        degree,
        reach2: orNull((walk.from([v], undefined, 2).met - 1) / (rows.n - 1)),
        betweenness: between === undefined ? null : orNull(between[v]! / pairs),
        cutpoint: cutpoint[v] === 1,
        outside: [...units.values()].reduce((sum, ties) => sum + ties, 0),
        units: units.size,
      };
    })
    .sort(
      (x, y) =>
        y.outside - x.outside || (y.betweenness ?? 0) - (x.betweenness ?? 0) || (x.id < y.id ? -1 : 1),
    );
}
