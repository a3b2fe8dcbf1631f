import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const KEYS = `<key id="c" for="node" attr.name="colour" attr.type="string"><default>yellow</default></key>
<key id="w" for="edge" attr.name="weight" attr.type="double"/><key id="p" for="port" attr.name="side"/>
<key id="t" for="graph" attr.name="title"/><key id="ng" for="node" yfiles.type="nodegraphics"/>`;
const graphml = (body: string): string =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${KEYS}\n${body}</graphml>`;

test('data of a port, of an inner graph and after it stays where it belongs (GraphML primer)', () => {
  const text = graphml(`<graph edgedefault="undirected"><data key="t">all</data>
<node id="a"><port name="N"><data key="p">north</data></port>
<graph edgedefault="directed"><data key="t">inner</data><node id="a::b"><data key="c">red</data></node><node id="a::c"/>
<edge source="a::b" target="a::c"/></graph><data key="c">blue</data></node><node id="d"><data key="c"><![CDATA[<&>]]></data></node>
<edge source="a" target="d" directed="1"/><edge source="d" target="a::b" directed="0"/><edge source="d" target="a::c"/></graph>`);
  const { people, ties } = readText('n.graphml', text);
  expect(people.map(({ id, attributes }) => [id, attributes])).toEqual([
    ['a', [['colour', 'blue']]],
    ['a::b', [['colour', 'red']]],
    ['a::c', [['colour', 'yellow']]],
    ['d', [['colour', '<&>']]],
  ]);
  expect(ties.map(([ends]) => ends)).toEqual(['a::b > a::c', 'a > d', 'd - a::b', 'd - a::c']);
});

test('a hyperedge is rejected by line, never dropped in silence', () => {
  const { report } = readText(
    'h.graphml',
    graphml(
      '<graph edgedefault="directed"><node id="a"/>\n<hyperedge id="h"><endpoint node="a"/></hyperedge></graph>',
    ),
  );
  expect([report.rows, report.accepted, report.rejected]).toEqual([2, 1, 1]);
  expect(report.rejects[0]).toMatchObject({ line: 6, value: 'h' });
});

test('where ids are names, a group and the nodes in it keep their own', () => {
  const text = `<graphml><key id="V-Color" for="node" attr.name="Color"/><graph edgedefault="directed">
<node id="Outer"><graph edgedefault="directed"><node id="Inner"/></graph></node></graph></graphml>`;
  expect(readText('n.graphml', text).people.map(({ name }) => name)).toEqual(['Outer', 'Inner']);
});

test('a finding about a graph file names the line, and no column that the file does not have', () => {
  const { report } = readText(
    'w.graphml',
    graphml(
      '<graph edgedefault="directed"><edge source="a" target="b"><data key="w">7</data></edge></graph>',
    ),
  );
  expect(report.warnings.map(({ code, column }) => [code, column])).toEqual([['strength-above-one', 0]]);
});
