// Times introduce and plan on an invented world of 2,000 insiders, 50,000 outsiders and 500,000 ties.
// node bench/answers.mjs [python with networkx]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importFiles,
  introduce,
  NO_EVIDENCE,
  parseNetworkFile,
  plan,
  resolve,
  serialise,
} from '@tertius/core';
import { writeGraph } from './graph-file.mjs';

const INSIDE = 2_000;
const OUTSIDE = 50_000;
const TIES = 500_000;
const asOf = 20_780;

/** xorshift32, so that every run times the same world. */
function seeded(seed) {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}

/** A fifth of the ties inside, a third from inside out, the rest outside; each outsider in one of 2,500 organisations. */
function makeWorld() {
  const random = seeded(7);
  const seen = new Set();
  const source = new Uint32Array(TIES);
  const target = new Uint32Array(TIES);
  const strength = new Float64Array(TIES);
  const below = (n) => Math.floor(random() * n);
  for (let tie = 0; tie < TIES; ) {
    const kind = random();
    const a = kind < 0.53 ? below(INSIDE) : INSIDE + below(OUTSIDE);
    const b =
      kind < 0.2
        ? below(INSIDE)
        : kind < 0.53 || random() < 0.5
          ? INSIDE + below(OUTSIDE)
          : INSIDE + ((a - INSIDE + 1 + below(20)) % OUTSIDE);
    const key = Math.min(a, b) * (INSIDE + OUTSIDE) + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    source[tie] = a;
    target[tie] = b;
    strength[tie++] = Math.max(1, Math.round(random() ** 1.5 * 1000)) / 1000;
  }
  return { n: INSIDE + OUTSIDE, source, target, strength };
}

const idOf = (v) => `p${String(v).padStart(5, '0')}`;

function networkText({ n, source, target, strength }) {
  const people = ['id,name,organisation'];
  for (let v = 0; v < n; v++)
    people.push(`${idOf(v)},Person ${v},${v < INSIDE ? 'Own' : `Organisation ${v % 2_500}`}`);
  const ties = ['source,target,strength,directed'];
  source.forEach((from, tie) => {
    ties.push(`${idOf(from)},${idOf(target[tie])},${strength[tie]},no`);
  });
  const bytes = (rows) => new TextEncoder().encode(`${rows.join('\n')}\n`);
  const files = [
    { name: 'people.csv', bytes: bytes(people) },
    { name: 'ties.csv', bytes: bytes(ties) },
  ];
  return serialise(importFiles(NO_EVIDENCE, files, { own: 'Own' }).evidence);
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const middle = (times) => [...times].sort((x, y) => x - y)[times.length >> 1];
const ms = (time) => `${time.toFixed(1)} ms`;

const world = makeWorld();
const text = networkText(world);
const loads = [];
let network;
for (let run = 0; run < 3; run++) {
  const [time, loaded] = timed(() => resolve(parseNetworkFile(text)));
  loads.push(time);
  network = loaded;
}
console.log(
  `load (parse + resolve), ${(text.length / 1e6).toFixed(0)} MB: ${ms(middle(loads))} (${loads.map(ms).join(', ')})`,
);

const plans = [];
for (let run = 0; run < 3; run++) {
  // A network not seen before: its ties are weighed within the time of the plan.
  const fresh = { ...network };
  plans.push(timed(() => plan(fresh, { asOf, budget: 20 }))[0]);
}
const [again, answer] = timed(() => plan(network, { asOf, budget: 20 }));
const [later] = timed(() => plan(network, { asOf, budget: 20 }));
console.log(
  `plan, budget 20, ties weighed first: ${ms(middle(plans))} (${plans.map(ms).join(', ')}); weighed already: ${ms(Math.min(again, later))}`,
);
console.log(
  `  F ${answer.objective.before.toFixed(2)} -> ${answer.objective.after.toFixed(2)}, ${answer.introductions.length} introductions`,
);

const random = seeded(11);
const pairs = Array.from({ length: 20 }, () => [
  Math.floor(random() * INSIDE),
  INSIDE + Math.floor(random() * OUTSIDE),
]);
const kinds = {
  'from one insider to one outsider': ([from, to]) => ({ from: idOf(from), to: idOf(to) }),
  'from any insider to one outsider': ([, to]) => ({ to: idOf(to) }),
  'from any insider to an organisation': ([, to]) => ({ to: `Organisation ${to % 2_500}` }),
};
const ours = {};
for (const [kind, options] of Object.entries(kinds)) {
  const times = pairs.map((pair) => timed(() => introduce(network, { asOf, ...options(pair) }))[0]);
  ours[kind] = { median: middle(times), slowest: Math.max(...times) };
  console.log(`introduce ${kind}, 3 paths: median ${ms(middle(times))}, slowest ${ms(ours[kind].slowest)}`);
}

const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));
try {
  const file = join(folder, 'graph.bin');
  writeGraph(file, { ...world, group: new Int32Array(world.n) });
  const script = new URL('answers-networkx.py', import.meta.url).pathname;
  const sources = pairs.slice(0, 5).map(([from]) => String(from));
  const said = execFileSync(process.argv[2] ?? 'python3', [script, file, ...sources], { encoding: 'utf8' });
  const { networkx, milliseconds } = JSON.parse(said);
  const theirs = middle(milliseconds);
  console.log(`NetworkX ${networkx}, single-source Dijkstra on -ln M: median ${ms(theirs)}`);
  for (const [kind, { median, slowest }] of Object.entries(ours)) {
    const times = (time) => (theirs / time).toFixed(0);
    console.log(`  introduce ${kind}: ${times(median)} times as fast, at its slowest ${times(slowest)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
