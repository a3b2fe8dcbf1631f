import type { Purpose } from './released-type.ts';

/** For whom a file is and what was left out of it, as it stands in its first lines. */
export const RELEASE_WORDS: Readonly<Record<Purpose, string>> = {
  me: 'For you: it holds ratings and addresses; do not send it on.',
  colleague:
    'For a colleague: it names contacts whose level is shared, with organisation, role and a strength band. Left out: private contacts (all without a level; tertius level sets it), notes, asks, ratings, contact details, messages and meetings.',
  public: 'For anybody: ties between pseudonyms. The shape of a network can still give people away.',
};
