import { describe, expect, test } from 'vitest';
import { Breadth } from '../kernels/groups/breadth.ts';
import {
  distanceFragmentation,
  mostFragmenting,
  mostReaching,
  reachShare,
} from '../kernels/groups/key-players.ts';
import { SYMMETRIC } from '../kernels/rows.ts';
import type { NetworkView } from '../model/network-view.ts';
import { oracleNetworks, oracleView } from './fixtures/oracle-view.ts';
import { near, rFigures, rHas } from './fixtures/r-figures.ts';
import { metricsSync } from './metrics-sync.ts';
import { Work } from './work.ts';

// Neither package is in Debian: whoever has them in a library of R, which R_LIBS names, has them compared.
const r = rHas('keyplayer', 'netrics');
const few = ['florentine', 'karate', 'random_undirected'];
const networks = oracleNetworks.filter(
  ({ name }) => process.env.TERTIUS_ALL_PEERS === '1' || few.includes(name),
);

/** Each tied pair once, with strength 1, as both packages read it here. */
function plainPairs(view: NetworkView): NetworkView {
  const rows = new Work(view).of(SYMMETRIC);
  const [source, target]: [number[], number[]] = [[], []];
  for (let v = 0; v < rows.n; v++)
    for (const w of rows.adj.subarray(rows.off[v], rows.off[v + 1]))
      if (v < w) {
        source.push(v);
        target.push(w);
      }
  return {
    ...view,
    directed: false,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    strength: new Float64Array(source.length).fill(1),
    mutual: new Uint8Array(source.length),
  };
}

describe.skipIf(!r).each(networks)('$name, by the R packages keyplayer and netrics', (network) => {
  test('sets of people and figures of brokers are equal to 1e-9, and no set they find is better', () => {
    const view = plainPairs(oracleView(network));
    const n = view.actors.length;
    const theirs = rFigures('key-players.R', network);
    const rows = new Work(view).of(SYMMETRIC);
    const set = [0, 2, n - 1];
    const gone = new Uint8Array(n);
    for (const v of set) gone[v] = 1;

    // keyplayer divides by the pairs of those who stay, Borgatti 2006 by all.
    const share = ((n - 3) * (n - 4)) / (n * (n - 1));
    const apart = theirs.get('fragment');
    if (apart !== undefined) {
      near(
        [distanceFragmentation(rows, gone)],
        [1 - (1 - apart[0]!) * share],
        'distance-weighted fragmentation',
      );
      near([reachShare(new Breadth(rows), n, set, 2) * (n - 3)], theirs.get('mreach')!, 'reach of a set');
    }

    const { actors } = metricsSync(view, {
      measures: [
        'twoStepReach',
        'brokeringActivity',
        'brokeringExclusivity',
        'honestBroker',
        'effectiveSize',
        'constraint',
      ],
    });
    const each = theirs.get('mreachOfEach');
    if (each !== undefined)
      near(
        actors.twoStepReach!.map((reach) => reach * (n - 1)),
        each,
        'reach of each',
      );
    // netrics counts everybody as within reach of themselves.
    near(
      actors.twoStepReach!.map((reach) => reach + 1 / (n - 1)),
      theirs.get('twoStepReach')!,
      'two-step reach',
    );
    near(
      actors.brokeringExclusivity!.map((pairs) => 2 * pairs),
      theirs.get('brokeringExclusivity')!,
      'brokering exclusivity, each way',
    );
    // netrics counts the pairs that are not tied, each way; the share of them is that of the honest broker.
    near(
      actors.brokeringActivity!.map((pairs, v) => (pairs === 0 ? 0 : 2 * pairs * actors.honestBroker![v]!)),
      theirs.get('brokeringActivity')!,
      'brokering activity of open pairs, each way',
    );
    const tied = [...rows.off.keys()].filter((v) => v < n && rows.off[v + 1]! > rows.off[v]!);
    for (const id of ['effectiveSize', 'constraint'] as const)
      near(
        tied.map((v) => actors[id]![v]!),
        tied.map((v) => theirs.get(id)![v]!),
        id,
      );

    const reaching = theirs.get('kpsetReach');
    if (reaching === undefined) return;
    const best = mostReaching(rows, 2, 2);
    expect(best.method).toBe('exact');
    expect(best.value * (n - 2)).toBeGreaterThanOrEqual(reaching[0]! - 1e-9);
    const without = new Uint8Array(n);
    const [one, other] = theirs.get('kpsetFragment')!;
    without[one! - 1] = without[other! - 1] = 1;
    near(
      [distanceFragmentation(rows, without)],
      [1 - ((1 - theirs.get('kpsetFragment')![2]!) * (n - 2) * (n - 3)) / (n * (n - 1))],
      'distance-weighted fragmentation of the pair found',
    );
    expect(mostFragmenting(rows, 2).method).toBe('exact');
  });
});
