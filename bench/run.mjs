import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGraph } from './graph-file.mjs';
import { makeGraph } from './graphs.mjs';

// usage: node bench/run.mjs [S] [M] [L] [LC] [XL] [locals] [paths] [slow]; S and M, all but slow, unless said.
// slow: igraph's triad census on L and weighted betweenness on M, about a minute each; 100 sampled runs on M.
const asked = new Set(process.argv.slice(2));
const sizes = ['S', 'M', 'L', 'LC', 'XL'].filter((size) => asked.has(size));
if (sizes.length === 0) sizes.push('S', 'M');
const every = !asked.has('locals') && !asked.has('paths');
const wants = (what) => every || asked.has(what);
const slow = asked.has('slow');
const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));

function json(command, args) {
  const { stdout, status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === 0) return JSON.parse(stdout);
  if (!/No module named|ENOENT/.test(stderr ?? '')) process.stderr.write(stderr ?? '');
  return undefined;
}

const here = (name) => new URL(name, import.meta.url).pathname;
const ours = (file, task, repeats) =>
  json(process.execPath, [here('time-ours.mjs'), file, task, String(repeats)]);
const graphology = (file, ...more) => json(process.execPath, [here('time-graphology.mjs'), file, ...more]);
const python = process.env.PYTHON ?? 'python3';
const igraph = (file, ...measures) => json(python, [here('time-igraph.py'), file, ...measures]);

/** Two times, each on the wall and of CPU; the second ratio is fairer where other programs run. */
function row(what, own, peer, theirs, more = '') {
  const ratio = (key) => (theirs === undefined ? '' : `${(theirs[key] / own[key]).toFixed(2)}x`);
  const cells = [
    what,
    `${round(own.ms)} ms`,
    peer,
    theirs === undefined ? '-' : `${round(theirs.ms)} ms`,
    ratio('ms'),
    ratio('cpu') && `(CPU ${ratio('cpu')})`,
    more,
  ];
  const widths = [36, 11, 28, 11, 8, 13, 0];
  process.stdout.write(
    `${cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join(' ')
      .trimEnd()}\n`,
  );
}
const round = (ms) => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0));

const cores = ({ ms, cpu }) => `CPU / wall ${(cpu / ms).toFixed(2)}`;

/** The largest relative difference of two columns. */
function difference(a, b) {
  if (a === undefined || b === undefined) return '';
  const worst = a.reduce((most, x, v) => Math.max(most, Math.abs(x - b[v]) / Math.max(1, Math.abs(b[v]))), 0);
  return `largest difference ${worst.toExponential(1)}`;
}

function localMeasures(size, file) {
  const repeats = { S: 20, M: 10, L: 5, LC: 5, XL: 2 }[size];
  const { kernel, built, census, pairs, largestDegree } = ours(file, 'locals', repeats);
  const { peakMb } = ours(file, 'once', 1);
  const withCensus = size === 'S' || size === 'M' || (size === 'L' && slow);
  const them = igraph(file, 'constraint', ...(withCensus ? ['triad census'] : []));
  const constraint = them?.constraint;
  const peer = 'igraph constraint, directed';
  process.stdout.write(
    `${pairs} pairs, largest degree ${largestDegree}; peak ${round(peakMb)} MB, igraph ${round(them?.['peak MB'] ?? Number.NaN)} MB\n`,
  );
  row('locals, cold', kernel.cold, peer, constraint);
  row(
    'locals, warm',
    kernel.warm,
    peer,
    constraint,
    `${((kernel.warm.ms * 1e6) / pairs).toFixed(0)} ns per pair`,
  );
  row(
    'locals with building, warm',
    built.warm,
    peer,
    constraint,
    `${((built.warm.ms * 1e6) / pairs).toFixed(0)} ns per pair`,
  );
  row('triad census with its triangles', census.warm, 'igraph triad census', them?.['triad census']);
}

function paths(size, file) {
  const repeats = size === 'S' ? 10 : 2;
  if (size === 'S' || size === 'M') {
    const them = igraph(file, 'betweenness', ...(slow || size === 'S' ? ['weighted betweenness'] : []));
    const peer = graphology(file, ...(size === 'S' ? ['weighted'] : []));
    const one = ours(file, 'betweenness', repeats);
    const two = ours(file, 'betweenness2', repeats);
    const plain = ours(file, 'plain', repeats);
    row('exact betweenness, 1 worker, cold', one.cold, 'igraph', them?.betweenness);
    row(
      '  warm',
      one.warm,
      'igraph',
      them?.betweenness,
      difference(one.values, them?.['betweenness values']),
    );
    row('  warm', one.warm, 'graphology-metrics', peer?.betweenness);
    row('  2 workers', two.warm, 'igraph', them?.betweenness, cores(two.warm));
    row('  2 workers', two.warm, 'graphology-metrics', peer?.betweenness);
    row('  without WebAssembly', plain.warm, 'igraph', them?.betweenness);
    row('  without WebAssembly', plain.warm, 'graphology-metrics', peer?.betweenness);
    if (slow || size === 'S') {
      const weighted = ours(file, 'weighted', repeats);
      const weighted2 = ours(file, 'weighted2', repeats);
      const weightedMs = them?.['weighted betweenness'];
      const values = them?.['weighted betweenness values'];
      row(
        'weighted betweenness and harmonic',
        weighted.warm,
        'igraph (betweenness alone)',
        weightedMs,
        difference(weighted.values, values),
      );
      row('  2 workers', weighted2.warm, 'igraph (betweenness alone)', weightedMs, cores(weighted2.warm));
      if (size === 'S') row('  1 worker', weighted.warm, 'graphology-metrics', peer?.weighted);
    }
  }
  const sampled = ours(file, 'sampled', 2);
  row(
    'sampled, eps .01, delta .1',
    sampled.warm,
    '',
    undefined,
    `${sampled.samples} samples, cold ${round(sampled.cold.ms)} ms, CPU ${round(sampled.warm.cpu)} ms`,
  );
  if (size === 'M' && slow) {
    const { eps, delta, off, missed, worst } = ours(file, 'promise', 1);
    process.stdout.write(
      `100 seeds at eps ${eps}, delta ${delta}: ${off} exceed eps, in ${missed} an interval misses, largest error ${worst.toFixed(5)}\n`,
    );
  }
}

try {
  for (const size of sizes) {
    const file = join(folder, size);
    const graph = makeGraph(size);
    writeGraph(file, graph);
    process.stdout.write(
      `\n${size}: ${graph.n} actors, ${graph.source.length} ties; load ${loadavg()[0].toFixed(1)}\n`,
    );
    if (wants('locals')) localMeasures(size, file);
    if (wants('paths') && size !== 'XL') paths(size, file);
  }
} finally {
  rmSync(folder, { recursive: true });
}
