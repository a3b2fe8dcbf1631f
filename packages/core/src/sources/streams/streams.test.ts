import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CHANNELS } from '../../model/channel.ts';
import { parseDay } from '../../model/day.ts';
import { type Evidence, NO_EVIDENCE } from '../../model/evidence.ts';
import { oneSideSeen } from '../../model/one-sided.ts';
import { strengths } from '../../model/strength/strength.ts';
import { resolve } from '../../resolve/resolve.ts';
import { gunzip } from '../archive/tar.ts';
import { type ImportReport, importFiles } from '../import.ts';

const SELF = { self: 'Noor Haddad <noor@alderwick.example>', today: 20_800 };

function read(...files: readonly (readonly [string, string | Uint8Array])[]): {
  evidence: Evidence;
  report: ImportReport;
} {
  return importFiles(
    NO_EVIDENCE,
    files.map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    })),
    SELF,
  );
}

const ytd = (name: string, records: unknown, after = ''): Uint8Array =>
  strToU8(`window.YTD.${name}.part0 = ${JSON.stringify(records)}${after}`);

const tweet = (id: string, more: object): object => ({
  tweet: { id_str: id, created_at: 'Sat Feb 18 12:33:11 +0000 2023', full_text: 'CANARY-body', ...more },
});

const ACCOUNT = ytd('account', [{ account: { accountId: '10', accountDisplayName: 'Noor Haddad' } }]);

function xArchive(members: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ 'data/account.js': ACCOUNT, ...members });
}

const X = xArchive({
  'data/tweets.js': ytd('tweets', [
    tweet('1', { in_reply_to_user_id_str: '9007199254740993', in_reply_to_screen_name: 'ines' }),
    tweet('2', { in_reply_to_user_id_str: '10' }),
    tweet('3', {
      full_text: 'RT @dele: CANARY-body',
      entities: { user_mentions: [{ id_str: '11', name: 'Dele' }] },
    }),
  ]),
  'data/tweets-part1.js': ytd('tweets', [tweet('1', {})]),
  'data/direct-messages.js': strToU8('window.YTD.direct_messages.part0 = ["CANARY-body"]'),
});

const WORDPRESS = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Notes</title><link>https://noor.example</link>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>noor</wp:author_login><wp:author_email>noor@alderwick.example</wp:author_email></wp:author>
<item><title>On gauges</title><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>canary-name@c.example</wp:comment_author>
<wp:comment_author_email>canary@c.example</wp:comment_author_email><wp:comment_author_url>https://ines.example</wp:comment_author_url>
<wp:comment_author_IP>192.0.2.99</wp:comment_author_IP><wp:comment_date_gmt>2026-01-15 11:00:00</wp:comment_date_gmt>
<wp:comment_content>CANARY-body</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>`;

const FEED = `<rss version="2.0"><channel><title>Ines writes</title><link>https://ines.example/</link>
<item><title>Procurement law</title><link>https://ines.example/law</link><author>ines@b.example (Ines Okafor)</author>
<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>CANARY-body</description></item></channel></rss>`;

const OPML =
  '<opml version="2.0"><body><outline text="Ines" xmlUrl="https://ines.example/feed.xml" htmlUrl="https://ines.example/"/></body></opml>';

const counts = (report: ImportReport, at = 0): object =>
  Object.fromEntries(report.files[at]?.byChannel ?? []);

test('an X archive gives replies to others and reposts, each post once, with ids above 2^53', () => {
  const { evidence, report } = read(['x.zip', X]);
  expect(report.files[0]?.format).toBe('x-archive');
  expect(counts(report)).toEqual({ reply: 1, repost: 1 });
  expect(report.files[0]?.merged).toBe(1);
  expect(resolve(evidence).people.map(({ id }) => id)).toContain('x:9007199254740993');
});

test('an X archive with code after its JSON is not run and not read', () => {
  const flag = globalThis as { ranFromArchive?: boolean };
  const code = ';globalThis.ranFromArchive=true;';
  const { report } = read([
    'x.zip',
    xArchive({ 'data/tweets.js': ytd('tweets', [tweet('1', { in_reply_to_user_id_str: '12' })], code) }),
  ]);
  expect(flag.ranFromArchive).toBeUndefined();
  expect(report.files[0]?.warnings.map(({ code: found }) => found)).toContain('not-read');
  expect(counts(report)).toEqual({});
});

test('prototype keys and outward names of members stay data', () => {
  const hostile = strToU8(
    'window.YTD.tweets.part0 = [{"__proto__":{"polluted":1},"tweet":{"__proto__":{"polluted":1},"id_str":"1","created_at":"2026-01-01T00:00:00Z","in_reply_to_user_id_str":"__proto__"}}]',
  );
  const { report } = read(['x.zip', xArchive({ '../../data/tweets.js': hostile })]);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(report.files[0]?.rows).toBe(2);
});

test('the same person across a blog, a feed and a blogroll is one, by the site', () => {
  const { evidence } = read(['w.xml', WORDPRESS], ['f.xml', FEED], ['o.opml', OPML]);
  const others = resolve(evidence).people.filter(({ owner }) => !owner);
  expect(others.map(({ name }) => name)).toEqual(['Ines Okafor']);
});

test('a handle alone joins nobody', () => {
  const { evidence } = read(
    ['x.zip', X],
    ['following_accounts.csv', 'Account address,Show boosts\nines@metrology.example,true\n'],
  );
  expect(resolve(evidence).people.filter(({ owner }) => !owner)).toHaveLength(3);
});

test('streams imported again and in any order give the same bytes', () => {
  const files = [
    ['x.zip', X],
    ['w.xml', WORDPRESS],
    ['f.xml', FEED],
    ['o.opml', OPML],
  ] as const;
  const once = JSON.stringify(read(...files).evidence);
  expect(JSON.stringify(read(...files, ...files).evidence)).toBe(once);
  expect(JSON.stringify(read(...[...files].reverse()).evidence)).toBe(once);
});

test('no text of a post or message and no address of a commenter is kept', () => {
  const { evidence, report } = read(['x.zip', X], ['w.xml', WORDPRESS], ['f.xml', FEED]);
  for (const kept of [JSON.stringify(evidence), JSON.stringify(report), JSON.stringify(resolve(evidence))])
    expect(kept).not.toMatch(/CANARY|canary|192\.0\.2/);
});

test('a meeting with somebody named means the one person of that name, and nobody where two have it', () => {
  const people = 'id,name\n1,Yui Nakamura\n2,Sam Field\n3,Sam Field\n';
  const met =
    'date,with,channel,topic\n2026-02-01,Yui Nakamura,lunch,gauges\n2026-02-02,Sam Field,video,\n2026-13-01,x@y.example,call,\n';
  const { evidence, report } = read(['people.csv', people], ['meetings.csv', met]);
  expect(report.files[1]).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
  const named = resolve(evidence).people.map(({ name }) => name);
  expect(named.filter((name) => name === 'Yui Nakamura')).toHaveLength(1);
  expect(named.filter((name) => name === 'Sam Field')).toHaveLength(3);
});

test('a Mastodon note to named people alone is a message; likes and boosts name the author by address', () => {
  const host = 'https://metrology.example';
  const note = (id: number, to: readonly string[], more: object = {}): object => ({
    id: `${id}`,
    type: 'Create',
    published: '2026-01-05T10:00:00Z',
    to,
    object: { content: 'CANARY', tag: [{ type: 'Mention', href: `${host}/users/ines` }], ...more },
  });
  const archive = zipSync({
    'actor.json': strToU8(JSON.stringify({ id: `${host}/users/noor`, name: 'Noor Haddad' })),
    'outbox.json': strToU8(
      JSON.stringify({
        orderedItems: [
          note(1, [`${host}/users/ines`]),
          note(2, ['https://www.w3.org/ns/activitystreams#Public'], {
            inReplyTo: `${host}/users/ines/statuses/1`,
          }),
          note(3, ['as:Public'], { inReplyTo: `${host}/users/noor/statuses/2`, tag: [] }),
          { id: '4', type: 'Announce', published: '2026-01-06T10:00:00Z', object: `${host}/@dele/7` },
        ],
      }),
    ),
    'likes.json': strToU8(JSON.stringify({ orderedItems: [`${host}/users/dele/statuses/9`] })),
  });
  const { report } = read(['m.zip', archive]);
  expect(counts(report)).toEqual({ message: 1, reply: 1, repost: 1, like: 1 });
  expect(report.files[0]?.people).toBe(2);
});

function tar(members: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(members).flatMap(([name, text]) => {
    const body = strToU8(text);
    const head = new Uint8Array(512);
    head.set(strToU8(name), 0);
    head.set(strToU8(body.length.toString(8).padStart(11, '0')), 124);
    head.set(strToU8('0'), 156);
    head.set(strToU8('ustar'), 257);
    const padded = new Uint8Array(Math.ceil(body.length / 512) * 512);
    padded.set(body);
    return [head, padded];
  });
  return Uint8Array.from([...blocks, new Uint8Array(1024)].flatMap((block) => [...block]));
}

test('an older Mastodon archive, a tar packed by gzip, reads as the zip does; one cut short is refused', () => {
  const members = {
    'actor.json': '{"id":"https://m.example/users/noor"}',
    'outbox.json':
      '{"orderedItems":[{"id":"1","type":"Announce","published":"2026-01-06T10:00:00Z","object":"https://m.example/@dele/7"}]}',
  };
  const packed = gzipSync(tar(members));
  expect(counts(read(['archive.tar.gz', packed]).report)).toEqual({ repost: 1 });
  const { report } = read(['cut.tar.gz', gzipSync(tar(members).subarray(0, 1030))]);
  expect(report.files[0]?.refused?.code).toBe('unreadable');
});

test('gzip that unpacks to more than the limit is refused before it is unpacked whole', () => {
  const large = gzipSync(new Uint8Array(1 << 20));
  expect(() => gunzip(large, 1 << 18)).toThrow('unpacks to more');
  expect(gunzip(large)).toHaveLength(1 << 20);
});

test('a tie of which one side was seen in public is marked; an answer found later never lowers S and takes the mark away', () => {
  const asOf = parseDay('2026-11-23') as number;
  const posts = [
    tweet('1', { in_reply_to_user_id_str: '9007199254740993' }),
    tweet('2', { in_reply_to_user_id_str: '9007199254740993' }),
  ];
  const mine = xArchive({ 'data/tweets.js': ytd('tweets', posts) });
  const theirs = zipSync({
    'data/account.js': ytd('account', [{ account: { accountId: '9007199254740993', username: 'ines' } }]),
    'data/tweets.js': ytd('tweets', [tweet('3', { in_reply_to_user_id_str: '10' })]),
  });
  const tie = (...archives: readonly Uint8Array[]) => {
    let { evidence } = read(['mine.zip', archives[0]!]);
    if (archives[1] !== undefined)
      evidence = importFiles(evidence, [{ name: 'theirs.zip', bytes: archives[1] }], {
        self: 'Ines',
      }).evidence;
    const network = resolve(evidence);
    const [pair] = strengths(network, { asOf });
    return { pair: pair!, oneSided: oneSideSeen(network, pair!.pair, asOf) };
  };
  const [alone, answered] = [tie(mine), tie(mine, theirs)];
  expect([alone.oneSided, answered.oneSided]).toEqual([true, false]);
  const first = answered.pair.sides.map(({ strength }, side) => strength - alone.pair.sides[side]!.strength);
  for (const gain of first) expect(gain).toBeGreaterThan(0);
});

test('a post that links to the site of an owner is a mention of them, whichever file comes first; other links are none', () => {
  const linking = FEED.replace(
    'CANARY-body',
    '&lt;a href="https://noor.example/on-gauges"&gt;CANARY&lt;/a&gt; &lt;a href="https://else.example/"&gt;x&lt;/a&gt;',
  );
  const files = [
    ['w.xml', WORDPRESS],
    ['f.xml', linking],
  ] as const;
  const mentions = (evidence: Evidence): number[] => {
    const { interactions, imports, interactionImport } = resolve(evidence);
    return [...interactions.channel].flatMap((channel, e) =>
      CHANNELS[channel] === 'mention' && imports[interactionImport[e]!]?.format === 'feed'
        ? [interactions.day[e]!]
        : [],
    );
  };
  const forward = read(...files).evidence;
  expect(mentions(forward)).toEqual([parseDay('2026-03-02')]);
  expect(mentions(read(...[...files].reverse()).evidence)).toEqual(mentions(forward));
  expect(mentions(read(['f.xml', linking]).evidence)).toEqual([]);
  expect(JSON.stringify(forward)).not.toContain('CANARY');
});
