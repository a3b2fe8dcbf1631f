import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '@tertius/core';
import { strengthsOf } from '@tertius/warehouse';
import { expect } from 'vitest';

/** Rows of a plain CSV, without quotes inside. */
export function rowsOfCsv(text: string): Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = text.trim().split('\n');
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, k) => [names[k] as string, cell])));
}

export const HEAD = 'source,target,timestamp,channel';
const CHANNELS = ['mail', 'message', 'call', 'in-person', 'follow', 'post', 'like', 'Lunch'];
export const FIRST: number = parseDay('2025-01-01') as number;
export const DAYS = 500;
export const AS_OF: number = FIRST + DAYS;

/** A seeded log of eight people over 500 days, in the order of time: mails to several, meetings told twice, dates without a clock. */
export function log(seed: number): { readonly day: number; readonly row: string }[] {
  let state = seed;
  const below = (n: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const rows = Array.from({ length: 240 }, () => {
    const day = FIRST + below(10) * 50 + below(12);
    const clock = ['', 'T09:30:00Z', 'T09:30:00Z', 'T18:05:10Z'][below(4)];
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    return {
      day,
      row: `p${below(8)},p${below(8)},${date}${clock},${CHANNELS[below(CHANNELS.length)]}`,
    };
  });
  return rows.sort((x, y) => x.day - y.day);
}

export const STATED = 'source,target,strength,trust,knowledge,directed\np0,p1,,0.9,0.2,no\np2,p3,0.6,,,\n';
export const UNDATED = 'p1,p5,,call';
export const PEOPLE: string = `id,organisation\n${Array.from({ length: 8 }, (_, k) => `p${k},${['Own', 'Other', ''][k % 3]}`).join('\n')}\n`;

type Table = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The rows of a table of ties, by their ends. */
export const table = (path: string): Table =>
  new Map(rowsOfCsv(readFileSync(path, 'utf8')).map((row) => [`${row.source} ${row.target}`, row]));

/** Each value equal to 1e-12, texts and counts exactly. */
export function expectSame(loaded: Table, full: Table): void {
  expect([...loaded.keys()].sort()).toEqual([...full.keys()].sort());
  for (const [ends, row] of full)
    for (const [name, value] of Object.entries(row)) {
      const own = loaded.get(ends)?.[name] as string;
      if (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) && name !== 'interactions')
        expect(Math.abs(Number(own) - Number(value)), `${ends} ${name}`).toBeLessThanOrEqual(1e-12);
      else expect(own, `${ends} ${name}`).toBe(value);
    }
}

/** A file in a folder with these bytes. */
export function whole(room: string, name: string, text: string): string {
  const path = join(room, name);
  writeFileSync(path, text);
  return path;
}

/** A file of interactions. */
export const rowsFile = (room: string, name: string, rows: readonly string[]): string =>
  whole(room, name, `${[HEAD, ...rows].join('\n')}\n`);

/** What one load of everything comes to. */
export async function fullLoad(room: string, seed: number): Promise<Table> {
  const output = join(room, `full-${seed}.csv`);
  const rows = [...log(seed).map(({ row }) => row), UNDATED];
  const paths = [
    rowsFile(room, `all-${seed}.csv`, rows),
    whole(room, 'stated.csv', STATED),
    whole(room, 'people.csv', PEOPLE),
  ];
  await strengthsOf(paths, { engine: 'duckdb', asOf: AS_OF, output, threads: 1 });
  return table(output);
}
