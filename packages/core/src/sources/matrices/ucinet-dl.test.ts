import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const read = (text: string) => {
  const { network, files } = fromText({ 'x.dl': text });
  const file = files[0]!;
  return {
    names: network.people.map(({ name }) => name).sort(),
    organisations: network.organisations.map(({ name }) => name).sort(),
    codes: file.warnings.map(({ code }) => code),
    file,
  };
};

test('a list of ties cannot name whoever has none: so many as the header counts more are kept, and it is said', () => {
  const { names, codes, file } = read(
    'dl n=4 format=edgelist1\nlabels embedded\ndata:\nann bob 1\nbob cy 0.5\n',
  );
  expect(names).toEqual(['4', 'ann', 'bob', 'cy']);
  expect(codes).toEqual(['other-count']);
  expect(file.warnings[0]!.message).toMatch(
    /counts 4 nodes and the data names 3: one more without ties is kept/,
  );
});

test('somebody called by the number of a node without ties stays another', () => {
  expect(read('dl n=4 format=nodelist1\nlabels embedded\ndata:\n4 1 2\n').names).toEqual([
    '1',
    '2',
    '4',
    '5',
  ]);
});

test('people and organisations without ties are counted each by their own number', () => {
  const { names, organisations } = read(
    'dl nr=3 nc=2 format=edgelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nann board\nbob board\n',
  );
  expect(names).toEqual(['3', 'ann', 'bob']);
  expect(organisations).toContain('board');
});

test('all stay where the data names more than the header counts', () => {
  const { names, file } = read('dl n=2 format=edgelist1\nlabels embedded\ndata:\nann bob\nbob cy\n');
  expect(names).toEqual(['ann', 'bob', 'cy']);
  expect(file.warnings[0]).toMatchObject({ code: 'other-count', value: '2' });
});

test('a count that no file has room for is refused', () => {
  const { file } = read('dl n=99999999 format=edgelist1\nlabels embedded\ndata:\nann bob\n');
  expect(file).toMatchObject({ refused: expect.anything() });
});

test('ties of two relations between the same two are no contradiction, two strengths in one are', () => {
  const rows = (second: string) =>
    `dl n=2 nm=2 format=edgelist1\nlabels:\nann,bob\nmatrix labels:\nadvice,leads\ndata:\n1 2 3\n!\n1 2 1\n${second}`;
  expect(read(rows('')).codes).not.toContain('several-strengths');
  const again = read(rows('1 2 4\n')).file.warnings.filter(({ code }) => code === 'several-strengths');
  expect(again).toMatchObject([
    { value: '4', message: expect.stringContaining('names the same tie with 1') },
  ]);
});
