import { importFiles, NO_EVIDENCE, parseDay, resolve, strengths } from '@tertius/core';
import { expect, it } from 'vitest';
import { pairFrom, toColumns } from './pair-columns.ts';

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
