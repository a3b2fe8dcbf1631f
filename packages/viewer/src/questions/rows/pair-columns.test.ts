import { importFiles, NO_EVIDENCE, parseDay, resolve, strengths } from '@tertius/core';
import { expect, it } from 'vitest';
import { memoryOf, pairFrom, toColumns } from './pair-columns.ts';

it('pairs come out of their columns as they went in', () => {
  const text = (body: string): Uint8Array => new TextEncoder().encode(body);
  const { evidence } = importFiles(NO_EVIDENCE, [
    {
      name: 'ties.csv',
      bytes: text(
        'source,target,strength,trust,knowledge,directed\na,b,0.25,,,no\nb,c,,0.5,,yes\nc,a,,,0.75,yes\nd,a,0.125,1,0,yes\n',
      ),
    },
    {
      name: 'met.csv',
      bytes: text(
        'source,target,channel,timestamp\na,e,meeting,2026-10-01\ne,a,mail,2026-11-02\nd,e,mail,2020-01-01\n',
      ),
    },
  ]);
  const pairs = strengths(resolve(evidence), { asOf: parseDay('2026-11-23')! });
  expect(pairs.length).toBeGreaterThan(4);
  const columns = structuredClone(toColumns(pairs));
  expect(pairs.map((_, at) => pairFrom(columns, at))).toEqual(pairs);
});

it('a column of one number takes no room, whole numbers take half, and what is not a number stays so', () => {
  const side = { strength: 0.5, adopted: Number.NaN, trust: -0, knowledge: 1, confidence: 1 };
  const sides = (strength: number) =>
    [0, 1].map(() => ({ ...side, strength, assumed: [], present: true, banded: false }));
  const pairs = [0.25, 0.5, 0.75].map((mutual, pair) => ({
    ...{ pair, a: pair, b: pair + 1, sides: sides(mutual), undirected: true, history: Number.NaN, mutual },
    ...{ dormant: false, known: true, trustAssumed: false, banded: false },
    ...{ interactions: pair, lastContact: pair === 1 ? -2147483648 : 20_000 },
  })) as unknown as Parameters<typeof toColumns>[0];
  const columns = toColumns(pairs);
  const { numbers } = columns;
  expect(numbers[0]).toBeNaN();
  expect(numbers[2]).toEqual(Int32Array.of(0, 1, 2));
  expect(numbers[3]).toBeInstanceOf(Int32Array);
  // strength of both sides and of the pair: one column
  expect(numbers[4]).toBe(numbers[1]);
  expect(numbers[9]).toBe(numbers[1]);
  expect(memoryOf(columns)).toHaveLength(5);
  const sent = structuredClone(columns, { transfer: memoryOf(columns) as ArrayBuffer[] });
  expect(pairs.map((_, at) => pairFrom(sent, at))).toEqual(pairs);
});
