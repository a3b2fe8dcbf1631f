import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

test('a link of JSON may be a list of its ends, and be numbered as netsJSON does', () => {
  const nodes = [
    { key: 'a', label: 'Ada', cluster: '1' },
    { key: 'b', label: 'Ben', cluster: '2' },
    { key: 'c', label: 'Cem', cluster: '1' },
  ];
  const lists = {
    nodes,
    edges: [
      ['a', 'b'],
      ['b', 'c', 0.5],
    ],
  };
  const numbered = {
    nodes: nodes.map(({ key: id, label }) => ({ id, label })),
    links: [
      { n1: 'a', n2: 'b', type: 'edge' },
      { n1: 'b', n2: 'c', type: 'edge' },
    ],
  };
  for (const whole of [lists, numbered]) {
    const { files, network } = fromText({ 'net.json': JSON.stringify(whole) });
    expect(files[0]).toMatchObject({ people: 3, ties: 2, rejected: 0 });
    expect(network.people.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cem']);
  }
  const { network } = fromText({ 'net.json': JSON.stringify(lists) });
  expect(network.people[0]?.attributes).toContainEqual(['cluster', '1']);
  expect([...network.pairs.strength[0]].sort()).toEqual([0.5, 1]);
});

test('a graph of which most ties cannot be used is refused, with the first of them', () => {
  const links = Array.from({ length: 3 }, (_, k) => ({ begin: `p${k}`, end: `p${k + 1}` }));
  const text = JSON.stringify({ nodes: ['p0', 'p1', 'p2', 'p3'].map((id) => ({ id })), links });
  const [file] = fromText({ 'net.json': text }).files;
  expect(file?.refused).toMatchObject({ code: 'mostly-rejected', line: 1 });
  expect(file?.refused?.message).toContain('3 of 3 ties cannot be used');
});
