import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const GRID = [
  'Timestamp,Your name,Advice (0-4) [Anna Berg],Advice (0-4) [Ben Okafor],Advice (0-4) [Caro Lind],Advice (0-4) [Dora Aune]',
  '2026/03/01 9:00:00,Anna Berg,,4,1,2',
  '2026/03/01 9:10:00,Ben Okafor,2,,0,3',
  '2026/03/01 9:20:00,Dora Aune,2,1,,',
].join('\n');

interface Answer {
  readonly ties: readonly { source: string; target: string; strength: number }[];
  readonly network: { readonly density: number };
  readonly responses: {
    readonly asked: number;
    readonly answered: number;
    readonly missing: readonly string[];
  };
  readonly range: { readonly network: Readonly<Record<string, readonly [number, number]>> };
}

function asked(...options: string[]): { readonly answer: Answer; readonly err: string } {
  const folder = newFolder();
  writeFileSync(join(folder, 'advice.csv'), GRID);
  const ended = tertius(folder, ['metrics', 'advice.csv', '--json', ...options]);
  return { answer: json<Answer>(ended), err: ended.err };
}

// Arcs: A to B, C and D; B to A and D; D to A and B. Caro was asked and did not answer.
test('who did not answer is told, and figures are given as a range over what they may have said', () => {
  const { answer, err } = asked('--directed', '--measure', 'density,reciprocity', '--range');
  expect(answer.responses).toEqual({ asked: 4, answered: 3, missing: ['Caro Lind'] });
  expect(answer.range.network.density).toEqual([7 / 12, 8 / 12]);
  expect(answer.range.network.reciprocity).toEqual([6 / 7, 1]);
  expect(err).toContain('1 of 4 who were asked did not answer');
});

test('ties are made by union or by intersection, with the larger or the smaller strength', () => {
  const ties = (how: string) =>
    asked('--symmetrise', how, '--measure', 'density').answer.ties.map(
      ({ source, target, strength }) => `${source[0]}${target[0]} ${strength}`,
    );
  expect(ties('union')).toEqual(['AB 1', 'AC 0.25', 'AD 0.5', 'BD 0.75']);
  expect(ties('intersection')).toEqual(['AB 0.5', 'AD 0.5', 'BD 0.25']);
  expect(asked('--symmetrise', 'intersection', '--measure', 'density').answer.network.density).toBe(0.5);
});

// Where one naming makes a tie, what Caro would have said adds none; where both must name each other, Anna and Caro gain one: 3 or 4 of 6.
test('a range tells directions apart, or takes what both say; where one naming makes a tie it is refused as empty', () => {
  expect(asked('--measure', 'density', '--range').answer.range.network.density).toEqual([7 / 12, 8 / 12]);
  const both = asked('--symmetrise', 'intersection', '--measure', 'density', '--range');
  expect(both.answer.range.network.density).toEqual([3 / 6, 4 / 6]);
  const folder = newFolder();
  writeFileSync(join(folder, 'advice.csv'), GRID);
  for (const how of [['--symmetrise', 'union'], ['--undirected']]) {
    const { code, err } = tertius(folder, ['metrics', 'advice.csv', '--range', ...how]);
    expect([code, err]).toEqual([2, expect.stringContaining('--range has two equal ends')]);
  }
});

test('tables of a range hold two columns of numbers for each measure', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'advice.csv'), GRID);
  tertius(folder, ['metrics', 'advice.csv', '--range', '--measure', 'outDegree', '-o', 'r.csv']);
  const [titles, ...rows] = readFileSync(join(folder, 'r-range-of-people.csv'), 'utf8').trim().split(/\r?\n/);
  expect(titles).toBe('id,name,outDegree low,outDegree high');
  expect(rows.map((row) => row.split(',').slice(1).join(' ')).sort()).toEqual([
    'Anna Berg 3 3',
    'Ben Okafor 2 2',
    'Caro Lind 0 1',
    'Dora Aune 2 2',
  ]);
});
