import { describe, test } from 'vitest';
import { matrixCorrelation } from '../kernels/chance/qap.ts';
import { fragmentation } from '../kernels/groups/components.ts';
import { distanceFragmentation } from '../kernels/groups/key-players.ts';
import { equivalenceTo } from '../kernels/position/equivalence.ts';
import { arcNeighbours, roleSimilarityTo } from '../kernels/position/role-similarity.ts';
import { SYMMETRIC } from '../kernels/rows.ts';
import { oracleNetworks, oracleView } from './fixtures/oracle-view.ts';
import { near, rFigures, rHas } from './fixtures/r-figures.ts';
import { metricsSync } from './metrics-sync.ts';
import { Work } from './work.ts';

const r = rHas('igraph', 'sna');

// TERTIUS_ALL_PEERS=1 has all networks checked; a start of R takes seconds.
const few = ['florentine', 'lawfirm_friends', 'random_directed'];
const networks = oracleNetworks.filter(
  ({ name }) => process.env.TERTIUS_ALL_PEERS === '1' || few.includes(name),
);

// igraph: betweenness of people and ties, ego betweenness, cutpoints, reach, fragmentation. sna: structural equivalence, the
// correlation of QAP. blockmodeling: regular similarity.
describe.skipIf(!r).each(networks)('$name, by R igraph, sna and blockmodeling', (network) => {
  test('figures inside are equal to 1e-9', () => {
    const { directed } = network;
    const view = oracleView(network);
    const n = view.actors.length;
    const theirs = rFigures('inside.R', network);
    const { actors, ties } = metricsSync(view, {
      measures: ['betweenness', 'egoBetweenness', 'cutpoint', 'twoStepReach', 'tieBetweenness'],
    });
    for (const [id, column] of Object.entries(actors)) near(column, theirs.get(id)!, id);

    const edges = theirs.get('tieBetweenness')!;
    const key = (v: number, w: number): number => (directed || v < w ? v * n + w : w * n + v);
    const ofTie = new Map<number, number>();
    for (let k = 0; k < edges.length; k += 3) ofTie.set(key(edges[k]! - 1, edges[k + 1]! - 1), edges[k + 2]!);
    const pairs = directed ? n * (n - 1) : (n * (n - 1)) / 2;
    near(
      ties.tieBetweenness!,
      Array.from(view.source, (v, t) => ofTie.get(key(v, view.target[t]!))! / pairs),
      'tieBetweenness',
    );

    const rows = new Work(view).of(SYMMETRIC);
    const gone = new Uint8Array(n);
    gone[0] = gone[2] = 1;
    near([fragmentation(rows, gone)], theirs.get('fragmentation')!, 'fragmentation');
    near([distanceFragmentation(rows, gone)], theirs.get('distanceFragmentation')!, 'distance fragmentation');

    const m = new Float64Array(n * n);
    view.source.forEach((v, t) => {
      m[v * n + view.target[t]!] = 1;
      if (!directed) m[view.target[t]! * n + v] = 1;
    });
    const turned = m.map((_, cell) => m[(cell % n) * n + Math.floor(cell / n)]!);
    if (directed) {
      near(
        equivalenceTo(rows, 0)
          .slice(1)
          .map(({ distance }) => distance),
        theirs.get('sedist')!,
        'sedist',
      );
      near([matrixCorrelation(m, turned, n)], theirs.get('gcor')!, 'gcor');
    }
    const rege = theirs.get('rege');
    if (rege === undefined) return;
    const mutual = new Uint8Array(view.source.length).fill(directed ? 0 : 1);
    const arcs = arcNeighbours(n, view.source, view.target, view.strength, mutual);
    near(roleSimilarityTo(arcs, 0), rege, 'rege');
  });
});
