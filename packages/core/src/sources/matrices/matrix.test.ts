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

const strengthsByName = (text: string): [string, string, number][] => {
  const { network } = fromText({ 'm.csv': text });
  const { pairs, people } = network;
  const found: [string, string, number][] = [];
  for (let p = 0; p < pairs.count; p++)
    for (const side of [0, 1] as const) {
      const [from, to] = side === 0 ? [pairs.a, pairs.b] : [pairs.b, pairs.a];
      const strength = pairs.strength[side][p] as number;
      if (!Number.isNaN(strength))
        found.push([people[from[p]!]?.name ?? '', people[to[p]!]?.name ?? '', strength]);
    }
  return found.sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1));
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
    const { files } = fromText({ 'm.csv': ',a,b,c\na,0,q,0\nb,-1,0,0\n,0,0,0\nc,1,0,0\n' });
    expect(files[0]?.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 3, 'bad-number'],
      [3, 2, 'out-of-range'],
      [4, 1, 'no-end'],
    ]);
    expect(files[0]?.accepted).toBe(1);
  });

  it('takes a cross, a tick, a yes and a word for how much, in another order of rows, and leaves totals out', () => {
    const text =
      ';Anna Berg;Ben Okafor;Caro Lind;Summe\nLind, Caro;✓;oft;;2\nBerg, Anna;;x;X;2\nBen Okafor;ja;nein;;1\nSumme;2;2;1;\n';
    const { files } = fromText({ 'm.csv': text });
    expect(files[0]).toMatchObject({ format: 'matrix', accepted: 3, people: 3, rejected: 0 });
    expect(files[0]?.excluded).toBe(1);
    expect(strengthsByName(text)).toEqual([
      ['Anna Berg', 'Ben Okafor', 1],
      ['Anna Berg', 'Caro Lind', 1],
      ['Ben Okafor', 'Anna Berg', 1],
      ['Caro Lind', 'Anna Berg', 1],
      ['Caro Lind', 'Ben Okafor', 0.8],
    ]);
  });

  it('takes a circle for yes and a cross for no where both stand', () => {
    expect(strengthsByName(',佐藤,鈴木,田中\n佐藤,－,○,×\n鈴木,×,－,○\n田中,×,×,－\n')).toEqual([
      ['佐藤', '鈴木', 1],
      ['鈴木', '田中', 1],
    ]);
  });

  it('knows a matrix with words in its corner, and one whose columns are numbers of the rows', () => {
    const cornered = 'Wer fragt wen?,Anna Berg,Ben Okafor\nAnna Berg,,1\nBen Okafor,,\n';
    expect(fromText({ 'm.csv': cornered }).files[0]).toMatchObject({ format: 'matrix', people: 2, ties: 1 });
    expect(strengthsByName('Nr.;Name;1;2\n1;Anna Berg;;x\n2;Ben Okafor;;\n')).toEqual([
      ['Anna Berg', 'Ben Okafor', 1],
    ]);
  });

  it('is refused where no tie can be read from it', () => {
    for (const text of [',a,b\na,?,foo\nb,bar,\n', ',a,b\na,,\nb,,\n']) {
      const refused = fromText({ 'm.csv': text }).files[0]?.refused;
      expect(refused?.code).toBe('mostly-rejected');
      expect(refused?.line).toBeGreaterThan(0);
    }
  });

  it('takes an empty row for somebody who did not answer where others write 0', () => {
    const { network, files } = fromText({ 'm.csv': ',a,b,c\na,,1,0\nb,0,,1\nc,,,\n' });
    const said = network.people.map(({ id, attributes }) => [
      id,
      attributes.find(([key]) => key === 'survey')?.[1],
    ]);
    expect(said).toEqual([
      ['a', 'answered'],
      ['b', 'answered'],
      ['c', 'no answer'],
    ]);
    expect(files[0]?.warnings.map(({ code }) => code)).toContain('no-answer');
  });

  it('says which rows no column names', () => {
    const { files } = fromText({
      'm.csv': ',Jan Nowak,Zofia Wójcik,Ewa Lis\nJan Nowak,,tak,\nZofia W.,tak,,\nEwa Lis,tak,,\n',
    });
    expect(files[0]?.warnings.map(({ code, line, value }) => [code, line, value])).toEqual([
      ['unresolved', 3, 'Zofia W.'],
    ]);
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

it('refuses a matrix in which one name stands twice, with the name and its place', () => {
  const names = [
    'Ada Ott',
    'Bo Ems',
    'Cy Lau',
    'Di Ruh',
    'Ed Sol',
    'Flo Tan',
    'Gus Ulm',
    'Hal Vey',
    'Ida Wei',
    'Jo Zeh',
  ];
  const all = [...names.slice(0, 3), 'Bo Ems', ...names.slice(3)];
  const text = (corner: string): string =>
    [[corner, ...all], ...all.map((name, i) => [name, ...all.map((_, j) => (j === i + 1 ? 'x' : ''))])]
      .map((row) => row.join(';'))
      .join('\n');
  for (const corner of ['', 'Name'])
    expect(fromText({ 'm.csv': `${text(corner)}\n` }).files[0]?.refused).toMatchObject({
      line: 1,
      column: 5,
      message: expect.stringContaining('names Bo Ems in columns 3 and 5, so it is not known whose row'),
    });
});
