import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
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
