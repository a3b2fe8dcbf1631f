import type { Purpose, Released } from './released-type.ts';

/** For whom a file is and what was left out of it, as it stands in its first lines. */
export const RELEASE_WORDS: Readonly<Record<Purpose, string>> = {
  me: 'For you: it holds ratings and addresses; do not send it on.',
  colleague:
    'For a colleague: of your own contacts it names those whose level is shared, with organisation, role and a strength band. Left out: private contacts (all without a level; tertius level sets it), ties of your contacts with each other, their contact details, your messages and meetings with them, notes, asks and ratings of yours.',
  public: 'For anybody: ties between pseudonyms. The shape of a network can still give people away.',
};

/** The same with what this very file holds as files of the organisation gave it, and which ties are not passed on. */
export const releaseWords = ({ purpose, evidence }: Released): string =>
  (purpose === 'me' ? undefined : evidence.settings.about) ?? RELEASE_WORDS[purpose];
