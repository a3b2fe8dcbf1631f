import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Breadth } from '../kernels/groups/breadth.ts';
import { fragmentation } from '../kernels/groups/components.ts';
import { amongDraws, eiOf, pairEnds, shuffledEi } from '../kernels/groups/ei-permutation.ts';
import { groupCentrality } from '../kernels/groups/group-centrality.ts';
import { distanceFragmentation, reachShare } from '../kernels/groups/key-players.ts';
import { unitsMatrix } from '../kernels/groups/units-matrix.ts';
import { SYMMETRIC } from '../kernels/rows.ts';
import { oracleNetworks, oracleView } from './fixtures/oracle-view.ts';
import type { ActorMeasureId, MeasureId, TieMeasureId } from './measure-ids.ts';
import { metricsSync } from './metrics-sync.ts';
import { Work } from './work.ts';

const script = fileURLToPath(new URL('../../../../test/oracle/inside.py', import.meta.url));
const peers = spawnSync('python3', ['-c', 'import networkx, numpy, scipy']).status === 0;

type Values = Readonly<Record<string, number | null>>;
interface Theirs {
  readonly actors: readonly Values[];
  readonly ties: readonly Values[];
  readonly sets: readonly (Values & { readonly members: readonly number[] })[];
  readonly matrix: readonly {
    one: string;
    other: string;
    ties: number;
    strength: number;
    expected: number;
  }[];
  readonly ei: { readonly mean: number; readonly sd: number; readonly draws: number };
}

function near(mine: number | null | undefined, theirs: number | null | undefined, what: string): void {
  const ours = mine === undefined || mine === null || Number.isNaN(mine) ? null : mine;
  if (ours === null || theirs === null || theirs === undefined) expect([what, ours]).toEqual([what, theirs]);
  else if (Math.abs(ours - theirs) > 1e-9 * Math.max(1, Math.abs(theirs)))
    expect.fail(`${what}: ${ours}, not ${theirs}`);
}

describe.skipIf(!peers).each(oracleNetworks)('$name, by NetworkX and slow definitions', (network) => {
  const { directed, peopleFile, tiesFile } = network;
  const view = oracleView(network);
  const { groups } = view;
  const work = new Work(view);
  const [rows, group] = [work.of(SYMMETRIC), work.group];
  const theirs = (): Theirs => {
    const ran = spawnSync('python3', [script, peopleFile, tiesFile, directed ? 'directed' : 'undirected'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return JSON.parse(ran.stdout);
  };

  test('every measure, set of people and cell of the matrix is equal to 1e-9, E-I to four standard errors', () => {
    const found = theirs();
    for (const relabelFrom of [0, Number.POSITIVE_INFINITY]) {
      const measures = [...Object.keys(found.actors[0]!), ...Object.keys(found.ties[0]!)] as MeasureId[];
      const mine = metricsSync(view, { measures, relabelFrom });
      found.actors.forEach((row, v) => {
        for (const [id, value] of Object.entries(row))
          near(mine.actors[id as ActorMeasureId]![v], value, `${id} of ${v}`);
      });
      found.ties.forEach((row, t) => {
        for (const [id, value] of Object.entries(row))
          near(mine.ties[id as TieMeasureId]![t], value, `${id} of tie ${t}`);
      });
    }
    for (const set of found.sets) {
      const gone = new Uint8Array(rows.n);
      for (const v of set.members) gone[v] = 1;
      const central = groupCentrality(rows, set.members);
      near(fragmentation(rows, gone), set.fragmentation, 'fragmentation');
      near(distanceFragmentation(rows, gone), set.distanceFragmentation, 'distance-weighted fragmentation');
      near(reachShare(new Breadth(rows), rows.n, set.members, 2), set.reach2, 'reach');
      near(central.degreeShare, set.degree, 'group degree');
      near(central.closeness, set.closeness, 'group closeness');
      near(central.betweenness, set.betweenness, 'group betweenness');
    }
    const matrix = unitsMatrix(rows, group, groups.length + 1);
    for (const { one, other, ...cell } of found.matrix) {
      const at = groups.indexOf(one) * (groups.length + 1) + groups.indexOf(other);
      near(matrix.ties[at], cell.ties, `${one} and ${other}`);
      near(matrix.strength[at], cell.strength, `strength of ${one} and ${other}`);
      near(matrix.expected[at], cell.expected, `expected of ${one} and ${other}`);
    }
    const degree = Uint32Array.from({ length: rows.n }, (_, v) => rows.off[v + 1]! - rows.off[v]!);
    const shuffling = { ...pairEnds(rows), group, groups: groups.length + 1, degree, seed: 1 };
    const width = groups.length + 2;
    const drawn = shuffledEi(shuffling, 0, 2000).filter((_, k) => k % width === width - 1);
    const ours = amongDraws(eiOf(shuffling)[width - 1]!, drawn);
    const error = Math.sqrt(found.ei.sd ** 2 / found.ei.draws + ours.sd ** 2 / 2000);
    expect(Math.abs(ours.mean - found.ei.mean)).toBeLessThanOrEqual(4 * error + 1e-12);
  });
});
