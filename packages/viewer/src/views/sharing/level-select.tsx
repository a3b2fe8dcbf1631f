import type { Level } from '@tertius/core/sharing';
import type { JSX } from 'preact';
import { LEVEL_CHOICES } from './level-words.ts';

interface Props {
  readonly label: string;
  readonly level: Level;
  /** Whether the level is a setting of this contact alone, which rules can take over again. */
  readonly own: boolean;
  readonly onLevel: (level: Level | null) => void;
}

/** A contact's level, to be chosen; the first choice leaves it to the rules. */
export function LevelSelect({ label, level, own, onLevel }: Props): JSX.Element {
  return (
    <select
      aria-label={label}
      value={level}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onLevel(LEVEL_CHOICES.find(([known]) => known === value)?.[0] ?? null);
      }}
    >
      {LEVEL_CHOICES.map(([known, word]) => (
        <option key={known} value={known}>
          {word}
        </option>
      ))}
      {own && <option value="by-rule">as the rules say</option>}
    </select>
  );
}
