// Interactions to strengths on DuckDB: time, processor and memory, beside the core on the same file where it can hold it.
// node bench/warehouse-size.mjs [ROWS=10000000] [MEMORY=2GB] [core] [-- FOLDER]; 100,000,000 rows need some 25 GB of disk.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOwnProcess, seeded, tell, writeLines } from './measured.mjs';

const SELF = fileURLToPath(import.meta.url);
const AS_OF = '2026-06-30';
const CONTACTS = 20;
const CHANNELS = ['mail', 'mail', 'mail', 'mail', 'mail', 'message', 'message', 'call', 'video', 'in-person'];

const given = process.argv.slice(2);
if (given[0] === 'run')
  await tell(() => (given[1] === 'duckdb' ? byDuckdb(given[2], given[3]) : byTheCore(given[2])));
else await compare(Number(given[0] ?? 10_000_000), given[1] ?? '2GB', given.includes('core'));

async function compare(rows, memory, withCore) {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-size-'));
  process.once('SIGINT', () => process.exit(130));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'log.csv');
  await writeLines(file, logLines(rows));
  console.log(`${rows} rows, ${Math.round(statSync(file).size / 1e6)} MB, DuckDB may hold ${memory}`);
  const duckdb = measured('duckdb', file, memory);
  const core = withCore ? measured('core', file, memory) : undefined;
  if (core !== undefined)
    console.log(
      `DuckDB / core: ${(duckdb.cpu / core.cpu).toFixed(2)} by processor time, ${(duckdb.wall / core.wall).toFixed(2)} by the clock; ties ${duckdb.ties} and ${core.ties}, total strengths ${Math.abs(duckdb.sum / core.sum - 1).toExponential(1)} apart`,
    );
}

function measured(engine, file, memory) {
  const told = inOwnProcess(SELF, ['run', engine, file, memory], 12_000);
  console.log(
    `${engine.padEnd(7)} ${told.wall.toFixed(0)} s, processor ${told.cpu.toFixed(0)} s, ${told.rss} MB resident, ${told.ties} ties`,
  );
  return told;
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
function* logLines(rows) {
  const people = Math.max(100, rows / 100);
  const random = seeded(12345);
  const below = (n) => Math.floor(random() * n);
  const name = (p) => `p${(p * 7919) % people}@x${p % 300}.example`;
  yield 'source,target,timestamp,channel';
  for (let k = 0; k < rows; ) {
    const from = below(people);
    const moment = new Date(1_719_700_000_000 + below(63_000_000) * 1000).toISOString().slice(0, 19);
    const channel = CHANNELS[k % 10];
    const to = (from + 1 + below(CONTACTS)) % people;
    const [source, target] = random() < 0.5 ? [from, to] : [to, from];
    const several = channel === 'mail' && random() < 0.1 ? 3 : 1;
    for (let r = 0; r < several && k < rows; r++, k++)
      yield `${name(source)},${name((target + r * 3) % people)},${moment}Z,${channel}`;
  }
}
