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

/** Who stays private under rules that show others something, since their address book marks them; the first eight by name. */
export function markedWords(names: readonly string[]): string {
  const named = names.slice(0, 8).join(', ');
  const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return `Private whatever rules say, as your address book marks them: ${named}${more}. Only a setting of the single contact shows them.`;
}
