// biome-ignore-all lint/style/noRestrictedImports: kernels are measured by themselves and have no public name.
import { Random } from '../packages/core/dist/kernels/random.js';

/** name: actors, directed ties, share of ties in the community, of ties to friends of friends, largest community */
export const sizes = {
  S: [1_000, 10_000, 0.55, 0.25, 150],
  M: [10_000, 100_000, 0.55, 0.25, 150],
  L: [100_000, 1_000_000, 0.55, 0.25, 150],
  LC: [100_000, 1_000_000, 0.8, 0.15, 60],
  XL: [1_000_000, 5_000_000, 0.55, 0.25, 150],
};

/**
 * A seeded network: communities of 20 and more (size^-1.5), Pareto(1.5) activity, ties in the community, to a friend of a friend or
 * to anybody by activity, half of them answered; strengths of 4 decimals; labels and rows shuffled.
 */
export function makeGraph(name, seed = 1) {
  const [n, ties, inside, friend, largest] = sizes[name];
  const random = new Random(seed);
  const activity = Float64Array.from({ length: n }, () =>
    Math.min((1 - random.uniform()) ** (-1 / 1.5), n / 20),
  );
  const starts = [];
  const groupOf = new Int32Array(n);
  for (let v = 0; v < n; ) {
    const low = 20 ** -0.5;
    const size = Math.floor((low - random.uniform() * (low - largest ** -0.5)) ** -2);
    starts.push(v);
    for (const end = Math.min(n, v + size); v < end; v++) groupOf[v] = starts.length - 1;
  }
  starts.push(n);
  const upTo = new Float64Array(n + 1);
  for (let v = 0; v < n; v++) upTo[v + 1] = upTo[v] + activity[v];
  const pick = (from, to) => {
    const at = upTo[from] + random.uniform() * (upTo[to] - upTo[from]);
    let low = from;
    let high = to - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle + 1] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const first = new Int32Array(n).fill(-1);
  const next = new Int32Array(ties);
  const outs = new Uint32Array(n);
  const table = new Float64Array(2 ** Math.ceil(Math.log2(ties * 2.5))).fill(-1);
  let m = 0;
  const add = (s, t) => {
    if (s === t || m === ties) return;
    const key = s * n + t;
    let slot = ((Math.imul(s, 0x9e3779b1) ^ Math.imul(t, 0x85ebca6b)) >>> 0) & (table.length - 1);
    while (table[slot] >= 0) {
      if (table[slot] === key) return;
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = key;
    source[m] = s;
    target[m] = t;
    next[m] = first[s];
    first[s] = m++;
    outs[s]++;
  };
  const anOut = (v) => {
    let tie = first[v];
    for (let skip = random.below(Math.min(outs[v], 64)); skip > 0; skip--) tie = next[tie];
    return target[tie];
  };
  while (m < ties) {
    const s = random.uniform() < 0.5 ? pick(0, n) : random.below(n);
    const kind = random.uniform();
    let t;
    if (kind < inside) {
      const g = groupOf[s];
      t = starts[g] + random.below(starts[g + 1] - starts[g]);
    } else if (kind < inside + friend) {
      if (outs[s] === 0) continue;
      const middle = anOut(s);
      if (outs[middle] === 0) continue;
      t = anOut(middle);
    } else t = pick(0, n);
    add(s, t);
    if (random.uniform() < 0.5) add(t, s);
  }
  const label = shuffled(n, random);
  const row = shuffled(ties, random);
  const graph = {
    name,
    n,
    source: new Uint32Array(ties),
    target: new Uint32Array(ties),
    strength: new Float64Array(ties),
    mutual: new Uint8Array(ties),
    group: new Int32Array(n),
  };
  for (let tie = 0; tie < ties; tie++) {
    graph.source[row[tie]] = label[source[tie]];
    graph.target[row[tie]] = label[target[tie]];
    graph.strength[tie] = (1 + random.below(10_000)) / 10_000;
  }
  for (let v = 0; v < n; v++) graph.group[label[v]] = groupOf[v];
  return graph;
}

function shuffled(n, random) {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
