// The statements of the warehouse on Spark beside DuckDB: the oracle networks at hand side by side in one pair of files, and a log.
// Needs Java 17 and Spark 4 (SPARK_HOME, or spark-sql on the path, for example by pip install pyspark). Not part of npm test.
// node bench/warehouse-spark.mjs [local-cluster[2,1,1024]]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialects } from '../packages/warehouse/dist/dialect.js';
import { Duckdb } from '../packages/warehouse/dist/duckdb.js';
import { inputOf } from '../packages/warehouse/dist/inputs.js';
import { measureStatements, strengthStatements } from '../packages/warehouse/dist/plan.js';
import { Room } from '../packages/warehouse/dist/room.js';
import { runOnSpark } from '../packages/warehouse/dist/spark.js';

const master = process.argv[2] ?? 'local-cluster[2,1,1024]';
const AS_OF = 20_634;
const NETWORKS =
  'tiny world random_directed random_undirected karate florentine hightech_advice lawfirm_friends networkers email_eu_core'.split(
    ' ',
  );
const TABLES = {
  strengths: 'source, target',
  actor: 'i',
  localtie: 'i, j',
  brokerage: 'i',
  insider: 'i',
  units: 'g, h',
  census: 'n300',
};
const folders = ['test/data/oracle', '../shared/oracle'].map(
  (folder) => new URL(`../${folder}/`, import.meta.url).pathname,
);

const work = mkdtempSync(join(tmpdir(), 'tertius-spark-'));
try {
  const people = ['id,organisation'];
  const ties = ['source,target,strength,timestamp,channel'];
  for (const name of NETWORKS) {
    const folder = folders.find((candidate) => existsSync(`${candidate}${name}.ties.csv`));
    if (folder === undefined) continue;
    for (const row of rowsOf(`${folder}${name}.people.csv`))
      people.push(`${name}:${row.id},${name}:${row.organisation}`);
    for (const row of rowsOf(`${folder}${name}.ties.csv`))
      ties.push(`${name}:${row.source},${name}:${row.target},${row.strength ?? 1},,`);
  }
  let seed = 42;
  const random = (n) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
  const channels =
    'in-person call video message mail reply mention post repost like follow recommendation introduction connection'.split(
      ' ',
    );
  for (let k = 0; k < 5000; k++)
    ties.push(
      `log:${random(60)},log:${random(60)},,2026-0${1 + random(6)}-${10 + random(18)}T1${random(10)}:00:00Z,${channels[random(14)]}`,
    );
  writeFileSync(join(work, 'people.csv'), `${people.join('\n')}\n`);
  writeFileSync(join(work, 'ties.csv'), `${ties.join('\n')}\n`);
  const paths = ['people.csv', 'ties.csv'].map((name) => join(work, name));
  const inputs = [await inputOf(paths[0]), await inputOf(paths[1])];
  const statements = (dialect) => [
    ...strengthStatements(inputs, { dialect, asOf: AS_OF }),
    ...measureStatements(dialect, { own: 1, tau: 0.3, directed: true }),
  ];
  const room = new Room(join(work, 'out'));
  mkdirSync(room.file('results'));
  const out = (table) => room.file(`results/${table}`);
  const engine = await Duckdb.open(room);
  let began = Date.now();
  await engine.run(statements('duckdb'));
  console.log(
    `DuckDB: ${statements('duckdb').length} statements, ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
  began = Date.now();
  const writes = Object.keys(TABLES).flatMap((table) =>
    dialects.spark.write(table, out(table), 'parquet').split(';\n'),
  );
  await runOnSpark(room, [...statements('spark'), ...writes], { master });
  console.log(`Spark ${master}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  let [compared, wrong, worst] = [0, 0, 0];
  for (const [table, order] of Object.entries(TABLES)) {
    const ours = await engine.rows(`SELECT * FROM ${table} ORDER BY ${order}`);
    const theirs = await engine.rows(
      `SELECT * FROM read_parquet('${out(table)}/*.parquet') ORDER BY ${order}`,
    );
    if (ours.length !== theirs.length) throw new Error(`${table}: ${ours.length} rows and ${theirs.length}`);
    const names = Object.keys(ours[0] ?? {});
    const counts = new Set(
      names.filter((name) => ours.every((row) => row[name] === null || Number.isInteger(row[name]))),
    );
    ours.forEach((row, k) => {
      for (const [name, value] of Object.entries(row)) {
        const other = theirs[k][name];
        compared++;
        if (Object.is(value, other)) continue;
        const apart = Math.abs(value - other) / Math.max(1, Math.abs(value));
        worst = Math.max(worst, apart);
        if (!(apart <= 1e-9) || counts.has(name)) {
          wrong++;
          if (wrong < 5) console.log(table, name, value, other);
        }
      }
    });
  }
  console.log(
    `${compared} values compared, ${wrong} wrong, worst relative difference ${worst.toExponential(1)}`,
  );
  engine.close();
  room.close();
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function rowsOf(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, k) => [names[k], cell])));
}
