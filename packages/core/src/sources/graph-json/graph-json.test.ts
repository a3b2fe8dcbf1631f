import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { tieRows } from '../../model/tie-table.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(name: string, value: unknown): { report: FileReport; people: unknown[]; ties: unknown[] } {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }]);
  const made = evidence.imports[0];
  const nameOf = (k: number): string => (made?.people[k]?.name ?? made?.people[k]?.id) as string;
  return {
    report: report.files[0] as FileReport,
    people: (made?.people ?? []).map(({ id, name }) => [id, name]),
    ties: Array.from(made === undefined ? [] : tieRows(made.ties), (tie) => [
      `${nameOf(tie.source)} ${tie.directed ? '>' : '-'} ${nameOf(tie.target)}`,
      tie.strength,
    ]),
  };
}

describe('nodes and links', () => {
  test('D3 numbers the ends where nodes have no id, and calls strength value', () => {
    const d3 = {
      nodes: [{ name: 'Ana', group: 1 }, { name: 'Ben' }, { name: 'Cy' }],
      links: [
        { source: 0, target: 1, value: 0.5 },
        { source: 1, target: 2, value: 0.25 },
      ],
    };
    const { report, ties } = read('miserables.json', d3);
    expect([report.format, report.people, report.rows]).toEqual(['node-link', 3, 5]);
    expect(ties).toEqual([
      ['Ana - Ben', 0.5],
      ['Ben - Cy', 0.25],
    ]);
  });

  test('a drawing that D3 has saved names its ends as objects; where they lie is named as not used', () => {
    const node = (id: string, index: number): object => ({ id, index, x: 1.5, y: 2, vx: 0, vy: 0 });
    const drawn = {
      nodes: [node('a', 0), node('b', 1)],
      links: [{ source: node('a', 0), target: node('b', 1) }],
    };
    const { report, ties } = read('saved.json', drawn);
    expect(ties).toEqual([['a - b', 1]]);
    expect(report.unused.map(({ column }) => column)).toEqual(['index', 'x', 'y', 'vx', 'vy']);
  });

  test('vis.js says from and to; arrows make a tie directed', () => {
    const vis = {
      nodes: [
        { id: 1, label: 'Ana' },
        { id: 2, label: 'Ben' },
      ],
      edges: [{ from: 1, to: 2, arrows: 'to', strength: 0.75 }],
    };
    const { people, ties } = read('vis.json', vis);
    expect(people).toEqual([
      ['1', 'Ana'],
      ['2', 'Ben'],
    ]);
    expect(ties).toEqual([['Ana > Ben', 0.75]]);
  });

  test('the JSON Graph Format has its nodes by id, its attributes as metadata, and is directed', () => {
    const jgf = {
      graph: {
        nodes: { a: { label: 'Ana', metadata: { team: 'x' } }, b: { label: 'Ben' } },
        edges: [{ source: 'a', target: 'b', metadata: { weight: 0.5 } }],
      },
    };
    const { report, ties } = read('jgf.json', jgf);
    expect([report.people, report.ties]).toEqual([2, 1]);
    expect(ties).toEqual([['Ana > Ben', 0.5]]);
  });

  test('an id is text as it is written, however long, and a list of texts is joined', () => {
    const text =
      '{"nodes":[{"id":12345678901234567890,"tags":["x","y"]},{"id":"__proto__"}],"links":[{"source":12345678901234567890,"target":"__proto__"}]}';
    const { people, report } = read('long.json', text);
    expect(people.map((person) => (person as string[])[0])).toEqual(['12345678901234567890', '__proto__']);
    expect(report.ties).toBe(1);
  });

  test('a link to nobody is rejected by line, and what is no object, too', () => {
    const text =
      '{"nodes":[\n{"id":"a"},\n{"id":"b"}],\n"links":[\n{"source":"a"},\n"b",\n{"source":"a","target":"b"}]}';
    const { report } = read('odd.json', text);
    expect(report.rejects.map(({ line, code }) => [line, code])).toEqual([
      [5, 'bad-value'],
      [5, 'no-end'],
    ]);
    expect(report.rows).toBe(report.accepted + report.rejected);
  });
});

describe('elements of Cytoscape', () => {
  const elements = {
    nodes: [
      { data: { id: '1', name: 'Ana', SUID: 52 }, position: { x: 1, y: 2 } },
      { data: { id: '2', name: 'Ben' } },
    ],
    edges: [{ data: { id: 'e', source: '1', target: '2', weight: 0.5 }, selected: false }],
  };

  test('a .cyjs file is read; what only draws is named as not used', () => {
    const { report, ties } = read('n.cyjs', { format_version: '1.0', elements });
    expect([report.format, report.people]).toEqual(['cytoscape', 2]);
    expect(ties).toEqual([['Ana - Ben', 0.5]]);
    expect(report.unused.map(({ column }) => column)).toEqual(['position', 'SUID', 'selected']);
  });

  test('one list of elements, whole or alone, says the same', () => {
    const list = [...elements.nodes, ...elements.edges];
    expect(read('list.json', list).ties).toEqual([['Ana - Ben', 0.5]]);
    expect(read('whole.json', { elements: list }).ties).toEqual([['Ana - Ben', 0.5]]);
  });
});

test('what graphology exports is read, mixed graphs by edge', () => {
  const { report, ties, people } = read('g.json', {
    options: { type: 'mixed', multi: false, allowSelfLoops: true },
    attributes: {},
    nodes: [{ key: 'a', attributes: { label: 'Ana', x: 3 } }, { key: 'b' }],
    edges: [
      { key: 'e', source: 'a', target: 'b', attributes: { weight: 0.5 } },
      { key: 'f', source: 'b', target: 'a', undirected: true },
    ],
  });
  expect(report.format).toBe('graphology');
  expect(people).toEqual([
    ['a', 'Ana'],
    ['b', undefined],
  ]);
  expect(ties).toEqual([
    ['Ana > b', 0.5],
    ['b - Ana', 1],
  ]);
});

test('JSON that breaks off or is damaged is refused with line and column', () => {
  const refused = (text: string): unknown => read('x.graph.json', text).report.refused;
  expect(refused('{"nodes":[\n{"id":"a"},')).toMatchObject({ line: 2, column: 12 });
  expect(refused('{"nodes":[\n  {"id" "a"}]}')).toMatchObject({ line: 2 });
  expect(refused(`${'['.repeat(100_000)}`)).toMatchObject({ code: 'unreadable' });
  expect(refused('{"people":[]}')).toMatchObject({ code: 'unreadable' });
});

test('NetworkX’s adjacency data has the ties of each node in its place', () => {
  const { report, ties } = read('a.json', {
    directed: false,
    nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    adjacency: [
      [{ id: 'b', weight: 0.5 }],
      [
        { id: 'a', weight: 0.5 },
        { id: 'c', weight: 0.25 },
      ],
      [{ id: 'b', weight: 0.25 }],
    ],
  });
  expect([report.ties, report.unused]).toEqual([2, []]);
  expect(new Set(ties.map((tie) => (tie as unknown[])[1]))).toEqual(new Set([0.5, 0.25]));
});

test('a field that stands twice in one object is said where the two differ, and the last counts', () => {
  const text =
    '{"nodes":[{"id":"a","id":"a"},{"id":"b"}],\n"links":[{"source":"a","target":"b","value":1,"value":0.5}]}';
  const { report, ties } = read('twice.json', text);
  expect(ties).toEqual([['a - b', 0.5]]);
  expect(report.warnings.map(({ code, line, value }) => [code, line, value])).toEqual([
    ['second-value', 2, 'value'],
  ]);
});
