import { actorMoments, networkMoments } from '../../kernels/roles/role-expectations.ts';
import { closedRoles, openRoles, roleNames } from '../../kernels/roles/roles.ts';
import { SYMMETRIC } from '../../kernels/rows.ts';
import { ROLE_TABLE, TRIANGLES } from '../../kernels/triangles/triangles.ts';
import {
  type BrokerageColumns,
  type DescribedMeasure,
  described,
  type Measure,
  measure,
} from '../measure.ts';
import { tiesOf } from '../ties-of.ts';
import type { Work } from '../work.ts';

const roles: readonly string[] = [...roleNames, 'total'];

export const brokerage: Measure<BrokerageColumns> = measure({
  id: 'brokerage',
  title: 'Roles between groups (Gould-Fernandez)',
  levels: ['actor', 'network'],
  question: 'brokerage',
  parameters: ['group'],
  prepare: (work) => work.provide(ROLE_TABLE, closedRoles),
  compute: (work) => {
    const arcs = work.directed ? tiesOf(work) : 2 * tiesOf(work);
    const sizes = new Uint32Array(work.groups);
    for (const g of work.group) sizes[g]!++;
    const open = openRoles(work.of(SYMMETRIC), work.group, work.groups, work.of(TRIANGLES).closed);
    const moments = actorMoments(sizes, work.n, arcs);
    const actors = { roles, ...byActor(work, open), ...moments };
    return { actors, network: ofNetwork(actors, networkMoments(sizes, work.n, arcs)) };
  },
});

export const brokerageDescribed: DescribedMeasure = described(brokerage, {
  meaning:
    'A high count says that the actor stands between others in this role; a high z, more than chance would.',
  definition:
    'Over ordered a -> b -> c with no a -> c and a not c, b is coordinator (all in one group), itinerant broker (a and c in one, b in another), gatekeeper (b and c in one), representative (a and b in one) or liaison (three groups). Expectation and variance under random arcs of the same number with the groups fixed; z = (count - expectation) / sd.',
  reads: 'Who is tied to whom, in which direction; the group of every actor.',
  direction: 'Directed; each tie of an undirected network counts as both arcs.',
  parallel: 'Parallel ties are one.',
  undefined: 'z where the standard deviation is 0; expectations with fewer than two actors.',
  disconnected: 'Counts are of each part by itself; expectations are over all actors.',
  range: '0 and above; z any.',
  cost: 'O(m + triangles): all pairs of neighbours from group histograms, minus those closed.',
  example: 0,
  source: 'Gould & Fernandez 1989; moments as in R sna::brokerage.',
});

function byActor(work: Work, open: Float64Array): Pick<BrokerageColumns, 'raw' | 'group'> {
  const raw = new Float64Array(6 * work.n);
  const group = new Uint32Array(work.n);
  for (let actor = 0; actor < work.n; actor++) {
    const v = work.labelOf(actor);
    let total = 0;
    for (let role = 0; role < 5; role++) {
      const count = open[5 * v + role]!;
      raw[6 * actor + role] = count;
      total += count;
    }
    raw[6 * actor + 5] = total;
    group[actor] = work.group[v]!;
  }
  return { raw, group };
}

function ofNetwork(
  actors: Pick<BrokerageColumns, 'raw'>,
  moments: { readonly expected: Float64Array; readonly sd: Float64Array },
): Record<string, Record<string, number>> {
  const sums = new Float64Array(6);
  for (let at = 0; at < actors.raw.length; at++) sums[at % 6]! += actors.raw[at]!;
  return Object.fromEntries(
    roles.map((role, at) => {
      const raw = sums[at]!;
      const expected = moments.expected[at]!;
      const sd = moments.sd[at]!;
      return [role, { raw, expected, sd, z: zScore(raw, expected, sd) }];
    }),
  );
}

/** Undefined where nothing varies. */
export function zScore(count: number, expected: number, sd: number): number {
  return sd === 0 ? Number.NaN : (count - expected) / sd;
}
