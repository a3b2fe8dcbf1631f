import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const read = (text: string) => {
  const { network, files } = fromText({ 'x.txt': text });
  const { pairs, people } = network;
  const ties = Array.from({ length: pairs.count }, (_, p) => [
    [people[pairs.a[p]!]!.id, people[pairs.b[p]!]!.id].sort().join(' - '),
    [0, 1].map((side) => pairs.strength[side as 0 | 1][p]).find((strength) => !Number.isNaN(strength)),
  ]);
  return { ties: ties.sort(), file: files[0]! };
};

test('a table between blanks is read as one between commas, with the lines of its rows', () => {
  const { ties, file } = read('source target strength\nann   bo 0.5\nbo "Cy Ek" 0.25\n\nann cy wrong\n');
  expect(ties).toEqual(
    [
      ['ann - bo', 0.5],
      ['Cy Ek - bo', 0.25],
    ].sort(),
  );
  expect(file).toMatchObject({ format: 'ties', delimiter: ' ', accepted: 2, blank: 1 });
  expect(file.rejects[0]).toMatchObject({ line: 5, value: 'wrong' });
});

test('what write.table of R writes has names of rows, which are no cells', () => {
  const { ties } = read('"from" "to" "weight"\n"1" "ann" "bo" 0.5\n"2" "bo" "cy" 1\n');
  expect(ties).toEqual([
    ['ann - bo', 0.5],
    ['bo - cy', 1],
  ]);
});

test('a text whose lines differ in their words, or whose words no format knows, is no table', () => {
  for (const text of [
    'source target\nann bo cy dee\n',
    'one two\nthree four\n',
    'source target\nann bo\ncy\n',
  ])
    expect(fromText({ 'x.txt': text }).files[0]!.refused).toMatchObject({ code: 'unknown-format' });
});
