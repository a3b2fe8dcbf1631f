import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duckdb, type DuckdbOptions } from './duckdb.ts';
import { inputsOf } from './inputs.ts';
import { measureStatements, strengthStatements } from './plan.ts';
import { Room } from './room.ts';

/** Further measures from the same files on DuckDB: of actors, of ties seen from each end, of units, of dependence. */
export async function measuresOf(
  paths: readonly string[],
  options: DuckdbOptions & {
    readonly asOf: number;
    readonly own?: string;
    readonly tau?: number;
    readonly directed?: boolean;
  },
): Promise<
  Readonly<
    Record<
      'actors' | 'ties' | 'brokerage' | 'insiders' | 'units' | 'whole' | 'census' | 'reach',
      readonly Readonly<Record<string, unknown>>[]
    >
  >
> {
  const room = new Room(join(tmpdir(), 'measures'));
  const engine = await Duckdb.open(room, options);
  try {
    const inputs = await inputsOf(paths, (path) => engine.columnsOf(path));
    await engine.run(strengthStatements(inputs, { dialect: 'duckdb', asOf: options.asOf }), options.signal);
    const groups = await engine.rows('SELECT g, organisation FROM grp');
    const own = groups.find(({ organisation }) => organisation === options.own)?.g;
    await engine.run(
      measureStatements('duckdb', {
        own: own === undefined ? undefined : Number(own),
        tau: options.tau ?? 0.3,
        directed: options.directed ?? false,
      }),
      options.signal,
    );
    return {
      actors: await engine.rows(
        'SELECT p.id, a.* EXCLUDE (i) FROM actor a JOIN person p ON p.i = a.i ORDER BY p.id',
      ),
      ties: await engine.rows(
        'SELECT a.id AS source, b.id AS target, t.* EXCLUDE (i, j) FROM localtie t JOIN person a ON a.i = t.i JOIN person b ON b.i = t.j ORDER BY a.id, b.id',
      ),
      brokerage: await engine.rows(
        'SELECT p.id, b.* EXCLUDE (i) FROM brokerage b JOIN person p ON p.i = b.i ORDER BY p.id',
      ),
      insiders: await engine.rows(
        'SELECT p.id, b.* EXCLUDE (i) FROM insider b JOIN person p ON p.i = b.i ORDER BY p.id',
      ),
      units: await engine.rows(
        'SELECT a.organisation AS one, b.organisation AS other, u.ties, u.strength FROM units u JOIN grp a ON a.g = u.g JOIN grp b ON b.g = u.h ORDER BY one, other',
      ),
      whole: await engine.rows('SELECT * FROM whole'),
      census: await engine.rows('SELECT * FROM census'),
      reach: await engine.rows('SELECT * FROM reach'),
    };
  } finally {
    engine.close();
    room.close();
  }
}
