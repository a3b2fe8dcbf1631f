import { CONTACTS } from './contacts.mjs';
import { MESSAGES } from './messages.mjs';
import { NETWORKS } from './networks.mjs';
import { TABLES } from './tables.mjs';

/**
 * One small file of each kind that is read: name, what stands before the records, a record, what stands after them.
 * `{k}` is the number of the record; `‹…›` is a place that text from outside comes into, with what an ordinary file has there.
 */
export const TEXTS = [...CONTACTS, ...MESSAGES, ...TABLES, ...NETWORKS];

/** Squares of numbers: what a record is depends on how many there are, so each is made whole. */
export const SQUARES = [
  [
    'matrix',
    'matrix.csv',
    (n) =>
      `,${range(n).join(',')}\n${range(n)
        .map(
          (i) =>
            `${i},${range(n)
              .map((j) => ((i * 7 + j) % 5 === 0 ? 1 : 0))
              .join(',')}\n`,
        )
        .join('')}`,
  ],
  [
    'matrix',
    'bare.csv',
    (n) =>
      range(n)
        .map(
          (i) =>
            `${range(n)
              .map((j) => ((i * 7 + j) % 5 === 0 ? 1 : 0))
              .join(';')}\n`,
        )
        .join(''),
  ],
  [
    'ucinet-dl',
    'full.dl',
    (n) =>
      `dl n=${n} format=fullmatrix\ndata:\n${range(n)
        .map(
          (i) =>
            `${range(n)
              .map((j) => (i * 7 + j) % 2)
              .join(' ')}\n`,
        )
        .join('')}`,
  ],
  [
    'pajek',
    'matrix.net',
    (n) =>
      `*Vertices ${n}\n*Matrix\n${range(n)
        .map(
          (i) =>
            `${range(n)
              .map((j) => (i * 7 + j) % 2)
              .join(' ')}\n`,
        )
        .join('')}`,
  ],
];

const range = (n) => Array.from({ length: n }, (_, i) => i);

/** Packed files: what is in them besides the records, and the member that holds these. */
export const ARCHIVES = [
  [
    'slack-archive',
    'slack.zip',
    {
      'users.json':
        '[{"id":"U1","name":"ann","profile":{"real_name":"Ann","email":"ann@alder.example"}},{"id":"U2","name":"bea","profile":{"real_name":"Bea"}}]',
      'channels.json': '[{"id":"C1","name":"general","members":["U1","U2"]}]',
    },
    'general/2026-01-02.json',
    '[{"type":"message","user":"U1","ts":"1767348000.000100","text":"a"}',
    ',{"type":"message","user":"‹U2›","ts":"‹1767348{k}.000100›","text":"‹<@U1>›","thread_ts":"‹1767348000.000100›","parent_user_id":"‹U1›"}',
    ']',
  ],
  [
    'slack-archive',
    'slack-users.zip',
    {
      'channels.json': '[{"id":"C1","name":"general","members":["U1","U2"]}]',
      'general/2026-01-02.json': '[{"type":"message","user":"U1","ts":"1767348000.000100","text":"<@U2>"}]',
    },
    'users.json',
    '[{"id":"U0","name":"ann","profile":{}}',
    ',{"id":"‹U{k}›","name":"‹ann›","profile":{"real_name":"‹Ann {k}›","email":"‹ann{k}@alder.example›","title":"‹Boss›"}}',
    ']',
  ],
  [
    'x-archive',
    'x.zip',
    {
      'data/account.js':
        'window.YTD.account.part0 = [{"account":{"accountId":"1","username":"me","accountDisplayName":"Me"}}]',
    },
    'data/tweets.js',
    'window.YTD.tweets.part0 = [{"tweet":{"id_str":"0","created_at":"Sat Feb 18 12:33:11 +0000 2023","full_text":"x"}}',
    ',{"tweet":{"id_str":"{k}","created_at":"‹Sat Feb 18 12:33:11 +0000 2023›","full_text":"‹@ann hi›","in_reply_to_user_id_str":"‹{k}›","in_reply_to_screen_name":"‹ann{k}›","entities":{"user_mentions":[{"id_str":"‹{k}›","screen_name":"‹ann{k}›","name":"‹Ann {k}›"}]}}}',
    ']',
  ],
  [
    'mastodon-archive',
    'mastodon.zip',
    {
      'actor.json':
        '{"id":"https://m.example/users/me","preferredUsername":"me","type":"Person","name":"Me"}',
    },
    'outbox.json',
    '{"orderedItems":[{"type":"Announce","published":"2026-01-02T10:11:12Z","object":"https://m.example/users/ann/statuses/1"}',
    ',{"type":"Create","published":"‹2026-01-02T10:11:12Z›","object":{"id":"‹{k}›","type":"Note","to":["‹https://www.w3.org/ns/activitystreams#Public›"],"content":"‹x›","inReplyTo":"‹https://m.example/users/ann{k}/statuses/1›","tag":[{"type":"Mention","href":"‹https://m.example/users/ann{k}›","name":"‹@ann{k}@m.example›"}]}}',
    ']}',
  ],
  [
    'github-archive',
    'github.zip',
    {
      'repositories_000001.json': '[]',
      'users_000001.json': '[{"type":"user","url":"https://github.com/ann","name":"Ann"}]',
      'issues_000001.json':
        '[{"type":"issue","url":"https://github.com/a/b/issues/1","user":"https://github.com/ann","title":"x","body":"y","created_at":"2026-01-02T10:11:12Z"}]',
    },
    'issue_comments_000001.json',
    '[{"type":"issue_comment","url":"x","user":"https://github.com/bea","body":"x","created_at":"2026-01-02T10:11:12Z","issue":"https://github.com/a/b/issues/1"}',
    ',{"type":"issue_comment","url":"x{k}","user":"‹https://github.com/bea{k}›","body":"‹@ann›","created_at":"‹2026-01-02T10:11:12Z›","issue":"‹https://github.com/a/b/issues/1›"}',
    ']',
  ],
  [
    'linkedin-archive',
    'linkedin.zip',
    { 'Profile.csv': 'First Name,Last Name,Headline\nMe,Owner,Boss\n' },
    'Connections.csv',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n',
    '‹Ann›,‹Alder {k}›,‹https://www.linkedin.com/in/ann-{k}›,‹ann{k}@alder.example›,‹Works {k}›,‹Boss›,‹08 Feb 2026›\n',
    '',
  ],
  [
    'ics',
    'calendars.zip',
    {},
    'Takeout/Calendar/a.ics',
    'BEGIN:VCALENDAR\n',
    'BEGIN:VEVENT\nUID:‹{k}›\nDTSTART:20260102T101112Z\nORGANIZER:mailto:me@owner.example\nATTENDEE:mailto:‹ann{k}@alder.example›\nEND:VEVENT\n',
    'END:VCALENDAR\n',
  ],
];
