/** A sound archive of each kind that holds JSON: its members by name. */
type Members = Readonly<Record<string, string>>;

const json = (value: unknown): string => JSON.stringify(value);
const script = (name: string, value: unknown): string => `window.YTD.${name}.part0 = ${json(value)}`;

const mentions = [
  { id_str: '2', screen_name: 'ann', name: 'Ann' },
  { id_str: '3', screen_name: 'bea', name: 'Bea' },
];

const x: Members = {
  'data/account.js': script('account', [
    {
      account: {
        email: 'me@owner.example',
        accountId: '1',
        username: 'me',
        accountDisplayName: 'Me Owner',
      },
    },
  ]),
  'data/tweets.js': script('tweets', [
    {
      tweet: {
        id_str: '10',
        full_text: '@ann hi @bea',
        created_at: 'Sat Feb 18 12:33:11 +0000 2023',
        in_reply_to_user_id_str: '2',
        in_reply_to_screen_name: 'ann',
        entities: { user_mentions: mentions },
      },
    },
    {
      tweet: {
        id_str: '11',
        full_text: 'RT @bea: x',
        created_at: 'Sat Feb 18 13:33:11 +0000 2023',
        entities: { user_mentions: [mentions[1]] },
      },
    },
  ]),
  'data/follower.js': script('follower', [{ follower: { accountId: '2' } }]),
  'data/following.js': script('following', [{ following: { accountId: '3' } }]),
  'data/direct-message-headers.js': script('direct_message_headers', [
    {
      dmConversation: {
        conversationId: '1-2',
        messages: [
          {
            messageCreate: {
              id: '99',
              senderId: '1',
              recipientId: '2',
              createdAt: '2023-02-18T12:00:00.000Z',
            },
          },
        ],
      },
    },
  ]),
};

const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';
const mastodon: Members = {
  'actor.json': json({ id: 'https://h.example/users/me', preferredUsername: 'me', name: 'Me Owner' }),
  'outbox.json': json({
    orderedItems: [
      {
        type: 'Create',
        published: '2026-03-02T09:00:00Z',
        to: [PUBLIC],
        object: {
          type: 'Note',
          inReplyTo: 'https://o.example/users/ann/statuses/5',
          to: [PUBLIC],
          tag: [
            { type: 'Mention', href: 'https://o.example/users/ann', name: '@ann@o.example' },
            { type: 'Mention', href: 'https://o.example/users/bea', name: '@bea@o.example' },
          ],
        },
      },
      {
        type: 'Announce',
        published: '2026-03-02T10:00:00Z',
        object: 'https://o.example/users/bea/statuses/7',
      },
    ],
  }),
  'likes.json': json({ orderedItems: ['https://o.example/users/cy/statuses/9'] }),
};

const slack: Members = {
  'users.json': json([
    { id: 'U1', name: 'ann', profile: { email: 'ann@a.example', real_name: 'Ann', title: 'Boss' } },
    { id: 'U2', name: 'me', profile: { email: 'me@owner.example', real_name: 'Me Owner' } },
    { id: 'U3', name: 'bea', is_restricted: true, profile: { real_name: 'Bea' } },
    { id: 'U4', name: 'bot', is_bot: true, profile: { real_name: 'Bot' } },
  ]),
  'channels.json': json([{ id: 'C1', name: 'general', members: ['U1', 'U2', 'U3'] }]),
  'dms.json': json([{ id: 'D1', members: ['U1', 'U2'] }]),
  'general/2026-03-02.json': json([
    {
      type: 'message',
      user: 'U1',
      text: 'Hi <@U2>',
      ts: '1772442000.000100',
      reactions: [{ name: 'x', users: ['U3'], count: 1 }],
    },
    {
      type: 'message',
      user: 'U2',
      text: 're',
      ts: '1772442060.000100',
      thread_ts: '1772442000.000100',
      parent_user_id: 'U1',
    },
    { type: 'message', subtype: 'channel_join', user: 'U3', text: 'joined', ts: '1772442130.000100' },
  ]),
  'D1/2026-03-02.json': json([{ type: 'message', user: 'U1', text: 'Hi', ts: '1772442000.000200' }]),
};

const [hub, issue] = ['https://github.com', 'https://github.com/me/r/issues/1'];
const github: Members = {
  'users_000001.json': json([
    { type: 'user', url: `${hub}/me`, name: 'Me Owner', emails: [{ address: 'me@owner.example' }] },
    { type: 'user', url: `${hub}/ann`, name: 'Ann' },
  ]),
  'repositories_000001.json': json([{ type: 'repository', url: `${hub}/me/r`, owner: `${hub}/me` }]),
  'issues_000001.json': json([
    {
      type: 'issue',
      url: issue,
      user: `${hub}/ann`,
      title: 'Bug',
      body: '@me',
      created_at: '2026-03-02T09:00:00Z',
    },
  ]),
  'issue_comments_000001.json': json([
    { type: 'issue_comment', issue, user: `${hub}/me`, body: 'thanks', created_at: '2026-03-02T10:00:00Z' },
  ]),
};

export const GOOD_ARCHIVES: readonly (readonly [format: string, members: Members])[] = [
  ['x-archive', x],
  ['mastodon-archive', mastodon],
  ['slack-archive', slack],
  ['github-archive', github],
];
