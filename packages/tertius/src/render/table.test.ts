import { expect, test, vi } from 'vitest';
import { type Column, printTable } from './table.ts';

async function printed<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Promise<string[]> {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    written.push(String(text));
    const done = rest.find((one): one is () => void => typeof one === 'function');
    done?.();
    return true;
  });
  try {
    await printTable(rows, columns);
  } finally {
    spy.mockRestore();
  }
  return written.join('').trimEnd().split('\n');
}

test('figures that are compared with each other are numbers near 0 too, others are said in words there', async () => {
  const values = [-0.009_512, 0.000_000_3, 0, 0.123_456, 12_345.678];
  const lines = await printed(values, [
    { title: 'compared', cell: (value) => value, compared: true },
    { title: 'read', cell: (value) => value },
  ]);
  expect(lines.map((line) => line.trim().split(/\s{2,}/)).slice(-5)).toEqual([
    ['-0.0095', 'above -0.01'],
    ['3e-7', 'under 0.01'],
    ['0', '0'],
    ['0.12', '0.12'],
    ['12,345.68', '12,345.68'],
  ]);
});
