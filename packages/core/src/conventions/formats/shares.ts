import { type FormatFacts, type FormatHelp, OWN_EXPORT } from './facts.ts';

/** What somebody shares of their contacts. */
export const SHARES: readonly FormatFacts[] = [{ ...OWN_EXPORT, id: 'tertius-share', rowTellsOf: 'contact' }];

export const SHARES_HELP: readonly FormatHelp[] = [
  {
    id: 'tertius-share',
    title: 'Share of a colleague',
    file: '….share.json',
    obtain: 'ask the colleague, who makes it with tertius',
    gives: 'the contacts that its owner shares, and those whom the owner names when asked',
    history: 'none; a strength band instead: low, medium or high',
    cannot: 'private contacts; trust; when and how they were in touch',
  },
];
