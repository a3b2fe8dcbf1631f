import { type FormatFacts, type FormatHelp, ONLY_OWN_TIES, OWN_EXPORT, SHARED_FILE } from './facts.ts';

/** What people leave in public: posts, follows, comments, feeds. */
export const STREAMS: readonly FormatFacts[] = [
  { ...OWN_EXPORT, id: 'x-archive', oneSided: true, rowTellsOf: 'account' },
  { ...OWN_EXPORT, id: 'mastodon-archive', oneSided: true, rowTellsOf: 'account' },
  { ...OWN_EXPORT, id: 'mastodon-following', rowTellsOf: 'account' },
  { ...OWN_EXPORT, id: 'github-archive', rowTellsOf: 'account' },
  { ...OWN_EXPORT, id: 'wordpress', rowTellsOf: 'account' },
  { ...OWN_EXPORT, id: 'opml', rowTellsOf: 'account' },
  { ...SHARED_FILE, layer: 'personal', id: 'feed', rowTellsOf: 'account' },
];

export const STREAMS_HELP: readonly FormatHelp[] = [
  {
    id: 'x-archive',
    title: 'X (Twitter) archive',
    file: '….zip or .tar.gz, as it arrives, or the folder that it unpacks to',
    obtain: 'X: Settings > Your account > Download an archive of your data',
    gives:
      'accounts that were answered, named, followed or written to; by number, since a handle identifies nobody for long',
    history: 'replies, mentions, reposts, direct messages; likes name no author and are only counted',
    cannot: ONLY_OWN_TIES,
  },
  {
    id: 'mastodon-archive',
    title: 'Mastodon archive',
    file: '….zip or .tar.gz, as it arrives',
    obtain: 'Mastodon: Preferences > Import and export > Data export > Request your archive',
    gives: 'accounts, by address',
    history: 'replies, mentions, boosts, likes, direct messages',
    cannot: ONLY_OWN_TIES,
  },
  {
    id: 'mastodon-following',
    title: 'Mastodon follows',
    file: 'following_accounts.csv',
    obtain: 'Mastodon: Preferences > Import and export > Data export > Follows',
    gives: 'the accounts you follow, by address',
    history: 'that you follow them; no day',
    cannot: `${ONLY_OWN_TIES}; whether they follow you`,
  },
  {
    id: 'github-archive',
    title: 'GitHub account export',
    file: '….tar.gz, as it arrives',
    obtain: 'GitHub: Settings > Account > Export account data',
    gives: 'accounts that took part in your issues and pull requests, by address',
    history:
      'comments and reviews as replies, people named in texts as mentions, with the title of the issue; texts are not kept',
    cannot: 'what happened in repositories of others',
  },
  {
    id: 'wordpress',
    title: 'WordPress export',
    file: '….xml',
    obtain: 'WordPress: Tools > Export > All content',
    gives: 'commenters, by site; their e-mail addresses are not kept',
    history: 'comments as replies; spam and unapproved ones are counted and left out',
    cannot: ONLY_OWN_TIES,
  },
  {
    id: 'opml',
    title: 'Blogroll (OPML)',
    file: '….opml',
    obtain: 'feed readers: Export',
    gives: 'the sites you follow',
    history: 'none',
    cannot: 'whether they know you',
  },
  {
    id: 'feed',
    title: 'Feed (RSS, Atom, JSON Feed)',
    file: '….xml, ….rss, ….atom, ….json',
    obtain: 'the feed of a site: Save page as',
    gives: 'the author of the posts, joined by site or e-mail',
    history: 'none; title, day and address of each post are kept',
    cannot: 'ties',
  },
];
