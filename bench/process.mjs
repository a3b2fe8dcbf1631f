// Whole processes from a CSV to an answer: ours beside papaparse, and beside Python with igraph that reads the same CSV and answers
// constraint alone. usage: node bench/process.mjs [S|M|L|XL] [ROUNDS]; PYTHON names a Python with igraph.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeGraph } from './graphs.mjs';

const [size = 'L', rounds = '5'] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));
const file = (name) => join(folder, name);
const MEASURES = ['--measure', 'constraint,effectiveSize,efficiency,hierarchy', '--json'];
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

/** What a Node process takes from start to end. */
function node(args, out) {
  const usage = file('usage.json');
  const stdout = out === undefined ? 'ignore' : openSync(out, 'w');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', here('own-usage.mjs'), ...args], {
    stdio: ['ignore', stdout, 'pipe'],
    env: { ...process.env, USAGE: usage },
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  if (out !== undefined) closeSync(stdout);
  if (status !== 0) throw new Error(stderr);
  return { wall, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

const tertius = (args, out) => node([here('../packages/tertius/bin/tertius.js'), ...args], out);

function igraph() {
  const start = performance.now();
  const { status, stdout } = spawnSync(PYTHON, [here('csv-igraph.py'), file('ties.csv')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) return undefined;
  return { wall: (performance.now() - start) / 1000, ...JSON.parse(stdout) };
}

function papaparse() {
  const papa = createRequire(new URL('../package.json', import.meta.url)).resolve('papaparse');
  const read = `const Papa = require(${JSON.stringify(papa)}); const { createReadStream } = require('node:fs');
for (const name of ${JSON.stringify([file('people.csv'), file('ties.csv')])}) Papa.parse(createReadStream(name), { chunk() {} });`;
  return node(['-e', read]);
}

/** The largest difference of our constraint, directed as igraph's, from igraph's. Read row by row: a million people are too long for one text. */
async function differenceFrom(values) {
  tertius(
    ['metrics', file('net.json'), '--directed', '--measure', 'constraint', '--json'],
    file('directed.json'),
  );
  let worst = 0;
  for await (const line of createInterface({ input: createReadStream(file('directed.json')) })) {
    if (line.startsWith('"ties":')) break;
    if (!line.startsWith('{"id":')) continue;
    const { id, constraint } = JSON.parse(line.replace(/,$/, ''));
    if (values[id] !== undefined && constraint !== null)
      worst = Math.max(worst, Math.abs(constraint - values[id]));
  }
  return worst;
}

function round() {
  for (const name of ['net.json', 'net.json.cache', 'net.json.bak']) rmSync(file(name), { force: true });
  const both = [file('people.csv'), file('ties.csv')];
  return {
    papaparse: papaparse(),
    import: tertius(['import', ...both, '--into', file('net.json')]),
    igraph: igraph(),
    csv: tertius(['metrics', ...both, ...MEASURES], file('answer.json')),
    cold: tertius(['metrics', file('net.json'), ...MEASURES], file('answer.json')),
    warm: tertius(['metrics', file('net.json'), ...MEASURES], file('answer.json')),
  };
}

const middle = (numbers) => numbers.sort((x, y) => x - y)[numbers.length >> 1];

try {
  const graph = makeGraph(size);
  const people = Array.from(graph.group, (group, v) => `p${v},Person ${v},Unit ${group}`);
  writeFileSync(file('people.csv'), `id,name,organisation\n${people.join('\n')}\n`);
  const ties = openSync(file('ties.csv'), 'w');
  writeFileSync(ties, 'source,target,strength\n');
  for (let start = 0; start < graph.source.length; start += 100_000) {
    let text = '';
    for (let k = start; k < Math.min(start + 100_000, graph.source.length); k++)
      text += `p${graph.source[k]},p${graph.target[k]},${graph.strength[k]}\n`;
    writeFileSync(ties, text);
  }
  closeSync(ties);
  console.log(`${size}: ${graph.n} people, ${graph.source.length} ties; load ${loadavg()[0].toFixed(1)}`);
  const runs = Array.from({ length: Number(rounds) }, round);
  const names = {
    papaparse: ['papaparse alone on both files'],
    import: ['tertius import', 'papaparse'],
    igraph: ['Python: CSV to igraph, constraint'],
    csv: ['tertius metrics people.csv ties.csv, four measures', 'igraph'],
    cold: ['tertius metrics net.json, no cache yet', 'igraph'],
    warm: ['tertius metrics net.json, from the cache', 'igraph'],
  };
  for (const [key, [name, peer]] of Object.entries(names)) {
    const of = (one, what) => middle(runs.map((run) => run[one]?.[what] ?? Number.NaN));
    const ratio = (what) =>
      middle(runs.map((run) => run[key][what] / (run[peer]?.[what] ?? Number.NaN))).toFixed(2);
    const beside =
      peer === undefined || runs[0][peer] === undefined
        ? ''
        : `; ${ratio('cpu')} times ${peer} by the processor, ${ratio('wall')} by the clock`;
    if (runs[0][key] === undefined) console.log(`${name}: not here`);
    else
      console.log(
        `${name}: ${of(key, 'cpu').toFixed(2)} s of the processor, ${of(key, 'wall').toFixed(2)} s by the clock, ${of(key, 'mb').toFixed(0)} MB${beside}`,
      );
  }
  const read = statSync(file('people.csv')).size + statSync(file('ties.csv')).size;
  const kept = (name) => (existsSync(file(name)) ? (statSync(file(name)).size / read).toFixed(2) : '-');
  console.log(`network file ${kept('net.json')} times the input, cache ${kept('net.json.cache')}`);
  if (runs[0].igraph !== undefined)
    console.log(
      `largest difference of constraint from igraph: ${(await differenceFrom(runs[0].igraph.values)).toExponential(1)}`,
    );
} finally {
  rmSync(folder, { recursive: true });
}
