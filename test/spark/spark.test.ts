import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay } from '@tertius/core';
import { strengthsOf } from '@tertius/warehouse';
import { afterAll, describe, expect, test } from 'vitest';
import { dialects } from '../../packages/warehouse/src/dialect.ts';
import { Duckdb, type Row } from '../../packages/warehouse/src/duckdb.ts';
import { inputsOf } from '../../packages/warehouse/src/inputs.ts';
import { measureStatements, strengthStatements } from '../../packages/warehouse/src/plan.ts';
import { Room } from '../../packages/warehouse/src/room.ts';
import { runOnSpark } from '../../packages/warehouse/src/spark.ts';
import {
  AS_OF,
  expectSame,
  FIRST,
  fullLoad,
  log,
  PEOPLE,
  rowsFile,
  STATED,
  table,
  UNDATED,
  whole,
} from '../warehouse/days.ts';
import { type Compared, compare, MEASURE_TABLES, rowsOfTable, STRENGTH_TABLES } from './compared.ts';
import { installedSpark } from './installed.ts';
import { sideBySide } from './side-by-side.ts';

const master = process.env.SPARK_MASTER ?? 'local-cluster[2,1,1024]';
const spark = installedSpark();
if ('missing' in spark) process.stderr.write(`skipped: the warehouse on Spark, since ${spark.missing}\n`);
else process.env.SPARK_HOME = spark.home;

const room = mkdtempSync(join(tmpdir(), 'tertius-spark-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The last of Enron's mails and of the drawn log are some months old then. */
const D = parseDay('2002-12-31') as number;

describe.skipIf('missing' in spark)(`the same statements on Spark, ${master}`, () => {
  test('give what DuckDB gives on every network and kind of file: counts and texts the same, numbers to 1e-9', async () => {
    const { files, networks } = sideBySide(room);
    const inputs = await inputsOf(files);
    const own = new Room(join(room, 'out'));
    const engine = await Duckdb.open(own);
    const directions = [true, false];
    const measures = (name: 'duckdb' | 'spark', directed: boolean): string[] =>
      measureStatements(name, { own: 1, tau: 0.3, directed });
    const ours = new Map<string, readonly Row[]>();
    const keep = async (tables: Readonly<Record<string, string>>, folder: string): Promise<void> => {
      for (const [name, order] of Object.entries(tables))
        ours.set(`${folder}/${name}`, await rowsOfTable(engine, name, order));
    };
    const written = (tables: Readonly<Record<string, string>>, folder: string): string[] => {
      mkdirSync(own.file(folder));
      return Object.keys(tables).flatMap((name) =>
        dialects.spark.write(name, own.file(`${folder}/${name}`), 'parquet').split(';\n'),
      );
    };
    await engine.run(strengthStatements(inputs, { dialect: 'duckdb', asOf: D }));
    await keep(STRENGTH_TABLES, 'strengths');
    const plan = [
      ...strengthStatements(inputs, { dialect: 'spark', asOf: D }),
      ...written(STRENGTH_TABLES, 'strengths'),
    ];
    for (const directed of directions) {
      await engine.run(measures('duckdb', directed));
      await keep(MEASURE_TABLES, String(directed));
      plan.push(...measures('spark', directed), ...written(MEASURE_TABLES, String(directed)));
    }
    await runOnSpark(own, plan, { master });
    const compared: Compared = { values: 0, worst: 0, wrong: [] };
    const orders: Readonly<Record<string, string>> = { ...STRENGTH_TABLES, ...MEASURE_TABLES };
    for (const [name, rows] of ours) {
      const file = `read_parquet('${own.file(name)}/*.parquet')`;
      const theirs = await rowsOfTable(engine, file, orders[name.split('/')[1] as string] as string);
      compare(name, rows, theirs, compared);
    }
    engine.close();
    own.close();
    console.log(
      `${networks.join(', ')}: ${compared.values} values, ${compared.wrong.length} wrong, ${compared.worst.toExponential(1)} apart at most`,
    );
    expect(compared.wrong.slice(0, 20)).toEqual([]);
    expect(compared.values).toBeGreaterThan(10_000);
  });

  test('loads one after the other give what one load of everything gives, and say the same of their rows as on DuckDB', async () => {
    const rows = log(11);
    const told: Record<string, unknown[]> = { duckdb: [], spark: [] };
    for (const engine of ['duckdb', 'spark'] as const) {
      const [sums, output] = [join(room, `sums-${engine}`), join(room, `${engine}.csv`)];
      for (const [from, to] of [
        [0, 250],
        [140, 500],
      ] as const) {
        const some = rows.filter(({ day }) => day >= FIRST + from && day < FIRST + to);
        const paths = [
          rowsFile(room, 'some.csv', [...some.map(({ row }) => row), UNDATED]),
          whole(room, 'people.csv', PEOPLE),
        ];
        if (from > 0) paths.push(whole(room, 'stated.csv', STATED));
        const asOf = Math.min(AS_OF, FIRST + to);
        told[engine]?.push(await strengthsOf(paths, { engine, asOf, output, sums, late: 20, master }));
      }
      expectSame(table(output), await fullLoad(room, 11));
      expect(readdirSync(sums).sort()).toEqual(['about.json', 'load-2']);
    }
    expect(told.spark).toEqual(told.duckdb);
    expect(JSON.stringify(told.spark)).toMatch(
      /"closed-day":\d+.*"loaded-before":\d+|"loaded-before":\d+.*"closed-day":\d+/,
    );
  });
});
