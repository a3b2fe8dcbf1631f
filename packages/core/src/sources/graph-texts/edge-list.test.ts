import { describe, expect, it, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { tieRows } from '../../model/tie-table.ts';

const read = (name: string, text: string) => fromText({ [name]: text }, {});

describe('a list of edges without a header', () => {
  it('is read with comments left out, numbers as ids, and says what its columns are taken for', () => {
    const text = '# Directed graph\n# FromNodeId\tToNodeId\n0\t1\n0\t2\n2\t3\n\n3\t3\n';
    const { files, network } = read('snap.txt', text);
    expect(files[0]).toMatchObject({ format: 'edge-list', rows: 4, accepted: 3, excluded: 1 });
    expect(network.people.map(({ id }) => id).sort()).toEqual(['0', '1', '2', '3']);
    expect(files[0]?.warnings[0]).toMatchObject({
      line: 3,
      code: 'column-taken',
      message: 'there is no header; the columns are taken as source, target, ties as one-way',
    });
  });

  it('takes a third column of numbers as strength, and as seconds where all are Unix seconds', () => {
    const weighed = read('w.csv', '1,2,0.5\n2,3,0.25\n1,3,1\n3,4,2e-1\n');
    expect([...tieRows(weighed.evidence.imports[0]!.ties)].map(({ strength }) => strength)).toEqual([
      0.5, 0.25, 1, 0.2,
    ]);
    const timed = read('t.txt', '1 2 1700000000\n2 1 1700086400\n1 3 1700172800\n3 1 1700259200\n');
    expect(timed.files[0]).toMatchObject({ accepted: 4, interactions: 4, byChannel: [['message', 4]] });
  });

  it('reads what NetworkX writes of an edge in braces, names with it', () => {
    const { evidence, files } = read('n.edgelist', "ana ben {}\nana cy {'weight': 0.75}\n");
    expect(files[0]).toMatchObject({ format: 'edge-list', accepted: 2 });
    expect([...tieRows(evidence.imports[0]!.ties)].map(({ strength }) => strength ?? null)).toEqual([
      1, 0.75,
    ]);
  });

  it('knows an undirected one by its comment', () => {
    const { evidence } = read('u.txt', '# Undirected graph: u\n1 2\n2 3\n');
    expect([...tieRows(evidence.imports[0]!.ties)].every(({ directed }) => !directed)).toBe(true);
  });

  it('a line with one end alone is rejected by its line', () => {
    const lines = Array.from({ length: 250 }, (_, k) => `${k} ${(k + 1) % 250}`);
    const { files } = read('e.txt', [...lines, '7'].join('\n'));
    expect(files[0]).toMatchObject({ rows: 251, accepted: 250, rejected: 1 });
    expect(files[0]?.rejects[0]).toMatchObject({ line: 251, code: 'no-end' });
  });
});

test.each([
  ['names.txt', 'Ana Ruiz\nBen Ito\nCy Berg\n'],
  ['matrix.txt', '0 1 0\n1 0 1\n0 1 0\n'],
  ['points.csv', '1.5,2.5\n3.5,4.5\n'],
  ['once.csv', '1,2\n3,4\n'],
  ['wide.csv', '1,2,3,4\n2,3,4,5\n'],
])('%s is no list of edges', (name, text) => {
  expect(read(name, text).files[0]?.refused).toBeDefined();
});
