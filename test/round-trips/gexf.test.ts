import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const graph = (attributes: string, body: string): string =>
  `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph ${attributes}>${body}</graph></gexf>`;

test('an edge takes its direction from itself, else from the graph, else it has none (GEXF primer)', () => {
  const edges =
    '<edges><edge source="a" target="b"/><edge source="b" target="c" type="directed"/><edge source="c" target="d" type="mutual"/><edge source="d" target="e" type="nonsense"/></edges>';
  const directions = (attributes: string): string[] =>
    readText('g.gexf', graph(attributes, edges)).ties.map(([ends]) => ends);
  expect(directions('')).toEqual(['a - b', 'b > c', 'c - d', 'd - e']);
  expect(directions('defaultedgetype="directed"')).toEqual(['a > b', 'b > c', 'c - d', 'd > e']);
  expect(directions('defaultedgetype="mutual"')).toEqual(['a - b', 'b > c', 'c - d', 'd - e']);
});

test('attributes that are called like our own columns are kept', () => {
  const text = graph(
    '',
    `<attributes class="edge"><attribute id="0" title="source" type="string"/><attribute id="1" title="directed" type="boolean"/>
<attribute id="2" title="Assumed" type="string"/><attribute id="3" title="stated" type="boolean"/></attributes>
<edges><edge source="a" target="b" type="directed" weight="0.5"><attvalues><attvalue for="0" value="survey"/><attvalue for="1" value="false"/>
<attvalue for="2" value="x"/><attvalue for="3" value="true"/></attvalues></edge></edges>`,
  );
  expect(readText('g.gexf', text).ties).toEqual([
    ['a > b', 0.5, { source: 'survey', directed: 'false', Assumed: 'x', stated: 'true' }],
  ]);
});

test('a node in a node or with a pid names its parent; a label beside a name is kept; no id is rejected', () => {
  const text = graph(
    '',
    `<attributes class="node"><attribute id="0" title="name" type="string"/></attributes><nodes>
<node id="g" label="Group"><nodes><node id="a" label="Ana"/></nodes></node>
<node id="b" label="B." pid="g"><attvalues><attvalue for="0" value="Ben"/></attvalues></node>
<node label="nobody"/></nodes>`,
  );
  const { people, report } = readText('g.gexf', text);
  expect(people.map(({ id, name, attributes }) => [id, name, attributes])).toEqual([
    ['g', 'Group', undefined],
    ['a', 'Ana', [['pid', 'g']]],
    [
      'b',
      'Ben',
      [
        ['label', 'B.'],
        ['pid', 'g'],
      ],
    ],
  ]);
  expect([report.rows, report.accepted, report.rejects[0]?.line, report.rejects[0]?.column]).toEqual([
    4, 3, 4, 1,
  ]);
});

test('times are kept; a weight that changes stands as its last value', () => {
  const text = graph(
    'mode="dynamic" timeformat="date"',
    `<attributes class="edge" mode="dynamic"><attribute id="weight" title="Weight" type="double"/></attributes>
<nodes><node id="a" timestamp="2020-01-01"/></nodes>
<edges><edge source="a" target="b" start="2019-01-01"><attvalues><attvalue for="weight" value="1.0" start="2019-01-01" end="2019-06-01"/>
<attvalue for="weight" value="0.5" start="2019-06-01"/></attvalues><spells><spell start="2019-01-01" end="2019-06-01"/><spell timestamp="2020-02-02"/></spells></edge></edges>`,
  );
  const { people, ties } = readText('g.gexf', text);
  expect(people[0]?.attributes).toEqual([['timestamps', '2020-01-01']]);
  expect(ties).toEqual([
    [
      'a - b',
      0.5,
      {
        'Weight over time': '1 [2019-01-01, 2019-06-01]; 0.5 [2019-06-01, ]',
        start: '2019-01-01',
        spells: '[2019-01-01, 2019-06-01]; [2020-02-02]',
      },
    ],
  ]);
});

test('an edge of a known channel is an interaction at each of its times; without both it is a tie', () => {
  const text = graph(
    'mode="dynamic" defaultedgetype="directed"',
    `<attributes class="edge"><attribute id="0" title="channel" type="string"/></attributes><edges>
<edge source="a" target="b"><attvalues><attvalue for="0" value="Mail"/></attvalues><spells><spell timestamp="2024-03-01T09:30:00Z"/><spell start="2024-03-02" end="2024-03-03"/></spells></edge>
<edge source="b" target="c" timestamps="&lt;[2024-03-04, 2024-03-05]&gt;" weight="0.5"><attvalues><attvalue for="0" value="in-person"/></attvalues></edge>
<edge source="c" target="d"><attvalues><attvalue for="0" value="mail"/></attvalues></edge>
<edge source="d" target="e" start="2024-03-01"><attvalues><attvalue for="0" value="pigeon"/></attvalues></edge></edges>`,
  );
  const { ties, report } = readText('g.gexf', text);
  expect(report.byChannel).toEqual([
    ['in-person', 2],
    ['mail', 2],
  ]);
  expect(ties).toEqual([
    ['b > c', 0.5, { channel: 'in-person', timestamps: '<[2024-03-04, 2024-03-05]>' }],
    ['c > d', 1, { channel: 'mail' }],
    ['d > e', 1, { channel: 'pigeon', start: '2024-03-01' }],
  ]);
});
