import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, labelOf, NO_EVIDENCE, parseDay, resolve, strengths } from '@tertius/core';
import { measuresOf, strengthsOf } from '@tertius/warehouse';
import { afterAll, describe, expect, test } from 'vitest';
import { ONA, P2P, PERSON_QUERY, REPORT, TRACE, viva } from './exports.ts';

const room = mkdtempSync(join(tmpdir(), 'tertius-exports-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const D = parseDay('2026-06-30') as number;

/** Sums of strengths both ways by pair, from the file by the warehouse. */
async function byTheWarehouse(name: string, text: string) {
  const path = join(room, name);
  writeFileSync(path, text);
  const output = join(room, 'out.csv');
  const { files } = await strengthsOf([path], { engine: 'duckdb', asOf: D, output, threads: 1 });
  const [, ...rows] = readFileSync(output, 'utf8').trim().split('\n');
  const arcs = rows.map((row) => row.split(','));
  return { account: files[0], ties: new Map(arcs.map(([a, b, s]) => [`${a} ${b}`, Number(s)])) };
}

function byTheLibrary(name: string, text: string): Map<string, number> {
  const { evidence } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }]);
  const network = resolve(evidence);
  const ties = new Map<string, number>();
  for (const { a, b, sides } of strengths(network, { asOf: D })) {
    const ends = [a, b].map((person) => labelOf(network.people[person]!));
    sides.forEach((side, k) => {
      if (side.present) ties.set(k === 0 ? ends.join(' ') : ends.reverse().join(' '), side.strength);
    });
  }
  return ties;
}

describe.each([
  ['trace.csv', TRACE, 4, 1],
  ['report.csv', REPORT, 5, 2],
])('a message trace as %s', (name, text, rows, undelivered) => {
  test('gives the strengths that the library reads in it', async () => {
    const { account, ties } = await byTheWarehouse(name, text);
    const expected = byTheLibrary(name, text);
    expect(account).toMatchObject({ rows, used: 3, excluded: { 'not-delivered': undelivered } });
    expect([...ties.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [ends, strength] of expected) expect(ties.get(ends), ends).toBeCloseTo(strength, 12);
  });
});

test.each([P2P, ONA])(
  'a person-to-person query of Viva Insights with %s: scores as strengths, units of both ends',
  async (ends, date, scores) => {
    const text = viva(ends, date, scores);
    const { account, ties } = await byTheWarehouse('viva.csv', text);
    expect(account).toMatchObject({ rows: 3, used: 3 });
    expect([...ties]).toEqual([
      ['p-1 p-2', 0.62],
      ['p-2 p-3', 0.35],
    ]);
    const { units } = await measuresOf([join(room, 'viva.csv')], { asOf: D, directed: true });
    expect(units).toEqual([{ one: 'Legal', other: 'Sales', ties: 2, strength: expect.closeTo(0.97, 12) }]);
  },
);

test('a person query of Viva Insights says which unit people belong to, week after week', async () => {
  writeFileSync(join(room, 'query.csv'), PERSON_QUERY);
  writeFileSync(join(room, 'log.csv'), 'source,target,timestamp,channel\np-1,p-2,2026-05-05,call\n');
  const { units } = await measuresOf([join(room, 'query.csv'), join(room, 'log.csv')], { asOf: D });
  expect(units).toMatchObject([{ one: 'Legal', other: 'Sales', ties: 1 }]);
});
