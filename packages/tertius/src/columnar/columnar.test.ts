import { readFileSync } from 'node:fs';
import { importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { releaseToOwner } from '@tertius/core/sharing';
import { writeCsv, writeTables } from '@tertius/core/writers';
import { describe, expect, test } from 'vitest';
import { lz4Block } from './lz4.ts';
import { readColumnar } from './read.ts';
import { type Columnar, columnarKind, typedColumn } from './table.ts';
import { columnarOf } from './write.ts';

const data = new URL('../../../../test/data/columns/', import.meta.url);
const utf8 = new TextEncoder();
const text = async (bytes: Uint8Array): Promise<string> =>
  new TextDecoder().decode(await readColumnar(bytes, 'x'));

describe('tables that pandas and pyarrow wrote', () => {
  test.each([
    'three-ties.snappy.parquet',
    'three-ties.gzip.parquet',
    'three-ties.brotli.parquet',
    'three-ties.zstd.parquet',
    'three-ties.lz4.parquet',
    'three-ties.lz4.feather',
    'three-ties.zstd.feather',
    'three-ties.arrows',
  ])('%s holds three ties, two of them timed', async (name) => {
    expect(await text(readFileSync(new URL(name, data)))).toBe(
      'source,target,strength,timestamp,channel,n\na,b,0.5,,,1\nb,c,,2026-05-04T09:30:00Z,mail,2\na,c,0.25,2026-05-05T00:00:00Z,call,3\n',
    );
  });
});

test.each([
  [
    'kinds.duckdb.parquet',
    'source,target,strength,span,clock,uuid,big,inside,timestamp,channel\nana,ben,0.125,P1M2DT3.5S,09:30:00.25,38107455-2b60-498f-9c71-f432e09141c7,9007199254740993,"{""n"":""9007199254740993"",""m"":2}",2026-05-04T07:30:00Z,mail\nben,cy,,,,,,,,call\n',
  ],
  [
    'kinds.pyarrow.arrow',
    'source,target,strength,span,clock,big,timestamp,channel\nana,ben,0.125,P1M2DT3.5S,09:30:00.25,18446744073709551615,2026-05-04T07:30:00Z,mail\nben,cy,,,,,,call\n',
  ],
])(
  'in %s spans and times of day, decimals, numbers beyond 2^53, zones and words of a list say what they said',
  async (name, csv) => {
    expect(await text(readFileSync(new URL(name, data)))).toBe(csv);
  },
);

const KINDS: readonly Columnar[] = ['parquet', 'arrow'];

describe.each(KINDS)('%s', (kind) => {
  test('texts, numbers with every digit, truth and gaps come back', async () => {
    const columns = [
      typedColumn('name', ['Anna, "A"', '=1+1', null, 'zwei\nZeilen 数']),
      typedColumn('number', [0.1 + 0.2, -0, 1e300, Number.NaN]),
      typedColumn('truth', [true, false, null, true]),
      typedColumn('__proto__', ['a', 1, null, undefined]),
    ];
    const bytes = columnarOf(kind, columns);
    expect(columnarKind(bytes)).toBe(kind);
    expect(await text(bytes)).toBe(
      'name,number,truth,__proto__\n"Anna, ""A""",0.30000000000000004,true,a\n\'=1+1,0,false,1\n,1e+300,,\n"zwei\nZeilen 数",,true,\n',
    );
  });

  test('a damaged table is refused, wherever the damage is', async () => {
    const whole = columnarOf(kind, [typedColumn('source', ['a', 'b']), typedColumn('target', ['b', 'c'])]);
    for (let cut = 8; cut < whole.length; cut += 7)
      await expect(readColumnar(whole.subarray(0, cut), 'x')).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('a network in columns is the network of the CSV files', async () => {
    const files = [
      'id,name,organisation,age\nnoor,Noor,Alderwick,41\nines,Ines,,\nmei,Mei,Alderwick,7',
      'source,target,strength,directed,timestamp,channel,kind\nnoor,ines,0.5,no,,,met\nmei,noor,,,2026-05-04T09:30:00Z,mail,',
    ].map((content, k) => ({ name: `${k}.csv`, bytes: utf8.encode(content) }));
    const { evidence } = importFiles(NO_EVIDENCE, files);
    const released = releaseToOwner(evidence, resolve(evidence));
    const tables = await Promise.all(
      Object.entries(writeTables(released, { asOf: 20_750 })).map(async ([name, columns]) => ({
        name: `${name}.csv`,
        bytes: await readColumnar(columnarOf(kind, columns), name),
      })),
    );
    const again = importFiles(NO_EVIDENCE, tables);
    expect(again.report.files.map(({ rejected }) => rejected)).toEqual([0, 0, 0]);
    const back = releaseToOwner(again.evidence, resolve(again.evidence));
    expect(writeCsv(back, { asOf: 20_750 })).toEqual(writeCsv(released, { asOf: 20_750 }));
  });
});

test('LZ4 copies that overlap repeat, and a block that reaches outside is refused', () => {
  const out = new Uint8Array(9);
  // One letter, copied eight times from one place back.
  expect(lz4Block(Uint8Array.of(0x14, 97, 1, 0), out, 0)).toBe(9);
  expect(new TextDecoder().decode(out)).toBe('aaaaaaaaa');
  expect(() => lz4Block(Uint8Array.of(0x14, 97, 9, 0), out, 0)).toThrow('damaged');
  expect(() => lz4Block(Uint8Array.of(0xf0, 255), out, 0)).toThrow('damaged');
});

test('a number of rows that a file of this size cannot hold is refused before anything is made of it', async () => {
  const bytes = columnarOf('parquet', [typedColumn('source', ['a', 'b'])]);
  const { parquetMetadata } = await import('hyparquet');
  expect(Number(parquetMetadata(new Uint8Array(bytes).buffer).num_rows)).toBe(2);
  let refused = 0;
  for (let at = 4; at < bytes.length - 4; at++) {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] as number) ^ 0x40;
    await readColumnar(damaged, 'x').catch((error: { readonly code: string }) => {
      expect(error.code).toBe('unreadable');
      refused++;
    });
  }
  expect(refused).toBeGreaterThan(10);
});
