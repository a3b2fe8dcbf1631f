import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emitted, strengthsOf } from '@tertius/warehouse';
import { afterAll, describe, expect, test } from 'vitest';
import { Duckdb } from '../../packages/warehouse/src/duckdb.ts';
import { Room } from '../../packages/warehouse/src/room.ts';
import { newFolder, start, tertius } from '../cli/cli.ts';
import {
  AS_OF,
  DAYS,
  expectSame,
  FIRST,
  fullLoad,
  HEAD,
  log,
  PEOPLE,
  rowsFile,
  rowsOfCsv,
  STATED,
  table,
  UNDATED,
  whole,
} from './days.ts';

const room = mkdtempSync(join(tmpdir(), 'tertius-loads-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const file = (name: string, rows: readonly string[]): string => rowsFile(room, name, rows);

describe('loads one after the other', () => {
  test('day by day, each with some days of the load before again, come to what one load of everything comes to', async () => {
    const rows = log(11);
    const sums = join(room, 'sums-days');
    const output = join(room, 'days.csv');
    const people = whole(room, 'people.csv', PEOPLE);
    let closed = 0;
    for (let from = 0; from < DAYS; from += 100) {
      const some = rows.filter(({ day }) => day >= FIRST + from - 110 && day < FIRST + from + 100);
      const paths = [file('some.csv', [...some.map(({ row }) => row), UNDATED]), people];
      if (from === 200) paths.push(whole(room, 'stated.csv', STATED));
      const asOf = Math.min(AS_OF, FIRST + from + 100);
      const { files } = await strengthsOf(paths, {
        engine: 'duckdb',
        asOf,
        output,
        sums,
        late: 20,
        threads: 1,
      });
      closed += files[0]?.excluded['closed-day'] ?? 0;
      if (from > 0) expect(files[0]?.excluded['loaded-before']).toBeGreaterThan(0);
    }
    expect(closed).toBeGreaterThan(0);
    expectSame(table(output), await fullLoad(room, 11));
    // Rows of closed days are not kept, and nothing of a run is left.
    const { day } = rows[rows.length - 1] as { day: number };
    const [last] = readdirSync(sums).filter((name) => name.startsWith('load-'));
    expect(readdirSync(sums).sort()).toEqual(['about.json', last]);
    expect(JSON.parse(readFileSync(join(sums, 'about.json'), 'utf8')).through).toBe(day - 20);
  });

  test('in any order, overlapping and repeated, as long as no row comes later than said', async () => {
    const rows = log(23).map(({ row }) => row);
    const sums = join(room, 'sums-any');
    const output = join(room, 'any.csv');
    const stated = whole(room, 'stated.csv', STATED);
    const people = whole(room, 'people.csv', PEOPLE);
    const late = 10_000;
    const parts = [
      [
        file(
          'b.csv',
          rows.filter((_, k) => k % 3 > 0),
        ),
        people,
      ],
      [file('a.csv', [...rows.filter((_, k) => k % 3 === 0).reverse(), UNDATED]), people],
      [
        file(
          'b.csv',
          rows.filter((_, k) => k % 3 > 0),
        ),
        stated,
        people,
      ],
    ];
    for (const paths of parts)
      await strengthsOf(paths, { engine: 'duckdb', asOf: AS_OF, output, sums, late, threads: 2 });
    expectSame(table(output), await fullLoad(room, 23));
  });
});

test('the statements for an engine of the user do the same with tables that it keeps', async () => {
  const rows = log(11);
  const output = join(room, 'own.csv');
  const own = new Room(output);
  const engine = await Duckdb.open(own, { threads: 1 });
  for (const from of [0, 250]) {
    const some = rows.filter(({ day }) => day >= FIRST + from - 60 && day < FIRST + from + 250);
    const paths = [
      file('some.csv', [...some.map(({ row }) => row), UNDATED]),
      whole(room, 'people.csv', PEOPLE),
    ];
    if (from > 0) paths.push(whole(room, 'stated.csv', STATED));
    const text = await emitted(paths, 'duckdb', FIRST + from + 250, { loads: true, late: 20 });
    await engine.run(text.split(';\n').filter((statement) => statement.trim() !== ''));
  }
  await engine.run([`COPY strengths TO '${output}' (FORMAT csv, HEADER)`]);
  engine.close();
  own.close();
  expectSame(table(output), await fullLoad(room, 11));
});

const DAY_1 = `${HEAD}\na,b,2026-05-01T10:00:00Z,mail\nb,a,2026-05-01T11:00:00Z,mail\n`;
const DAY_2 = `${HEAD}\nb,a,2026-05-01T11:00:00Z,mail\na,c,2026-06-20T10:00:00Z,call\n`;

describe('tertius strengths --sums', () => {
  test('tells of each file what was loaded before and what is of a closed day', () => {
    const folder = newFolder();
    const load = (text: string, asOf: string, ...more: readonly string[]) => {
      writeFileSync(join(folder, 'day.csv'), text);
      const args = [
        'strengths',
        'day.csv',
        '--sums',
        'sums',
        '--as-of',
        asOf,
        '-o',
        'ties.csv',
        '--force',
        '--json',
      ];
      return tertius(folder, [...args, ...more]);
    };
    expect(JSON.parse(load(DAY_1, '2026-05-01').out).files[0]).toMatchObject({ rows: 2, used: 2 });
    expect(JSON.parse(load(DAY_2, '2026-06-20', '--late', '7').out)).toMatchObject({
      closedThrough: '2026-06-13',
      files: [{ rows: 2, used: 1, excluded: { 'loaded-before': 1 } }],
    });
    const again = JSON.parse(load(DAY_1, '2026-06-20').out);
    expect(again).toMatchObject({ ties: 2, files: [{ rows: 2, used: 0, excluded: { 'closed-day': 2 } }] });
    const early = load(DAY_1, '2026-06-01');
    expect([early.code, early.err]).toEqual([2, expect.stringMatching(/sums: .*up to 2026-06-13; ask/)]);
    const rows = rowsOfCsv(readFileSync(join(folder, 'ties.csv'), 'utf8'));
    expect(
      rows.map(({ source, target, interactions }) => `${source} ${target} ${interactions}`).sort(),
    ).toEqual(['a b 2', 'a c 1', 'b a 2']);
  });

  test('a load that is killed leaves the sums as they were, and the next one counts nothing twice', async () => {
    const folder = newFolder();
    const load = (name: string) => [
      'strengths',
      name,
      '--sums',
      'sums',
      '--as-of',
      '2026-06-20',
      '-o',
      'ties.csv',
      '--force',
    ];
    writeFileSync(join(folder, 'one.csv'), DAY_1);
    const rows = Array.from(
      { length: 40_000 },
      (_, k) => `p${k % 97},p${(k * 7) % 91},2026-06-1${k % 9},mail`,
    );
    writeFileSync(join(folder, 'two.csv'), `${DAY_2}${rows.join('\n')}\n`);
    tertius(folder, load('one.csv'));
    const about = readFileSync(join(folder, 'sums/about.json'), 'utf8');
    const killed = start(folder, load('two.csv'));
    const working = (): boolean => readdirSync(folder).some((name) => name.startsWith('.tertius-warehouse-'));
    while (!working()) await new Promise((done) => setTimeout(done, 10));
    killed.kill('SIGKILL');
    await killed.ended;
    expect(readFileSync(join(folder, 'sums/about.json'), 'utf8')).toBe(about);
    for (const name of ['two.csv', 'two.csv']) expect(tertius(folder, load(name)).code).toBe(0);
    const ties = rowsOfCsv(readFileSync(join(folder, 'ties.csv'), 'utf8'));
    expect(ties.find(({ source, target }) => `${source} ${target}` === 'a b')?.interactions).toBe('2');
    expect(readdirSync(folder).sort()).toEqual(['one.csv', 'sums', 'ties.csv', 'two.csv']);
    expect(readdirSync(join(folder, 'sums')).sort()).toEqual(['about.json', 'load-3']);
  });

  test('a folder that holds something else is left alone', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'day.csv'), DAY_1);
    const { code, err } = tertius(folder, ['strengths', 'day.csv', '--sums', '.', '-o', 'ties.csv']);
    expect([code, err]).toEqual([2, expect.stringContaining('other files')]);
    expect(readdirSync(folder)).toEqual(['day.csv']);
  });
});
