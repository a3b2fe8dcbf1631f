// A million timed interactions: papaparse alone, our whole import, and the command that saves it too, each in a process
// of its own with 512 MB of heap.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROWS = 1_000_000;
const PEOPLE = 20_000;
const CHANNELS = ['email', 'call', 'in-person', 'dm', 'video'];
const SELF = fileURLToPath(import.meta.url);

const [task, given] = process.argv.slice(2);
if (task === 'papaparse') await papaparse(given);
else if (task === 'tertius') await tertius(given);
else if (task === 'command') await command(given);
else await compare(Number(task ?? 3));

async function compare(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));
  try {
    const file = join(folder, 'interactions.csv');
    await writeRows(file);
    const runs = Array.from({ length: rounds }, () => ({
      papaparse: run('papaparse', file),
      tertius: run('tertius', file),
      command: run('command', file),
    }));
    for (const name of ['papaparse', 'tertius', 'command'])
      for (const { [name]: r } of runs)
        console.log(
          `${name.padEnd(10)} ${r.wall} ms wall, ${r.cpu} ms CPU, ${r.rss} MB resident, ${r.rows} rows`,
        );
    for (const name of ['tertius', 'command']) {
      const ratio = (key) => middle(runs.map((r) => r[name][key] / r.papaparse[key])).toFixed(2);
      console.log(`${name}: ${ratio('wall')} times papaparse by the clock, ${ratio('cpu')} by CPU (median)`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(name, file) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', SELF, name, file],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

function middle(numbers) {
  return numbers.sort((x, y) => x - y)[numbers.length >> 1];
}

/** Times a task from when its modules are loaded. */
async function timed(work) {
  const start = performance.now();
  const before = process.cpuUsage();
  const rows = await work();
  const { user, system } = process.cpuUsage(before);
  const wall = Math.round(performance.now() - start);
  const rss = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ rows, wall, cpu: Math.round((user + system) / 1000), rss }));
}

async function papaparse(file) {
  const require = createRequire(new URL('../packages/core/package.json', import.meta.url));
  const Papa = require('papaparse');
  await timed(async () => {
    let rows = 0;
    await new Promise((complete) => {
      const chunk = ({ data }) => {
        rows += data.length;
      };
      Papa.parse(createReadStream(file), { chunk, complete });
    });
    return rows - 1;
  });
}

async function tertius(file) {
  const { importFiles, NO_EVIDENCE } = await import('@tertius/core');
  await timed(() => {
    const { report } = importFiles(NO_EVIDENCE, [{ name: 'interactions.csv', bytes: readFileSync(file) }]);
    return report.files[0].rows;
  });
}

async function command(file) {
  const { run: tertiusCommand } = await import('../packages/tertius/dist/main.js');
  await timed(async () => {
    await tertiusCommand(['import', file, '--into', join(file, '..', `${process.pid}.json`)]);
    return ROWS;
  });
}

async function writeRows(file) {
  const random = seeded(12345);
  const someone = () => Math.floor(random() * PEOPLE);
  const address = (p) => `p${p}@x${p % 300}.example`;
  const out = createWriteStream(file);
  let text = 'source,target,timestamp,channel,topic\n';
  for (let i = 0; i < ROWS; i++) {
    const ends = `${address(someone())},${address(someone())}`;
    const moment = new Date(1577836800000 + Math.floor(random() * 2e11)).toISOString().slice(0, 19);
    text += `${ends},${moment}Z,${CHANNELS[i % 5]},${i % 50 === 0 ? '"budget, plan"' : ''}\n`;
    if (text.length < 1 << 20) continue;
    out.write(text);
    text = '';
  }
  await new Promise((done) => out.end(text, done));
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
