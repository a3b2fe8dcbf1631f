// Interactions to strengths on DuckDB: time, processor and memory, beside the core on the same file where it can hold it.
// node bench/warehouse-size.mjs [ROWS=10000000] [MEMORY=2GB] [core] [-- FOLDER]; 100,000,000 rows need some 25 GB of disk.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
const AS_OF = '2026-06-30';
const CONTACTS = 20;
const CHANNELS = ['mail', 'mail', 'mail', 'mail', 'mail', 'message', 'message', 'call', 'video', 'in-person'];

const given = process.argv.slice(2);
if (given[0] === 'run') await run(...given.slice(1));
else await compare(Number(given[0] ?? 10_000_000), given[1] ?? '2GB', given.includes('core'));

async function compare(rows, memory, withCore) {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-size-'));
  process.once('SIGINT', () => process.exit(130));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'log.csv');
  await writeLog(file, rows);
  console.log(`${rows} rows, ${mega(statSync(file).size)} MB, DuckDB may hold ${memory}`);
  const duckdb = measured('duckdb', file, memory);
  const core = withCore ? measured('core', file, memory) : undefined;
  if (core !== undefined)
    console.log(
      `DuckDB / core: ${(duckdb.cpu / core.cpu).toFixed(2)} by processor time, ${(duckdb.wall / core.wall).toFixed(2)} by the clock; ties ${duckdb.ties} and ${core.ties}, total strengths ${Math.abs(duckdb.sum / core.sum - 1).toExponential(1)} apart`,
    );
}

function measured(engine, file, memory) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', SELF, 'run', engine, file, memory],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${engine}: ${stderr}`);
  const told = JSON.parse(stdout.trim().split('\n').at(-1));
  console.log(
    `${engine.padEnd(7)} ${told.wall.toFixed(0)} s, processor ${told.cpu.toFixed(0)} s, ${told.rss} MB resident, ${told.ties} ties`,
  );
  return told;
}

async function run(engine, file, memory) {
  const before = performance.now();
  const { ties, sum } = engine === 'duckdb' ? await byDuckdb(file, memory) : await byTheCore(file);
  const { user, system } = process.cpuUsage();
  const wall = (performance.now() - before) / 1000;
  const rss = mega(process.resourceUsage().maxRSS * 1024);
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, rss, ties, sum }));
}

async function byDuckdb(file, memory) {
  const { Duckdb } = await import('../packages/warehouse/dist/duckdb.js');
  const { strengthsOf } = await import('../packages/warehouse/dist/index.js');
  const { Room } = await import('../packages/warehouse/dist/room.js');
  const { parseDay } = await import('@tertius/core');
  const output = join(file, '..', 'ties.parquet');
  const { ties } = await strengthsOf([file], { engine: 'duckdb', asOf: parseDay(AS_OF), output, memory });
  const room = new Room(output);
  const engine = await Duckdb.open(room);
  const [row] = await engine.rows(
    `SELECT SUM(strength * CASE directed WHEN 'no' THEN 2 ELSE 1 END) AS total FROM read_parquet('${output}')`,
  );
  engine.close();
  room.close();
  return { ties, sum: row.total };
}

async function byTheCore(file) {
  const { importFiles, NO_EVIDENCE, parseDay, resolve, strengths } = await import('@tertius/core');
  const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'log.csv', bytes: readFileSync(file) }]);
  let [ties, sum] = [0, 0];
  for (const { sides } of strengths(resolve(evidence), { asOf: parseDay(AS_OF) })) {
    ties++;
    for (const { present, strength } of sides) if (present) sum += strength;
  }
  return { ties, sum };
}

/** A hundredth as many people as rows, each with twenty contacts on a ring of shuffled names; two years; one mail in ten to several. */
async function writeLog(file, rows) {
  const people = Math.max(100, rows / 100);
  const random = seeded(12345);
  const below = (n) => Math.floor(random() * n);
  const name = (p) => `p${(p * 7919) % people}@x${p % 300}.example`;
  const out = createWriteStream(file);
  let text = 'source,target,timestamp,channel\n';
  for (let k = 0; k < rows; ) {
    const from = below(people);
    const moment = new Date(1_719_700_000_000 + below(63_000_000) * 1000).toISOString().slice(0, 19);
    const channel = CHANNELS[k % 10];
    const to = (from + 1 + below(CONTACTS)) % people;
    const [source, target] = random() < 0.5 ? [from, to] : [to, from];
    const several = channel === 'mail' && random() < 0.1 ? 3 : 1;
    for (let r = 0; r < several && k < rows; r++, k++)
      text += `${name(source)},${name((target + r * 3) % people)},${moment}Z,${channel}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await new Promise((done) => out.once('drain', done));
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

function mega(bytes) {
  return Math.round(bytes / 1e6);
}
