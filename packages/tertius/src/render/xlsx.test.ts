import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SunkTable } from './table-sink.ts';
import { xlsxOf } from './xlsx.ts';

const parts = async (tables: readonly SunkTable[]): Promise<Map<string, string>> =>
  new Map(
    Object.entries(unzipSync(await xlsxOf(tables))).map(([name, bytes]) => [name, strFromU8(bytes)] as const),
  );

test('each table is a sheet of its own, under a name that spreadsheets take', async () => {
  const table = (name: string): SunkTable => ({ name, titles: ['a'], rows: [['b']] });
  const workbook = (
    await parts([
      table('Units / [all]'),
      table('Who carries the ties between units'),
      table('UNITS   ALL'),
      table(''),
    ])
  ).get('xl/workbook.xml')!;
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Units    all',
    'Who carries the ties between',
    'UNITS   ALL',
    'Table 4',
  ]);
});

test('numbers are numbers, what has no value is empty, and text that looks like a formula is text', async () => {
  const files = await parts([
    {
      name: 'x',
      titles: ['name', 'value'],
      rows: [
        ['=1+1', 0.1],
        ['Łučić <b>', Number.NaN],
        ['a\ud800', true],
      ],
    },
  ]);
  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  expect(sheet).toMatch(/<c r="B2" s="\d+"><v>0.1<\/v><\/c>/);
  expect(sheet).not.toContain('r="B3"');
  expect(sheet).not.toContain('<f>');
  expect(files.get('xl/sharedStrings.xml')).toContain('<t>=1+1</t>');
  expect(files.get('xl/sharedStrings.xml')).toContain('<t>Łučić &lt;b&gt;</t>');
  expect(files.get('xl/sharedStrings.xml')).toContain('<t>a</t>');
});

test('numbers keep every digit and are shown as people read them, shares as per cent', async () => {
  const files = await parts([
    {
      name: 'x',
      titles: ['people', 'expected', 'p', 'share'],
      rows: [
        [25, 173.95555555555558, 0.0001999600079984003, 0.5],
        [51, 2, 1, 0.125],
      ],
      shares: [3],
    },
  ]);
  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  const styles = files.get('xl/styles.xml')!;
  for (const code of ['#,##0.00', '0.0000', '0.0%']) expect(styles).toContain(`formatCode="${code}"`);
  expect(sheet).toContain('<c r="A2"><v>25</v></c>');
  expect(sheet).toMatch(/<c r="B2" s="\d+"><v>173.95555555555558<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="D3" s="\d+"><v>0.125<\/v><\/c>/);
});
