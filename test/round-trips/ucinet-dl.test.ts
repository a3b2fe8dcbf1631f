import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const ends = (text: string): string[] =>
  readText('m.dl', text).ties.map(([who, strength]) => `${who} ${strength}`);

test('halves of a matrix, with and without its diagonal (UCINET guide, DL files)', () => {
  const whole = ['a - b 1', 'a - d 1', 'b - c 0.5', 'c - d 1'];
  expect(ends('dl n=4 format=lowerhalf diagonal=absent\nlabels: a b c d\ndata:\n1\n0 .5\n1 0 1\n')).toEqual(
    whole,
  );
  expect(ends('dl n=4 format=lowerhalf\nlabels:\na,b,c,d\ndata:\n0\n1 0\n0 .5 0\n1 0 1 0\n')).toEqual(whole);
  expect(
    ends('dl n=4, format=upperhalf, diagonal=absent\nlabels:\na,b,c,d\ndata:\n1 0 1\n.5 0\n1\n'),
  ).toEqual(whole);
  expect(ends('dl n=3 diagonal=absent format=fullmatrix\nlabels:\na b c\ndata:\n1 0\n1 .5\n0 .5\n')).toEqual([
    'a - b 1',
    'b - c 0.5',
  ]);
});

test('several matrices are several relations, under their names', () => {
  const text =
    'DL N=3 NM=2\nFORMAT = FULLMATRIX\nLABELS:\nJOHN,PAUL,MARY\nMATRIX LABELS:\nlikes\nadvises\nDATA:\n';
  const { ties } = readText('m.dl', `${text}0 1 0\n0 0 0\n1 0 0\n\n0 1 0 1 0\n0 0 0 0\n`);
  expect(ties).toEqual([
    ['JOHN > PAUL', 1, { relation: 'likes' }],
    ['MARY > JOHN', 1, { relation: 'likes' }],
    ['JOHN - PAUL', 1, { relation: 'advises' }],
  ]);
  const lists = readText('l.dl', 'dl n=3 nm=2 format=nodelist1\ndata:\n1 2 3\n2\n!\n3 1\n');
  expect(lists.ties.map(([who, , said]) => [who, said.relation])).toEqual([
    ['1 > 2', '1'],
    ['1 > 3', '1'],
    ['3 > 1', '2'],
  ]);
  expect(lists.report.rejected).toBe(0);
});

test('labels stand beside rows and above columns, or beside rows alone', () => {
  expect(
    ends(
      'dl n=3\nrow labels embedded\ncolumn labels embedded\ndata:\n  a b c\na 0 1 0\nb 1 0 .5\nc 0 .5 0\n',
    ),
  ).toEqual(['a - b 1', 'b - c 0.5']);
  const { people, made } = readText(
    'm.dl',
    'dl nr=2 nc=2 format=fullmatrix\nrow labels embedded\ncolumn labels:\nAcme,Bell\ndata:\nann 1 0\nbo 1 1\n',
  );
  expect(people.map(({ name, memberships }) => [name, memberships?.map((m) => m.organisation)])).toEqual([
    ['ann', ['Acme']],
    ['bo', ['Acme', 'Bell']],
  ]);
  expect(made?.organisations.map(({ name }) => name)).toEqual(['Acme', 'Bell']);
});

test('labels that UCINET cut to the same 18 letters stay two people', () => {
  const { people, ties } = readText(
    'm.dl',
    'dl n=3 format=edgelist1\nlabels:\nANNA-MARIA SCHMIDT,"ANNA-MARIA SCHMIDT",OTTO\ndata:\n1 2\n',
  );
  expect(people.length).toBeGreaterThanOrEqual(3);
  expect(ties).toHaveLength(1);
});

test('a matrix with too few or too many numbers, and a count without reason, are refused', () => {
  const refusal = (text: string): string | undefined => readText('m.dl', text).report.refused?.code;
  expect(refusal('dl n=3 format=fullmatrix\ndata:\n0 1 0\n1 0\n')).toBe('unreadable');
  expect(refusal('dl n=2 format=fullmatrix\ndata:\n0 1 0\n1 0\n')).toBe('unreadable');
  expect(refusal('dl n=9999999 format=edgelist1\ndata:\n1 2\n')).toBe('too-large');
});
