import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, labelOf, NO_EVIDENCE, parseDay, resolve, strengths } from '@tertius/core';
import { strengthsOf } from '@tertius/warehouse';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { newFolder, tertius } from '../cli/cli.ts';
import { oracleFile } from '../places.ts';
import { ODD } from './rows.ts';

const room = mkdtempSync(join(tmpdir(), 'tertius-warehouse-test-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const AS_OF = '2026-06-30';
const ENRON = oracleFile('enron.ties.csv');
const D = parseDay(AS_OF) as number;
const CHANNELS = [
  'in-person',
  'call',
  'video',
  'message',
  'mail',
  'reply',
  'mention',
  'post',
  'repost',
  'like',
  'follow',
];
const MORE = ['recommendation', 'introduction', 'connection', 'email', 'Lunch', ''];
const PEOPLE = ['ana', 'ben', 'cy', 'dee', 'eva', 'fay'];

/** A file of ties and one of interactions, as text. */
const files = fc.record({
  stated: fc.array(
    fc.record({
      ends: fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE)),
      values: fc.tuple(
        ...[0, 1, 2].map(() =>
          fc.option(
            fc.integer({ min: 0, max: 100 }).map((x) => x / 100),
            { nil: '' },
          ),
        ),
      ),
      directed: fc.constantFrom('', 'no'),
    }),
    { maxLength: 8 },
  ),
  timed: fc.array(
    fc.record({
      ends: fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE)),
      day: fc.integer({ min: 0, max: 900 }),
      clock: fc.constantFrom('', 'T09:30:00Z', 'T09:30:00Z', 'T18:00:00Z'),
      channel: fc.constantFrom(...CHANNELS, ...MORE),
    }),
    { minLength: 1, maxLength: 60 },
  ),
});

type Drawn = typeof files extends fc.Arbitrary<infer T> ? T : never;

const isoDay = (day: number): string => new Date((D - day) * 86_400_000).toISOString().slice(0, 10);

function texts({ stated, timed }: Drawn): readonly (readonly [name: string, text: string])[] {
  const ties = stated.map(({ ends, values, directed }) => [...ends, ...values, directed].join(','));
  const log = timed.map(({ ends, day, clock, channel }) =>
    [...ends, `${isoDay(day)}${clock}`, channel].join(','),
  );
  return [
    ['ties.csv', `source,target,strength,trust,knowledge,directed\n${ties.join('\n')}\n`],
    ['log.csv', `source,target,timestamp,channel\n${log.join('\n')}\n`],
  ];
}

interface Arc {
  readonly history: number;
  readonly strength: number;
  readonly mutual: number;
  readonly confidence: number;
  readonly dormant: boolean;
}

/** The arcs by the library, by their ends. */
function byTheLibrary(given: ReturnType<typeof texts>, asOf = D): Map<string, Arc> {
  const { evidence } = importFiles(
    NO_EVIDENCE,
    given.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  );
  const network = resolve(evidence);
  const arcs = new Map<string, Arc>();
  for (const { a, b, history, mutual, dormant, sides } of strengths(network, { asOf })) {
    const [x, y] = [a, b].map((person) => labelOf(network.people[person]!)) as [string, string];
    sides.forEach((side, k) => {
      if (side.present)
        arcs.set(k === 0 ? `${x} ${y}` : `${y} ${x}`, {
          history,
          strength: side.strength,
          mutual,
          confidence: side.confidence,
          dormant,
        });
    });
  }
  return arcs;
}

async function byTheWarehouse(
  given: ReturnType<typeof texts>,
  threads?: number,
  asOf = D,
): Promise<Map<string, Arc>> {
  for (const [name, text] of given) writeFileSync(join(room, name), text);
  const output = join(room, 'out.csv');
  await strengthsOf(
    given.map(([name]) => join(room, name)),
    { engine: 'duckdb', asOf, output, ...(threads === undefined ? {} : { threads }) },
  );
  const [head = '', ...rows] = readFileSync(output, 'utf8').trim().split('\n');
  const names = head.split(',');
  const arcs = new Map<string, Arc>();
  for (const row of rows) {
    const cells = row.split(',');
    const cell = (name: string): string => cells[names.indexOf(name)] as string;
    const arc: Arc = {
      history: Number(cell('computed history')),
      strength: Number(cell('strength')),
      mutual: Number(cell('computed mutual strength')),
      confidence: Number(cell('confidence')),
      dormant: cell('dormant') === 'yes',
    };
    arcs.set(`${cell('source')} ${cell('target')}`, arc);
    if (cell('directed') === 'no') arcs.set(`${cell('target')} ${cell('source')}`, arc);
  }
  return arcs;
}

describe('strengths on DuckDB', () => {
  test('equal those of the library for whatever was stated and recorded', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (drawn) => {
        const given = texts(drawn);
        const [ours, theirs] = [await byTheWarehouse(given), byTheLibrary(given)];
        expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
        for (const [ends, arc] of theirs) {
          const own = ours.get(ends) as Arc;
          expect(own.strength, ends).toBeCloseTo(arc.strength, 9);
          expect(own.mutual, ends).toBeCloseTo(arc.mutual, 9);
          expect(own.confidence, ends).toBeCloseTo(arc.confidence, 9);
          expect(own.dormant, ends).toBe(arc.dormant);
        }
      }),
      { numRuns: Number(process.env.WAREHOUSE_RUNS ?? 12) },
    );
  });

  test('are the worked ones: a lunch and two mails, and ten mails of which one is answered', async () => {
    const mails = Array.from({ length: 10 }, (_, k) => `c,d,${isoDay(0)}T10:00:0${k}Z,mail`);
    const rows = [
      `a,b,${isoDay(365)},in-person`,
      `a,b,${isoDay(180)}T09:00:00Z,mail`,
      `b,a,${isoDay(180)}T10:00:00Z,mail`,
      ...mails,
      `d,c,${isoDay(0)}T11:00:00Z,mail`,
    ];
    const arcs = await byTheWarehouse([['log.csv', `source,target,timestamp,channel\n${rows.join('\n')}\n`]]);
    expect(arcs.get('a b')?.history).toBeCloseTo(0.149984, 6);
    expect(arcs.get('c d')?.history).toBeCloseTo(0.103045, 6);
  });

  test.skipIf(!existsSync(ENRON))(
    'are those of the library for the mails of Enron',
    { timeout: 300_000 },
    async () => {
      const given = [['enron.csv', readFileSync(ENRON, 'utf8')]] as const;
      const asOf = parseDay('2002-12-31') as number;
      const [ours, theirs] = [await byTheWarehouse(given, undefined, asOf), byTheLibrary(given, asOf)];
      expect(theirs.size).toBeGreaterThan(2000);
      expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
      for (const [ends, arc] of theirs) {
        const own = ours.get(ends) as Arc;
        for (const name of ['history', 'strength', 'mutual', 'confidence'] as const)
          if (Math.abs(own[name] - arc[name]) > 1e-9) expect(own[name], `${ends} ${name}`).toBe(arc[name]);
        expect(own.dormant, ends).toBe(arc.dormant);
      }
    },
  );

  test('are those of the library for cells that look like numbers and dates or nearly so, and the same rows are rejected', async () => {
    const good = Array.from({ length: 100 }, (_, k) => `good:${k},odd:b,0.5,2001-04-01,call`);
    const given = [['odd.csv', `${[...ODD, ...good].join('\n')}\n`]] as const;
    const [ours, theirs] = [await byTheWarehouse(given), byTheLibrary(given)];
    // The library reads days written with dots, too.
    expect(theirs.delete('odd:d13 odd:b')).toBe(true);
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [ends, arc] of theirs) expect(ours.get(ends)?.strength, ends).toBeCloseTo(arc.strength, 12);
  });

  test('are the same to 1e-12 in whatever order rows and files come, on one thread, on two and on four', async () => {
    const [drawn] = fc.sample(files, { seed: 7, numRuns: 1 }) as [Drawn];
    const given = texts({ ...drawn, timed: [...drawn.timed, ...drawn.timed.slice(0, 9)] });
    const turned = [...given].reverse().map(([name, text]) => {
      const [head, ...rows] = text.trim().split('\n');
      return [`turned-${name}`, `${[head, ...rows.reverse()].join('\n')}\n`] as const;
    });
    const one = await byTheWarehouse(given, 1);
    for (const threads of [2, 4]) {
      const other = await byTheWarehouse(turned, threads);
      expect(other.size).toBe(one.size);
      for (const [ends, arc] of one)
        for (const name of ['history', 'strength', 'mutual'] as const)
          expect(Math.abs((other.get(ends)?.[name] as number) - arc[name]), ends).toBeLessThanOrEqual(1e-12);
    }
  });
});

const LOG =
  'source,target,timestamp,channel\na,b,2026-05-01T10:00:00Z,mail\nb,a,2026-05-02T10:00:00Z,mail\na,a,2026-05-02,mail\na,c,soon,mail\na,c,2026-05-02,pigeon\n,c,2026-05-02,mail\n';

describe('tertius strengths', () => {
  test('counts every row by what became of it, and writes a table that metrics reads', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'log.csv'), LOG);
    const { code, out } = tertius(folder, [
      'strengths',
      'log.csv',
      '--as-of',
      AS_OF,
      '-o',
      'ties.csv',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'tertius/strengths@1',
      ties: 1,
      files: [
        {
          rows: 6,
          used: 2,
          excluded: { 'self-tie': 1 },
          rejected: { 'odd-date': 1, 'unknown-channel': 1, 'no-end': 1 },
        },
      ],
    });
    expect(readdirSync(folder).sort()).toEqual(['log.csv', 'ties.csv']);
    const { actors } = JSON.parse(
      tertius(folder, ['metrics', 'ties.csv', '--measure', 'degree', '--json']).out,
    );
    expect(actors).toHaveLength(2);
    expect(tertius(folder, ['strengths', 'log.csv', '-o', 'ties.csv']).code).toBe(2);
  });

  test('a message trace of Microsoft 365 is read: one mail to several people, lower case, what failed left out', () => {
    const folder = newFolder();
    const rows = [
      '2026-05-01T10:00:00Z,Ana@Own.example,ben@own.example,Delivered,m1',
      '2026-05-01T10:00:00Z,ana@own.example,cy@own.example,Delivered,m1',
      '2026-05-01T10:00:05Z,ana@own.example,dee@own.example,Failed,m2',
    ];
    writeFileSync(
      join(folder, 'trace.csv'),
      `Received,SenderAddress,RecipientAddress,Status,MessageId\n${rows.join('\n')}\n`,
    );
    tertius(folder, ['strengths', 'trace.csv', '--as-of', '2026-05-01', '-o', 'ties.csv']);
    const [, ...ties] = readFileSync(join(folder, 'ties.csv'), 'utf8').trim().split('\n');
    // One mail today to two: R = 0.1 * 0.15 / 2, unanswered, so H = 1 - exp(-R / 4) and S = 0.4 H.
    const strength = 0.4 * (1 - Math.exp(-0.0075 / 4));
    const ends = ties.map((row) => row.split(',').slice(0, 3));
    expect(ends.map(([source, target]) => `${source} ${target}`).sort()).toEqual([
      'ana@own.example ben@own.example',
      'ana@own.example cy@own.example',
    ]);
    for (const [, , value] of ends) expect(Number(value)).toBeCloseTo(strength, 12);
  });

  test('--engine emit prints the statements, for an engine of the user', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'log.csv'), LOG);
    const { out, code } = tertius(folder, ['strengths', 'log.csv', '--engine', 'emit', '--dialect', 'trino']);
    expect([code, out.includes('CREATE TABLE tie AS'), out.includes('{{')]).toEqual([0, true, false]);
  });

  test('a run that is killed leaves no half result, and the next run sweeps what it left', async () => {
    const folder = newFolder();
    const rows = Array.from(
      { length: 60_000 },
      (_, k) => `p${k % 997},p${(k * 7) % 991},2026-0${1 + (k % 6)}-11T10:00:00Z,mail`,
    );
    writeFileSync(join(folder, 'log.csv'), `source,target,timestamp,channel\n${rows.join('\n')}\n`);
    const child = spawn(
      process.execPath,
      [
        join(import.meta.dirname, '../../packages/tertius/bin/tertius.js'),
        'strengths',
        'log.csv',
        '-o',
        'ties.parquet',
      ],
      { cwd: folder },
    );
    const began = (): boolean => readdirSync(folder).some((name) => name.startsWith('.tertius-warehouse-'));
    while (!began() && child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGKILL');
    await new Promise((done) => child.on('close', done));
    expect(readdirSync(folder)).not.toContain('ties.parquet');
    expect(tertius(folder, ['strengths', 'log.csv', '-o', 'ties.parquet']).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['log.csv', 'ties.parquet']);
  });
});
