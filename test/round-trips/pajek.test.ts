import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test('several relations, times, labels and further values are kept; how things are drawn is not (Pajek manual)', () => {
  const text = `% made by hand
*Network "three relations"
*Vertices 4
1 "Noor Haddad" 0.1 0.2 0.5 ellipse ic Red bc Blue [5-10,12-14]
2 "Priya" 0.1 0.2 team "R & D"
3 Ines box x_fact 2
4 "Tomas"
*Arcs :1 "likes"
1 2 0.5 [1-3, 5-7] c Red
2 3 0.25 l "best friends" w 3
*Arcs :2 "advises"
1 2 0.5
*Edges :3
3 4
1: 4 1 0.5
*Edgeslist :2
1 3 4
`;
  const { people, ties, report } = readText('r.net', text);
  expect(people.map(({ attributes }) => attributes)).toEqual([
    [['time', '[5-10,12-14]']],
    [['team', 'R & D']],
    undefined,
    undefined,
  ]);
  expect(ties).toEqual([
    ['Noor Haddad > Priya', 0.5, { time: '[1-3, 5-7]', relation: 'likes' }],
    ['Priya > Ines', 0.25, { label: 'best friends', relation: 'likes' }],
    ['Noor Haddad > Priya', 0.5, { relation: 'advises' }],
    ['Ines - Tomas', 1, { relation: '3' }],
    ['Tomas - Noor Haddad', 0.5, { relation: 'likes' }],
    ['Noor Haddad - Ines', 1, { relation: 'advises' }],
    ['Noor Haddad - Tomas', 1, { relation: 'advises' }],
  ]);
  expect([report.rows, report.accepted]).toEqual([11, 11]);
});

test('vertices of one label stay apart and go by their numbers', () => {
  const { people, ties } = readText('l.net', '*Vertices 3\n1 "Sam"\n2 "Sam"\n*Edges\n1 2\n2 3\n');
  expect(people.map(({ id, name }) => [id, name])).toEqual([
    ['1', 'Sam'],
    ['2', 'Sam'],
    ['3', '3'],
  ]);
  expect(ties.map(([ends]) => ends)).toEqual(['1 - 2', '2 - 3']);
});

test('networks of other vertices in one project, events, a matrix that is too small and a count without reason are refused with their line', () => {
  const refusal = (name: string, text: string): string | undefined =>
    readText(name, text).report.refused?.code;
  const network = '*Network a.net\n*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n';
  expect(refusal('p.paj', `${network}\n*Partition p.clu\n*Vertices 2\n1\n2\n`)).toBeUndefined();
  expect(refusal('p.paj', `${network}*Network b.net\n*Vertices 2\n1 "c"\n2 "d"\n*Arcs\n1 2\n`)).toBe(
    'unreadable',
  );
  expect(refusal('e.net', '*Vertices 2\n*Events\nTI 1\nAV 1 "a"\n')).toBe('unreadable');
  expect(refusal('m.net', '*Vertices 3\n*Matrix\n0 1 0\n1 0\n')).toBe('unreadable');
  expect(refusal('n.net', '*Vertices 4000000\n*Arcs\n1 2\n')).toBe('too-large');
});

test('in a two-mode network a repeated line and one between organisations make no membership', () => {
  const { people, report } = readText(
    't.net',
    '*Vertices 4 2\n1 "a"\n2 "b"\n3 "Acme"\n4 "Bell"\n*Edges\n1 3\n1 3\n3 4\n',
  );
  expect(people[0]?.memberships).toEqual([{ organisation: 'Acme' }]);
  expect([report.rows, report.excluded, report.excludedByCode]).toEqual([7, 1, [['not-a-person', 1]]]);
});

test('a negative value is out of range, and told as the file has it', () => {
  const { report } = readText('s.net', '*Vertices 2\n*Arcs\n1 2 -1\n');
  expect(report.rejects).toMatchObject([{ line: 3, code: 'out-of-range', value: '-1' }]);
});
