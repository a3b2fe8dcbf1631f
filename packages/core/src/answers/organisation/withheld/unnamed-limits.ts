import type { Limit, LimitCode } from '../../support/limit.ts';

/** What limits say that name people, without the names. */
const UNNAMED: Readonly<Partial<Record<LimitCode, string>>> = {
  star: 'all ties are those of one person or a few, and no tie between their contacts is known',
  'one-view':
    'everything here was seen by one person; ties among others show only where that person was present, so it is not known who stands between them',
  'one-contributor':
    'the contacts of one person at most are in the data, so it is not known what colleagues hold as well',
  'shared-names':
    'some people of a tie file or survey have a name that several people here have, so it is not known who is meant, and each of them counts as somebody else',
  shares:
    'it rests on shares of people’s contacts, in which private contacts are not seen and strengths may be bands',
};

/** The same limits for pages on which nobody is named. */
export const unnamedLimits = (limits: readonly Limit[]): Limit[] =>
  limits.map((limit) => ({ ...limit, message: UNNAMED[limit.code] ?? limit.message }));
