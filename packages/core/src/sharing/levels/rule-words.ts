import type { Level, RuleStatement } from '../../model/evidence.ts';

/** Levels as people read them. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  private: 'private',
  'on-request': 'on request',
  shared: 'shared',
};

/** A rule in a sentence: whom it is about, and what it makes of them. */
export function ruleWords({ field, value, level }: Pick<RuleStatement, 'field' | 'value' | 'level'>): string {
  const years = value === '1' ? 'the last year' : `the last ${value} years`;
  const whom: Readonly<Record<RuleStatement['field'], string>> = {
    everybody: 'Everybody',
    label: `Everybody with the label ${value}`,
    organisation: `Everybody at ${value}`,
    'no-organisation': 'Everybody without an organisation',
    community: `Everybody of the community or topic ${value}`,
    file: `Everybody in the file ${value}`,
    band: `Everybody with a ${value} strength`,
    address:
      value === 'telephone'
        ? 'Everybody of whom only a telephone number is known'
        : 'Everybody with only private mail addresses',
    met: `Everybody you met in ${years}`,
    'not-met': `Everybody you did not meet in ${years}`,
  };
  return `${whom[field]}: ${LEVEL_WORDS[level]}`;
}
