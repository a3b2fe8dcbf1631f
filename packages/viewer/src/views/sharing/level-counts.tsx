import type { JSX } from 'preact';
import type { LevelCounts } from '../../questions/rows/sharing-rows.ts';
import { numberWords } from '../../questions/wording/locale.ts';
import { LEVEL_CHOICES, LEVEL_MEANINGS } from './level-words.ts';

/** How many contacts have each level, and what it means. */
export function Counts({ counts }: { counts: LevelCounts }): JSX.Element {
  return (
    <dl class="figures three" aria-label="Contacts by level">
      {LEVEL_CHOICES.map(([level, word]) => (
        <div key={level}>
          <dt>
            <strong>{word}</strong>: {LEVEL_MEANINGS[level]}
          </dt>
          <dd>{numberWords(counts[level])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `3 private, 4 on request, 0 shared`. */
export const countWords = (counts: LevelCounts): string =>
  LEVEL_CHOICES.map(([level, word]) => `${numberWords(counts[level])} ${word}`).join(', ');
