/** A sound file of each kind that is no table, and the names in it that one could misspell. */
export interface GoodFile {
  readonly name: string;
  readonly text: string;
  /** Names of members, properties, elements and attributes, with what stands around them. */
  readonly names: RegExp;
  /** Words that say a direction, a zone, a channel, a kind. */
  readonly words: readonly (readonly [word: string, other: string])[];
}

const vcard = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Ann Alder',
  'N:Alder;Ann;;;',
  'EMAIL;TYPE=work:ann@alder.example',
  'TEL;TYPE=cell:+44 20 7946 0101',
  'ORG:Alder Works;Lab',
  'TITLE:Engineer',
  'RELATED;TYPE=colleague:urn:uuid:1',
  'CATEGORIES:friends',
  'END:VCARD',
  '',
].join('\r\n');

const ics = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:1@x.example',
  'DTSTART;TZID=Europe/Berlin:20260302T090000',
  'DTEND;TZID=Europe/Berlin:20260302T100000',
  'SUMMARY:Plan',
  'LOCATION:Room 4',
  'STATUS:CONFIRMED',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'EXDATE;TZID=Europe/Berlin:20260309T090000',
  'ORGANIZER;CN=Me:mailto:me@owner.example',
  'ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:mailto:ann@alder.example',
  'ATTENDEE;CN=Bea;PARTSTAT=DECLINED:mailto:bea@birch.example',
  'ATTENDEE;CN=Room;CUTYPE=ROOM:mailto:room4@alder.example',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const mail = [
  'From - Mon Mar 02 09:00:00 2026',
  'Date: Mon, 02 Mar 2026 09:00:00 +0100',
  'From: Ann Alder <ann@alder.example>',
  'To: Me Owner <me@owner.example>',
  'Cc: Bea <bea@birch.example>',
  'Message-ID: <1@x.example>',
  'Subject: plan',
  'Auto-Submitted: no',
  '',
  'Text.',
  '',
].join('\n');

const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="name" attr.type="string"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph id="G" edgedefault="directed">
<node id="a"><data key="n">Ann</data></node><node id="b"><data key="n">Bea</data></node><node id="c"/>
<edge source="a" target="b"><data key="w">0.5</data></edge>
<edge source="b" target="c" directed="false"><data key="w">0.25</data></edge>
</graph>
</graphml>
`;

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed" mode="static">
<attributes class="node"><attribute id="0" title="organisation" type="string"/></attributes>
<nodes><node id="a" label="Ann"><attvalues><attvalue for="0" value="Alder Works"/></attvalues></node><node id="b" label="Bea"/><node id="c" label="Cy"/></nodes>
<edges><edge id="0" source="a" target="b" weight="0.5"/><edge id="1" source="b" target="c" type="undirected" weight="0.25"/></edges>
</graph>
</gexf>
`;

const feed = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ann writes</title><link>https://ann.example/</link>
<item><title>One</title><link>https://ann.example/1</link><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><dc:creator>Ann Alder</dc:creator></item>
</channel></rss>
`;

const opml = `<?xml version="1.0"?>
<opml version="2.0"><body><outline text="Blogs"><outline text="Ann writes" type="rss" xmlUrl="https://ann.example/feed" htmlUrl="https://ann.example/"/></outline></body></opml>
`;

const wordpress = `<?xml version="1.0"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Mine</title><link>https://mine.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>me</wp:author_login><wp:author_email>me@owner.example</wp:author_email><wp:author_display_name>Me Owner</wp:author_display_name></wp:author>
<item><title>Post</title><link>https://mine.example/1</link><dc:creator>me</dc:creator><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Ann Alder</wp:comment_author><wp:comment_author_email>ann@alder.example</wp:comment_author_email><wp:comment_date_gmt>2026-03-02 09:00:00</wp:comment_date_gmt><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
</item></channel></rss>
`;

const XML_NAMES = /(?<=<\/?)[a-z][\w:.]*|(?<= )[a-z][\w:.]*(?==")/gi;
const MEMBERS = /(?<=")[a-z_]\w*(?="\s*:)/gi;
const PROPERTIES = /^[A-Z][A-Z-]*(?=[;:])|(?<=;)[A-Z]+(?==)/gm;

export const GOOD_FILES: readonly GoodFile[] = [
  {
    name: 'card.vcf',
    text: vcard,
    names: PROPERTIES,
    words: [['3.0', '9.9']],
  },
  {
    name: 'calendar.ics',
    text: ics,
    names: PROPERTIES,
    words: [
      ['Europe/Berlin', 'Atlantis/Nowhere'],
      ['WEEKLY', 'OFTEN'],
      ['ACCEPTED', 'PERHAPS'],
      ['DECLINED', 'PERHAPS'],
      ['CUTYPE=ROOM', 'CUTYPE=SPACESHIP'],
      ['CONFIRMED', 'SURELY'],
    ],
  },
  {
    name: 'mail.mbox',
    text: mail,
    names: /^[A-Z][\w-]*(?=: )/gm,
    words: [
      ['+0100', '+99:99'],
      ['no\n', 'sometimes\n'],
      ['Mar 2026', 'Mrx 2026'],
    ],
  },
  {
    name: 'a.graphml',
    text: graphml,
    names: XML_NAMES,
    words: [
      ['"directed"', '"sideways"'],
      ['"false"', '"perhaps"'],
      ['"double"', '"fish"'],
      ['"edge"', '"hedge"'],
    ],
  },
  {
    name: 'a.gexf',
    text: gexf,
    names: XML_NAMES,
    words: [
      ['"directed"', '"sideways"'],
      ['"undirected"', '"sideways"'],
      ['"static"', '"wobbly"'],
      ['"node"', '"nude"'],
    ],
  },
  { name: 'feed.xml', text: feed, names: XML_NAMES, words: [['GMT', 'XYZ']] },
  { name: 'blogs.opml', text: opml, names: XML_NAMES, words: [['"rss"', '"fax"']] },
  {
    name: 'wordpress.xml',
    text: wordpress,
    names: XML_NAMES,
    words: [
      ['approved>1<', 'approved>maybe<'],
      ['type>comment<', 'type>shout<'],
    ],
  },
  {
    name: 'a.graph.json',
    text: JSON.stringify({
      options: { type: 'mixed', multi: false },
      attributes: {},
      nodes: [
        { key: 'a', attributes: { label: 'Ann', organisation: 'Alder Works' } },
        { key: 'b', attributes: { label: 'Bea' } },
        { key: 'c', attributes: { label: 'Cy' } },
      ],
      edges: [
        { key: '0', source: 'a', target: 'b', attributes: { weight: 0.5 } },
        { key: '1', source: 'b', target: 'c', undirected: true, attributes: { weight: 0.25 } },
      ],
    }),
    names: MEMBERS,
    words: [
      ['"mixed"', '"sideways"'],
      ['true', '"perhaps"'],
    ],
  },
  {
    name: 'node-link.json',
    text: JSON.stringify({
      directed: true,
      multigraph: false,
      graph: {},
      nodes: [{ id: 'a', name: 'Ann' }, { id: 'b', name: 'Bea' }, { id: 'c' }],
      edges: [
        { source: 'a', target: 'b', weight: 0.5 },
        { source: 'b', target: 'c', weight: 0.25 },
      ],
    }),
    names: MEMBERS,
    words: [['true', '"perhaps"']],
  },
  {
    name: 'a.cyjs',
    text: JSON.stringify({
      elements: {
        nodes: [{ data: { id: 'a', name: 'Ann' } }, { data: { id: 'b', name: 'Bea' } }],
        edges: [{ data: { source: 'a', target: 'b', weight: 0.5 } }],
      },
    }),
    names: MEMBERS,
    words: [],
  },
  {
    name: 'a.gml',
    text: 'graph [\n  directed 1\n  node [\n    id 1\n    label "Ann"\n  ]\n  node [\n    id 2\n    label "Bea"\n  ]\n  edge [\n    source 1\n    target 2\n    weight 0.5\n  ]\n]\n',
    names: /(?<=^ *)[a-z]+(?= )/gm,
    words: [['directed 1', 'directed 7']],
  },
  {
    name: 'a.dot',
    text: 'digraph {\n  a [label="Ann"];\n  b [label="Bea"];\n  a -> b [weight=0.5, channel=mail];\n}\n',
    names: /(?<=[[ ])[a-z]+(?==)|^digraph/gm,
    words: [['->', '--']],
  },
  {
    name: 'a.net',
    text: '*Vertices 3\n1 "Ann"\n2 "Bea"\n3 "Cy"\n*Arcs\n1 2 0.5\n*Edges\n2 3 0.25\n',
    names: /(?<=^\*)[A-Z][a-z]+/gm,
    words: [],
  },
  {
    name: 'a.dl',
    text: 'dl n=3\nformat = edgelist1\nlabels:\nAnn\nBea\nCy\ndata:\n1 2 0.5\n2 3 0.25\n',
    names: /^(?:dl|format|labels|data)|n(?==)/gm,
    words: [['edgelist1', 'sausages']],
  },
];
