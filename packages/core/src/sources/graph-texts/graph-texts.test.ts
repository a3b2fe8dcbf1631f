import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { tieRows } from '../../model/tie-table.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(name: string, text: string): { report: FileReport; people: unknown[]; ties: unknown[] } {
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }]);
  const made = evidence.imports[0];
  const nameOf = (k: number): string => (made?.people[k]?.name ?? made?.people[k]?.id) as string;
  return {
    report: report.files[0] as FileReport,
    people: (made?.people ?? []).map(({ id, name, attributes }) => [id, name, attributes ?? []]),
    ties: Array.from(made === undefined ? [] : tieRows(made.ties), (tie) => [
      `${nameOf(tie.source)} ${tie.directed ? '>' : '-'} ${nameOf(tie.target)}`,
      tie.strength,
    ]),
  };
}

describe('GML', () => {
  test('labels that differ are ids; numbers of nodes are the file’s own; how a node is drawn is named as not used', () => {
    const text = `Creator "someone"\ngraph [\n  directed 1\n  # a note\n  node [ id 7 label "An&eacute; &quot;E&quot;" team "x" team "y" graphics [ x 1.0 ] ]
  node [ id 9 label "Ben" ]\n  edge [ source 7 target 9 weight 0.5 ]\n]`;
    const { report, people, ties } = read('n.gml', text);
    expect(people).toEqual([
      ['Ané "E"', 'Ané "E"', [['team', 'x;y']]],
      ['Ben', 'Ben', []],
    ]);
    expect(ties).toEqual([['Ané "E" > Ben', 0.5]]);
    expect(report.unused.map(({ column }) => column)).toEqual(['graphics', 'team']);
  });

  test('two nodes of one label stay two', () => {
    const { people } = read('s.gml', 'graph [ node [ id 1 label "Sam" ] node [ id 2 label "Sam" ] ]');
    expect(people).toEqual([
      ['1', 'Sam', []],
      ['2', 'Sam', []],
    ]);
  });

  test('a list that never closes, a quote that never closes and a second graph are refused with their line', () => {
    const refused = (text: string): unknown => read('x.gml', text).report.refused;
    expect(refused('graph [\n  node [\n id 1\n')).toMatchObject({ code: 'unreadable', line: 4 });
    expect(refused('graph [\n  node [ label "a ]\n]')).toMatchObject({
      code: 'unreadable',
      line: 2,
      column: 16,
    });
    expect(refused('graph [ node [ id 1 ] ]\ngraph [ ]')).toMatchObject({ line: 2 });
  });

  test('an edge to a node that is not there is a tie to somebody the file only mentions', () => {
    const { report } = read(
      'e.gml',
      'graph [ node [ id 1 label "a" ] edge [ source 1 target 5 ] edge [ source 1 ] ]',
    );
    expect([report.rows, report.accepted, report.rejected]).toEqual([3, 2, 1]);
  });
});

describe('DOT', () => {
  test('a chain, a group at either end, values for all that follow and a port are what the language says', () => {
    const text = `/* by hand */ strict digraph "G" {
  node [team=x]; // for all below
  a [label="Ana"]; b:n -> {c d} [weight=0.5]
  subgraph cluster_1 { node [team=y]; e }
  e -> a -> b;
  rankdir = LR
}`;
    const { report, people, ties } = read('g.dot', text);
    expect(people).toEqual([
      ['a', 'Ana', [['team', 'x']]],
      ['b', undefined, [['team', 'x']]],
      ['c', undefined, [['team', 'x']]],
      ['d', undefined, [['team', 'x']]],
      ['e', undefined, [['team', 'y']]],
    ]);
    expect(ties).toEqual([
      ['b > c', 0.5],
      ['b > d', 0.5],
      ['e > Ana', 1],
      ['Ana > b', 1],
    ]);
    expect(report.unused).toEqual([
      { column: 'rankdir', reason: 'of the graph as a whole', example: 'LR' },
      { column: 'team', reason: 'kept as an attribute', example: 'x' },
    ]);
  });

  test('dir turns an edge or takes its direction away', () => {
    const text = 'digraph { a -> b [dir=back] b -> c [dir=none] c -> d [dir=both, color=red] }';
    const { ties, report } = read('d.gv', text);
    expect(ties).toEqual([
      ['b > a', 1],
      ['b - c', 1],
      ['c - d', 1],
    ]);
    expect(report.unused.map(({ column }) => column)).toEqual(['color']);
  });

  test('quoted text may be joined, broken and hold quotes; markup is read as the words in it', () => {
    const text = 'graph { "a \\"b\\"" [label=<<b>Ana</b> Berg>]; "x" + "y" -- 1.5 }';
    const { people } = read('q.dot', text);
    expect(people).toEqual([
      ['a "b"', 'Ana Berg', []],
      ['xy', undefined, []],
      ['1.5', undefined, []],
    ]);
  });

  test('a brace that never closes, a second graph and what cannot be read are refused with line and column', () => {
    const refused = (text: string): unknown => read('x.dot', text).report.refused;
    expect(refused('graph {\n a -- b')).toMatchObject({ code: 'unreadable', line: 1, column: 7 });
    expect(refused('graph { }\ngraph { }')).toMatchObject({ line: 2, column: 1 });
    expect(refused('graph {\n a ~ b }')).toMatchObject({ line: 2, column: 4 });
    expect(refused(`graph ${'{'.repeat(50_000)}`)).toMatchObject({ code: 'unreadable' });
  });
});

test('DOT that describes its drawing in a list `graph [...]` is no GML', () => {
  const text =
    'digraph G {\n  graph [splines=false]\n  node [shape=ellipse, width=0.3, height=0.3]\n  1 -> 2;\n}\n';
  for (const name of ['drawn.dot', 'drawn.txt'])
    expect(read(name, text).report).toMatchObject({ format: 'dot', people: 2, ties: 1 });
});
