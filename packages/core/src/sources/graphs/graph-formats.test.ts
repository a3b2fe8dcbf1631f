import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { labelOf, type Person } from '../../model/network.ts';
import { strengths } from '../../model/strength/strength.ts';
import { tieList } from '../../model/tie-list.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

function read(name: string, text: string): FileReport {
  const { report } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }]);
  return report.files[0] as FileReport;
}

function peopleAndTies(name: string, text: string): readonly [number, number] {
  const { people, ties } = read(name, text);
  return [people, ties];
}

test('a document type is refused, whatever it declares', () => {
  const entities = Array.from({ length: 50 }, (_, k) => `<!ENTITY a${k + 1} "&a${k};&a${k};&a${k};">`).join(
    '',
  );
  const body = '<graphml><graph><node id="&a50;"/></graph></graphml>';
  const report = read('laughs.graphml', `<!DOCTYPE g [<!ENTITY a0 "ha">${entities}]>${body}`);
  expect(report.refused?.code).toBe('unreadable');
  expect(report.refused?.message).toContain('DOCTYPE');
});

test('elements nested 200,000 deep are refused', () => {
  const deep = read('deep.gexf', `<gexf>${'<nodes>'.repeat(200_000)}`);
  expect(deep.refused?.code).toBe('unreadable');
});

test('XML that breaks off is refused with its line', () => {
  expect(read('cut.graphml', '<graphml>\n<graph>\n<node id="a"').refused?.code).toBe('unreadable');
});

test('a yEd node takes its label from the drawing', () => {
  const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d6" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Noor</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>`;
  const { evidence } = importFiles(NO_EVIDENCE, [
    { name: 'y.graphml', bytes: new TextEncoder().encode(text) },
  ]);
  expect(evidence.imports[0]?.people).toEqual([{ line: 2, id: 'n0', name: 'Noor' }]);
});

test('Pajek lists, matrices and comments are read, wrong numbers rejected by line', () => {
  const lists = '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Arcslist\n1 2 3\n*Edgeslist\n2 3\n*Arcs\n1 9\n% end\n';
  const report = read('lists.net', lists);
  expect([report.people, report.ties, report.rejected, report.rejects[0]?.line]).toEqual([3, 3, 1, 10]);
  expect(peopleAndTies('m.net', '*Vertices 3\n*Matrix\n0 1 0\n1 0 2\n0 2 0\n')).toEqual([3, 2]);
  expect(peopleAndTies('m.net', '*Vertices 2\n*Matrix\n0 1\n2 0\n')).toEqual([2, 1]);
});

test('in two-mode Pajek the vertices after the first are organisations', () => {
  const report = read('two.net', '*Vertices 4 2\n1 "a"\n2 "b"\n3 "Acme"\n4 "Bell"\n*Edges\n1 3\n2 3\n2 4\n');
  expect([report.people, report.organisations, report.rows]).toEqual([2, 2, 7]);
});

test('DL node lists and embedded matrices are read', () => {
  expect(peopleAndTies('n.dl', 'dl n=3 format=nodelist1\nlabels:\na,b,c\ndata:\n1 2 3\n2 1\n')).toEqual([
    3, 2,
  ]);
  expect(peopleAndTies('e.dl', 'DL N=2\nLABELS EMBEDDED\nDATA:\n  a b\na 0 1\nb 1 0\n')).toEqual([2, 1]);
});

test('a matrix has a decimal comma only where no comma delimits; a symmetric one gives a tie for each pair', () => {
  expect(peopleAndTies('m.csv', ';a;b;c\na;0;0,5;0\nb;0,5;0;1\nc;0;1;0\n')).toEqual([3, 2]);
  expect(peopleAndTies('m.csv', ',a,b\na,0,1\nb,0,0\n')).toEqual([2, 1]);
  const wrong = read('m.csv', ',a,b\na,0,"0,5"\nb,0.5,0\n');
  expect([wrong.format, wrong.rejected, wrong.rejects[0]?.line]).toEqual(['matrix', 1, 2]);
  expect(read('t.csv', ',x,y\n1,2,3\n').refused?.code).toBe('unknown-format');
});

/** People with their communities and organisations, and ties as `Ann>Bea 0.5`, of a file. */
function drawn(name: string, text: string): { readonly people: string[]; readonly ties: string[] } {
  const { evidence } = importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }]);
  const network = resolve(evidence);
  const label = (v: number): string => labelOf(network.people[v] as Person);
  return {
    people: network.people
      .map(({ communities, memberships }, v) =>
        [
          label(v),
          ...communities,
          ...memberships.map((m) => network.organisations[m.organisation]?.name),
        ].join(' | '),
      )
      .sort(),
    ties: tieList(network, strengths(network, { asOf: 20_780 }))
      .map((tie) => `${label(tie.source)}${tie.undirected ? '-' : '>'}${label(tie.target)} ${tie.strength}`)
      .sort(),
  };
}

test('yEd: labels in one line without HTML, frames are communities, arrows are as they are drawn', () => {
  const node = (id: string, label: string): string =>
    `<node id="${id}"><data key="d"><y:ShapeNode>${label}</y:ShapeNode></data></node>`;
  const arrows = (source: string, target: string): string =>
    `<data key="e"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/></y:PolyLineEdge></data>`;
  const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d" for="node" yfiles.type="nodegraphics"/><key id="e" for="edge" yfiles.type="edgegraphics"/>
<graph edgedefault="directed"><node id="g" yfiles.foldertype="group"><data key="d"><y:GroupNode><y:NodeLabel>Team</y:NodeLabel></y:GroupNode></data><graph edgedefault="directed">
${node('a', '<y:NodeLabel>Ann\nAlder</y:NodeLabel><y:NodeLabel>Boss</y:NodeLabel>')}</graph></node>
${node('b', '<y:NodeLabel>&lt;html&gt;&lt;b&gt;Bea&lt;/b&gt;&lt;/html&gt;</y:NodeLabel>')}${node('c', '<y:NodeLabel>Cy</y:NodeLabel>')}
<edge source="a" target="b">${arrows('none', 'none')}</edge><edge source="b" target="c">${arrows('standard', 'none')}</edge><edge source="a" target="c">${arrows('none', 'delta')}</edge></graph></graphml>`;
  expect(drawn('y.graphml', text)).toEqual({
    people: ['Ann Alder | Team', 'Bea', 'Cy'],
    ties: ['Ann Alder-Bea 1', 'Ann Alder>Cy 1', 'Cy>Bea 1'],
  });
  expect(read('y.graphml', text).unused.map(({ example }) => example)).toEqual(
    expect.arrayContaining(['Team', 'Boss']),
  );
});

test('words for a direction are read in any case, unknown ones are said, and so are edges to nodes that are not there', () => {
  const text = (graph: string, edge: string): string =>
    `<graphml><graph edgedefault="${graph}"><node id="a"/><node id="b"/><edge source="a" target="b" ${edge}/></graph></graphml>`;
  const ties = (graph: string, edge = ''): string | undefined =>
    drawn('g.graphml', text(graph, edge)).ties[0];
  expect([
    ties('UNDIRECTED'),
    ties('directed', 'directed="No"'),
    ties('undirected', 'directed="yes"'),
  ]).toEqual(['a-b 1', 'a-b 1', 'a>b 1']);
  expect(read('g.graphml', text('non', 'directed="perhaps"')).unused.map(({ column }) => column)).toEqual([
    'edgedefault non',
    'directed perhaps',
  ]);
  const slip = text('directed', '').replace('target="b"', 'target="bb"');
  expect(read('g.graphml', slip).warnings.map(({ code, value }) => `${code} ${value}`)).toEqual([
    'unresolved bb',
  ]);
});

test('GEXF: the value latest in time stands, by zones and for people too', () => {
  const text = `<gexf><graph mode="dynamic" defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="organisation" type="string"/></attributes><attributes class="edge"><attribute id="w" title="weight" type="float"/></attributes>
<nodes><node id="a" label="Ann"><attvalues><attvalue for="0" value="New" start="2026-01-01"/><attvalue for="0" value="Old" start="2020-01-01"/></attvalues></node><node id="b" label="Bea"/></nodes>
<edges><edge source="a" target="b"><attvalues><attvalue for="w" value="0.9" start="2026-05-01T00:30:00+02:00"/><attvalue for="w" value="0.2" start="2026-04-30T23:00:00Z"/></attvalues></edge></edges></graph></gexf>`;
  expect(drawn('g.gexf', text)).toEqual({ people: ['Ann | New', 'Bea'], ties: ['Ann>Bea 0.2'] });
});

test('what stands for an organisation within is no character that nobody sees', () => {
  const text = 'dl nr=2 nc=1 format=edgelist2\nlabels embedded\ndata:\nAnn Club 1\nBea club 1\n';
  expect([read('a.dl', text).warnings, drawn('a.dl', text).people]).toEqual([
    [],
    ['Ann | Club', 'Bea | Club'],
  ]);
});
