import { describe, expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const UNEVEN = ',a,b,c\na,0,4,\nb,2,0,1\nc,0,0,0\n';
const strengths = (text: string, options: Parameters<typeof fromText>[1] = {}): [string, number][] => {
  const { network } = fromText({ 'm.csv': text }, options);
  const { pairs, people } = network;
  const found: [string, number][] = [];
  for (let p = 0; p < pairs.count; p++)
    for (const side of [0, 1] as const) {
      const [from, to] = side === 0 ? [pairs.a, pairs.b] : [pairs.b, pairs.a];
      const strength = pairs.strength[side][p] as number;
      if (!Number.isNaN(strength)) found.push([`${people[from[p]!]?.id}${people[to[p]!]?.id}`, strength]);
    }
  return found;
};

describe('a matrix of ties', () => {
  it('keeps its numbers as they are, and says so where one is above 1', () => {
    expect(strengths(UNEVEN)).toEqual([
      ['ab', 4],
      ['ba', 2],
      ['bc', 1],
    ]);
    const { files } = fromText({ 'm.csv': UNEVEN });
    expect(files[0]?.warnings.map(({ code, value }) => [code, value])).toEqual([['strength-above-one', '4']]);
  });

  it('divides its numbers by the largest where the scale is asked for', () => {
    expect(strengths(UNEVEN, { scale: 'max' })).toEqual([
      ['ab', 1],
      ['ba', 0.5],
      ['bc', 0.25],
    ]);
    expect(fromText({ 'm.csv': UNEVEN }, { scale: 'max' }).files[0]?.warnings).toEqual([]);
  });

  it('makes one tie of a pair where both halves agree, whatever the diagonal holds', () => {
    const { files } = fromText({ 'm.csv': ',a,b\na,9,0.5\nb,0.5,0\n' });
    expect(files[0]).toMatchObject({ format: 'matrix', accepted: 2, people: 2, ties: 1 });
  });

  it('rejects a row with a cell that is no number or below 0, and one that names nobody', () => {
    const { files } = fromText({ 'm.csv': ',a,b,c\na,0,x,0\nb,-1,0,0\n,0,0,0\nc,1,0,0\n' });
    expect(files[0]?.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 3, 'bad-number'],
      [3, 2, 'out-of-range'],
      [4, 1, 'no-end'],
    ]);
    expect(files[0]?.accepted).toBe(1);
  });
});

it('reads a full matrix of DL as large as a file of a megabyte holds it', () => {
  const row = (i: number): string =>
    Array.from({ length: 600 }, (_, j) => ((i * 7 + j) % 2 === 0 ? 1 : 0)).join(' ');
  const text = `dl n=600 format=fullmatrix\ndata:\n${Array.from({ length: 600 }, (_, i) => row(i)).join('\n')}\n`;
  const { files } = fromText({ 'a.dl': text });
  expect(files[0]?.refused).toBeUndefined();
  expect(files[0]).toMatchObject({ people: 600, rejected: 0 });
});
