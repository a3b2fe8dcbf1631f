import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { importFiles, NO_EVIDENCE } from '../../public/main.ts';

function unusedIn(name: string, content: string | Record<string, unknown>): string[] {
  const bytes =
    typeof content === 'string'
      ? strToU8(content)
      : zipSync(
          Object.fromEntries(
            Object.entries(content).map(([path, value]) => [path, strToU8(JSON.stringify(value))]),
          ),
        );
  const { report } = importFiles(NO_EVIDENCE, [{ name, bytes }], { self: 'me@o.example', today: 20_785 });
  expect(report.files[0]?.refused).toBeUndefined();
  return report.files[0]!.unused.map(({ column, example }) =>
    example === '' ? column : `${column}=${example}`,
  );
}

const MAIL =
  'From: Ann <ann@a.example>\nTo: me@o.example\nDate: Mon, 2 Mar 2026 08:15:11 +0000\nReply-To: bea@b.example\nSubject: secret\nX-Mailer: Pigeon 3\nReceived: from a by b\nX-Team: Lab\n\nbody\n';

it.each([
  ['mail.eml', MAIL],
  ['mail.mbox', `From a@b Mon Mar 02 08:15:11 2026\n${MAIL}\n`],
])(
  'headers that carry something are named, those of transport together, words of people without an example: %s',
  (name, text) => {
    expect(unusedIn(name, text)).toEqual([
      'reply-to=bea@b.example',
      'subject',
      'x-team=Lab',
      'headers of transport=x-mailer, received',
    ]);
  },
);

it('members of JSON that nobody reads are named, texts without an example', () => {
  const slack = {
    'users.json': [
      { id: 'U1', name: 'ann', tz: 'Europe/Berlin', profile: { real_name: 'Ann', pronouns: 'she' } },
      { id: 'U2', name: 'bea', profile: { real_name: 'Bea' } },
    ],
    'channels.json': [{ id: 'C1', name: 'general', members: ['U1', 'U2'] }],
    'general/2026-01-02.json': [
      {
        type: 'message',
        user: 'U1',
        ts: '1767348000.000100',
        text: '<@U2> hi',
        blocks: [{ a: 1 }],
        reply_count: 2,
      },
    ],
  };
  expect(unusedIn('slack.zip', slack)).toEqual([
    'user.tz=Europe/Berlin',
    'user.profile.pronouns=she',
    'message.blocks',
    'message.reply_count=2',
  ]);
});

it('of a card second titles, other addresses and unknown properties are named', () => {
  const card =
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ann Alder\nNICKNAME:Annie\nORG:Works\nTITLE:Boss\nROLE:Founder\nURL:https://a.example\nGENDER:F\nEND:VCARD\n';
  expect(unusedIn('a.vcf', card)).toEqual([
    'GENDER=F',
    'URL=https://a.example',
    'NICKNAME=Annie',
    'TITLE or ROLE=Founder',
  ]);
});

it('of a calendar tasks, lists of people and what the program keeps for itself are named', () => {
  const text =
    'BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nEND:VTODO\nBEGIN:VEVENT\nUID:1\nDTSTART:20260102T101112Z\nORGANIZER:mailto:me@o.example\nATTENDEE:mailto:a@b.example\nATTENDEE;CUTYPE=GROUP:mailto:team@b.example\nCATEGORIES:Work\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\nEND:VEVENT\nEND:VCALENDAR\n';
  expect(unusedIn('a.ics', text)).toEqual([
    'VTODO',
    'ATTENDEE of a group=mailto:team@b.example',
    'CATEGORIES=Work',
    'X-MICROSOFT-…=X-MICROSOFT-CDO-BUSYSTATUS',
  ]);
});

it('of GEXF and GraphML elements and attributes that nobody reads are named', () => {
  const gexf =
    '<gexf version="1.3" xmlns:viz="v"><meta><creator>G</creator></meta><graph><nodes><node id="a" label="A" group="x"><viz:size value="1"/></node><node id="b" label="B"/></nodes><edges><edge source="a" target="b" style="dotted"/></edges></graph></gexf>';
  expect(unusedIn('a.gexf', gexf)).toEqual([
    '<meta>',
    '<creator>',
    'node.group=x',
    'elements of a drawing=size',
    'edge.style=dotted',
  ]);
  const graphml =
    '<graphml><desc>x</desc><graph edgedefault="undirected"><node id="a" rank="3"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
  expect(unusedIn('a.graphml', graphml)).toEqual(['<desc>', 'node.rank=3']);
});

it('of a list of feeds and of a feed what is not read is named', () => {
  const opml =
    '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed" category="friends"/></body></opml>';
  expect(unusedIn('a.opml', opml)).toEqual(['outline.category=friends']);
  const feed =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="https://a.example/"/><entry><title>P</title><link href="https://a.example/1"/><id>1</id><updated>2026-01-02T10:11:12Z</updated><category term="x"/></entry></feed>';
  expect(unusedIn('a.xml', feed)).toEqual(['entry.category']);
});
