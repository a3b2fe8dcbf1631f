import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnarKind } from '../../packages/tertius/dist/columnar/table.js';
import { tableCsv } from '../../packages/tertius/dist/columnar/table-csv.js';
import { newFolder, tertius } from '../cli/cli.ts';

const PYTHON = process.env.PYTHON ?? 'python3';
/** A library, and how it makes a list of rows of a file; each is tried where it is installed. */
const READERS = [
  [
    'pyarrow',
    'import pyarrow.parquet as p, pyarrow.feather as f; rows = lambda x: (p if x.endswith("parquet") else f).read_table(x).to_pylist()',
  ],
  [
    'pandas',
    'import pandas as d; rows = lambda x: (d.read_parquet if x.endswith("parquet") else d.read_feather)(x).astype(object).to_dict("records")',
  ],
  [
    'polars',
    'import polars as d; rows = lambda x: (d.read_parquet if x.endswith("parquet") else d.read_ipc)(x).to_dicts()',
  ],
] as const;
const installed = READERS.filter(
  ([name]) => spawnSync(PYTHON, ['-c', `import pyarrow, ${name}`]).status === 0,
);
if (installed.length < READERS.length)
  console.log('tables in columns with pyarrow, pandas and polars: what is not installed is skipped');

const PEOPLE = 'id,name,organisation,age\nana,"Ana ""A"" Núñez",Own,41\nben,Ben 数,,\ncy,,Other,7.5\n';
const TIES = 'source,target,strength,directed\nana,ben,0.30000000000000004,\nben,cy,0.125,no\n';

type Row = Readonly<Record<string, unknown>>;

/** What stands in a table, gaps left out, by its key. */
function told(rows: readonly Row[], keys: readonly string[]): Readonly<Record<string, Row>> {
  return Object.fromEntries(
    rows.map((row) => [
      keys.map((key) => row[key]).join(' '),
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== '')),
    ]),
  );
}

describe.skipIf(installed.length === 0)('tables that tertius wrote, read in Python', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'p.csv'), PEOPLE);
  writeFileSync(join(folder, 't.csv'), TIES);
  tertius(folder, ['import', 'p.csv', 't.csv', '--into', 'n.json']);
  for (const kind of ['parquet', 'arrow']) {
    tertius(folder, ['export', 'n.json', '-o', `net.${kind}`]);
    tertius(folder, ['metrics', 'n.json', '--measure', 'degree,constraint', '-o', `m.${kind}`]);
  }
  const { actors } = JSON.parse(
    tertius(folder, ['metrics', 'n.json', '--measure', 'degree,constraint', '--json']).out,
  ) as { readonly actors: readonly Row[] };

  const script = (prepared: string): string => `
${prepared}
import glob, json, os, sys
files = [x for x in glob.glob('**/*.' + sys.argv[1], recursive=True) if os.path.isfile(x)]
def plain(v): return None if v is None or v != v else v
print(json.dumps({x: [{k: plain(v) for k, v in r.items()} for r in rows(x)] for x in files}))`;

  test.each(
    installed.flatMap(([name, reading]) =>
      ['parquet', 'arrow'].map((kind) => [name, kind, reading] as const),
    ),
  )('by %s: every text, number and gap of people, ties and measures in .%s files', (_, kind, reading) => {
    const ran = spawnSync(PYTHON, ['-c', script(reading), kind], { cwd: folder, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    const tables = Object.entries(JSON.parse(ran.stdout) as Record<string, readonly Row[]>);
    const table = (of: 'net' | 'm', ...names: string[]): readonly Row[] =>
      tables.find(
        ([file, rows]) => file.startsWith(`${of}.`) && names.every((name) => name in (rows[0] ?? {})),
      )?.[1] ?? [];
    expect(told(table('net', 'id', 'organisation'), ['id'])).toMatchObject({
      ana: { name: 'Ana "A" Núñez', organisation: 'Own', age: 41 },
      ben: { name: 'Ben 数' },
      cy: { organisation: 'Other', age: 7.5 },
    });
    expect(told(table('net', 'source', 'target', 'strength'), ['source', 'target'])).toMatchObject({
      'ana ben': { strength: 0.30000000000000004 },
      'ben cy': { strength: 0.125 },
    });
    const measured = told(table('m', 'id', 'constraint'), ['id']);
    for (const { id, degree, constraint } of actors)
      expect(measured[String(id)]).toMatchObject({ degree, constraint });
  });
});

const SAME = [
  { source: 'ana', target: 'ben', strength: '0.5', timestamp: '2026-05-04T09:30:00Z' },
  { source: 'ben', target: 'cy', strength: '0.25', timestamp: '2026-01-05T00:00:01Z' },
  { source: 'ana', target: 'cy', strength: '', timestamp: '' },
  { source: 'cy', target: 'ana', strength: '0.125', timestamp: '2026-05-05T18:00:00Z' },
];

test.skipIf(spawnSync(PYTHON, ['-c', 'import pandas, pyarrow']).status !== 0)(
  'the same ties in every type, packing and layout that pyarrow and pandas write are the same ties here',
  async () => {
    const folder = newFolder();
    const ran = spawnSync(PYTHON, [join(import.meta.dirname, 'columns-kinds.py'), folder], {
      encoding: 'utf8',
    });
    expect(ran.stderr).not.toMatch(/Error/);
    const files = JSON.parse(ran.stdout) as readonly string[];
    expect(files.length).toBeGreaterThan(90);
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const [head = '', ...rows] = new TextDecoder()
        .decode(await tableCsv(bytes, columnarKind(bytes) as 'parquet'))
        .trim()
        .split('\n');
      const names = head.split(',');
      const told = rows.map((row) => {
        const cells = row.split(',');
        return Object.fromEntries(
          Object.keys(SAME[0] as object).map((column) => [column, cells[names.indexOf(column)]]),
        );
      });
      expect(told, name).toEqual(SAME);
    }
  },
);
