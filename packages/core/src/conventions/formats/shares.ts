import { type FormatFacts, OWN_EXPORT } from './facts.ts';

/** What somebody shares of their contacts. */
export const SHARES: readonly FormatFacts[] = [
  {
    ...OWN_EXPORT,
    id: 'tertius-share',
    title: 'Share of a colleague',
    file: '….share.json, written by tertius share',
    obtain: 'ask the colleague for it: tertius share NET -o FILE',
    gives: 'the contacts that its owner shares, and those whom the owner names when asked',
    history: 'none; a strength band instead: low, medium or high',
    cannot: 'private contacts; trust; when and how they were in touch',
    rowTellsOf: 'contact',
  },
];
