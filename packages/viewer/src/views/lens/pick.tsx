import type { JSX } from 'preact';

interface Props {
  readonly name: string;
  readonly value: string | null;
  /** What it says when nothing is chosen. */
  readonly none: string;
  readonly options: readonly (readonly [id: string, words: string])[];
  readonly onPick: (value: string | null) => void;
}

/** One choice among several, or none. */
export function Pick({ name, value, none, options, onPick }: Props): JSX.Element {
  return (
    <label class="field">
      {name}
      <select value={value ?? ''} onChange={(event) => onPick(event.currentTarget.value || null)}>
        <option value="">{none}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
