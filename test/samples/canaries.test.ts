import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, parseNetworkFile, resolve, serialise, toGraphology } from '@tertius/core';
import { PURPOSES, release } from '@tertius/core/sharing';
import { writeCsv, writeGexf, writeGraphml } from '@tertius/core/writers';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newFolder, pageIsBuilt, tertius } from '../cli/cli.ts';

const folder = newFolder();
const BODY = 'canarybody7q';
const ADDRESS = 'canarycommenter7q';
const LEAK: RegExp = /canary(body|commenter)7q|192\.0\.2\.77/i;
const ytd = (name: string, records: unknown): Uint8Array =>
  strToU8(`window.YTD.${name}.part0 = ${JSON.stringify(records)}`);
const post = (more: object): object => ({
  tweet: {
    id_str: '1',
    created_at: 'Sat Feb 18 12:33:11 +0000 2026',
    full_text: `@ines ${BODY}`,
    in_reply_to_user_id_str: '12',
    ...more,
  },
});
const host = 'https://metrology.example';

/** Each kind of file that carries what people wrote, with a canary in every text and every commenter's address. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'x.zip': zipSync({
    'data/account.js': ytd('account', [
      { account: { accountId: '10', accountDisplayName: 'Noor', email: 'noor@a.example' } },
    ]),
    'data/tweets.js': ytd('tweets', [
      post({}),
      post({
        id_str: '2',
        full_text: `RT @dele: ${BODY}`,
        entities: { user_mentions: [{ id_str: '13', name: 'Dele' }] },
      }),
    ]),
    'data/note-tweet.js': ytd('note_tweet', [
      { noteTweet: { noteTweetId: '3', createdAt: '2026-02-18T12:00:00Z', core: { text: BODY } } },
    ]),
    'data/direct-messages.js': ytd('direct_messages', [
      { dmConversation: { messages: [{ messageCreate: { text: BODY } }] } },
    ]),
    'data/direct-message-headers.js': ytd('direct_message_headers', [
      {
        dmConversation: {
          messages: [
            {
              messageCreate: {
                id: '1',
                senderId: '12',
                recipientId: '10',
                createdAt: '2026-02-18T12:00:00Z',
                text: BODY,
              },
            },
          ],
        },
      },
    ]),
    'data/like.js': ytd('like', [{ like: { tweetId: '5', fullText: BODY } }]),
  }),
  'mastodon.zip': zipSync({
    'actor.json': strToU8(JSON.stringify({ id: `${host}/users/noor`, name: 'Noor', summary: BODY })),
    'outbox.json': strToU8(
      JSON.stringify({
        orderedItems: [
          {
            id: '1',
            type: 'Create',
            published: '2026-01-05T10:00:00Z',
            to: [`${host}/users/ines`],
            object: {
              content: BODY,
              summary: BODY,
              source: { content: BODY },
              tag: [{ type: 'Mention', href: `${host}/users/ines`, name: '@ines' }],
              attachment: [{ name: BODY }],
            },
          },
        ],
      }),
    ),
  }),
  'blog.xml': `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Notes</title><link>https://noor.example</link><wp:author><wp:author_id>1</wp:author_id><wp:author_login>noor</wp:author_login><wp:author_email>noor@a.example</wp:author_email></wp:author>
<item><title>On gauges</title><content:encoded>${BODY}</content:encoded><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>${ADDRESS}@c.example</wp:comment_author>
<wp:comment_author_email>${ADDRESS}@c.example</wp:comment_author_email><wp:comment_author_url>https://ines.example</wp:comment_author_url>
<wp:comment_author_IP>192.0.2.77</wp:comment_author_IP><wp:comment_date_gmt>2026-01-15 11:00:00</wp:comment_date_gmt>
<wp:comment_content>${BODY}</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>`,
  'feed.xml': `<rss version="2.0"><channel><title>Ines</title><link>https://ines.example/</link><item><title>Law</title><link>https://ines.example/law</link>
<author>ines@b.example (Ines)</author><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>${BODY} &lt;a href="https://noor.example/x"&gt;${BODY}&lt;/a&gt;</description></item></channel></rss>`,
  'mail.mbox': `From x@y Mon Mar 02 08:15:11 +0000 2026\nMessage-ID: <1@m.example>\nDate: Mon, 2 Mar 2026 08:15:11 +0000\nFrom: Ines <ines@b.example>\nTo: Noor <noor@a.example>\nSubject: Gauges\n\n${BODY}\n`,
  'day.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T100000Z\r\nDTEND:20260302T110000Z\r\nSUMMARY:Gauges\r\nDESCRIPTION:${BODY}\r\nLOCATION:Room 3\r\nORGANIZER:mailto:noor@a.example\r\nATTENDEE:mailto:ines@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  'messages.csv': `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Noor,https://www.linkedin.com/in/noor,Ines,https://www.linkedin.com/in/ines,2026-03-01 10:00:00 UTC,,${BODY},INBOX\n`,
};

test('no text of a post or message and no address of a commenter is in the network file or in any export', async () => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  const { code, out, err } = tertius(folder, [
    'import',
    ...Object.keys(FILES),
    '--self',
    'noor@a.example',
    '--own',
    'A',
    '--into',
    'n.json',
    '--rejects',
    'rejects.csv',
    '--json',
  ]);
  expect([code, err]).toEqual([0, expect.not.stringMatching(LEAK)]);
  expect(out).not.toMatch(LEAK);
  // Every file gave something, so the canaries were passed by, not left outside.
  const { files } = JSON.parse(out) as { files: { file: string; accepted: number }[] };
  for (const file of files) expect([file.file, file.accepted > 0]).toEqual([file.file, true]);
  const kept = readFileSync(join(folder, 'n.json'), 'utf8');
  expect(kept).toContain('On gauges');
  expect(kept).not.toMatch(LEAK);
  const evidence = parseNetworkFile(kept);
  for (const purpose of PURPOSES) {
    const released = release(evidence, purpose, { asOf: 20_600, notes: purpose === 'me', random: randomInt });
    const given = { asOf: 20_600 };
    const { people, ties } = writeCsv(released, given);
    const opened = await open(released.evidence);
    const texts = [
      serialise(released.evidence),
      people,
      ties,
      writeGexf(released, given).text,
      writeGraphml(released, given).text,
      JSON.stringify((toGraphology(opened.view()) as unknown as { export: () => unknown }).export()),
    ];
    for (const text of texts) expect(text).not.toMatch(LEAK);
  }
  for (const ending of pageIsBuilt ? ['html', 'svg'] : ['svg']) {
    expect(tertius(folder, ['export', 'n.json', '-o', `n.${ending}`, '--for', 'me']).code).toBe(0);
    expect(readFileSync(join(folder, `n.${ending}`), 'utf8')).not.toMatch(LEAK);
  }
  for (const command of [
    ['brief', 'n.json', '--with', 'ines@b.example'],
    ['ask', 'n.json', '--topic', 'gauges'],
  ])
    expect(tertius(folder, command).out).not.toMatch(LEAK);
  expect(resolve(evidence).interactions.length).toBeGreaterThan(5);
});
