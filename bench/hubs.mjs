// usage: node bench/hubs.mjs [ACTORS] [TIES]; hub and authority of 20,000 actors and 100,000 ties, here and in igraph (pip install igraph).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metricsSync } from '@tertius/core';

const n = Number(process.argv[2] ?? 20_000);
const ties = Number(process.argv[3] ?? 5 * n);
let seed = 7;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const pairs = new Map();
while (pairs.size < ties) {
  // Squared draws make some actors busy, as people are.
  const [source, target] = [Math.floor(random() ** 2 * n), Math.floor(random() * n)];
  if (source !== target) pairs.set(source * n + target, [source, target, 0.05 + 0.95 * random()]);
}
const rows = [...pairs.values()];
const view = {
  actors: Array.from({ length: n }, (_, v) => `p${v}`),
  directed: true,
  source: Uint32Array.from(rows, ([source]) => source),
  target: Uint32Array.from(rows, ([, target]) => target),
  strength: Float64Array.from(rows, ([, , strength]) => strength),
  mutual: new Uint8Array(ties),
  group: new Int32Array(n),
  groups: ['all'],
};
const PEER = `
import sys, time, json, igraph
rows = [line.split() for line in open(sys.argv[1])]
graph = igraph.Graph(n=${n}, edges=[(int(a), int(b)) for a, b, _ in rows], directed=True)
graph.es['w'] = [float(w) for _, _, w in rows]
best = 9e9
for _ in range(30):
    start = time.process_time()
    hub = graph.hub_score(weights='w'); authority = graph.authority_score(weights='w')
    best = min(best, time.process_time() - start)
print(json.dumps({'ms': best * 1000, 'hub': hub, 'authority': authority, 'version': igraph.__version__}))
`;
let ours = Number.POSITIVE_INFINITY;
let actors;
for (let k = 0; k < 30; k++) {
  const cpu = process.cpuUsage();
  ({ actors } = metricsSync(view, { measures: ['hub', 'authority'] }));
  const { user, system } = process.cpuUsage(cpu);
  ours = Math.min(ours, (user + system) / 1000);
}
const folder = mkdtempSync(join(tmpdir(), 'tertius-hubs-'));
const file = join(folder, 'ties.txt');
writeFileSync(file, rows.map((row) => row.join(' ')).join('\n'));
const ran = spawnSync('python3', ['-c', PEER, file], { encoding: 'utf8', maxBuffer: 1e9 });
rmSync(folder, { recursive: true });
if (ran.status !== 0) throw new Error(ran.stderr);
const peer = JSON.parse(ran.stdout);
const far = ['hub', 'authority'].map((id) => {
  const sum = peer[id].reduce((all, value) => all + value, 0);
  return peer[id].reduce((most, value, v) => Math.max(most, Math.abs(value / sum - actors[id][v])), 0);
});
console.log(
  `hub and authority together, processor time, best of 30: ours ${ours.toFixed(0)} ms, igraph ${peer.version} ${peer.ms.toFixed(0)} ms, ratio ${(ours / peer.ms).toFixed(2)}; largest difference ${Math.max(...far).toExponential(1)}`,
);
