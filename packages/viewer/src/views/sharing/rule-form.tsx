import { useSignal } from '@preact/signals';
import type { Level, RuleField } from '@tertius/core/sharing';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Sharing } from '../../questions/rows/sharing-rows.ts';
import { useSession } from '../shell/context.ts';
import { LEVEL_CHOICES } from './level-words.ts';

interface About {
  readonly field: RuleField;
  readonly words: string;
  /** What is asked for besides; choices where there are only some. */
  readonly value?: string;
  readonly only?: readonly (readonly [value: string, words: string])[];
}

const ABOUT: readonly About[] = [
  { field: 'label', words: 'with the label', value: 'Label of your address book' },
  { field: 'organisation', words: 'at the organisation', value: 'Organisation' },
  { field: 'no-organisation', words: 'without an organisation' },
  { field: 'community', words: 'of the community or topic', value: 'Community or topic' },
  { field: 'file', words: 'in the file', value: 'File' },
  {
    field: 'band',
    words: 'whom you know …',
    value: 'How well',
    only: [
      ['low', 'a little (low)'],
      ['medium', 'fairly well (medium)'],
      ['high', 'well (high)'],
    ],
  },
  {
    field: 'address',
    words: 'of whom you only have …',
    value: 'Kind of address',
    only: [
      ['private', 'addresses of private mail providers'],
      ['telephone', 'a telephone number'],
    ],
  },
  { field: 'met', words: 'whom you met within so many years', value: 'Years' },
  { field: 'not-met', words: 'whom you did not meet within so many years', value: 'Years' },
  { field: 'everybody', words: 'at all: everybody' },
];

/** One more rule, which wins over those before it. */
export function RuleForm({ choices }: Pick<Sharing, 'choices'>): JSX.Element {
  const session = useSession();
  const id = useId();
  const field = useSignal<RuleField>('label');
  const value = useSignal('');
  const level = useSignal<Level>('private');
  const about = ABOUT.find((one) => one.field === field.value)!;
  const words = choices[about.field] ?? [];
  return (
    <form
      class="row"
      aria-label="Add a rule"
      onSubmit={(event) => {
        event.preventDefault();
        session.addRules([{ field: field.value, value: value.value, level: level.value }]);
        value.value = about.only?.[0]?.[0] ?? '';
      }}
    >
      <label for={`${id}-about`}>Contacts</label>
      <select
        id={`${id}-about`}
        value={field.value}
        onChange={(event) => {
          field.value = event.currentTarget.value as RuleField;
          value.value = ABOUT.find((one) => one.field === field.value)?.only?.[0]?.[0] ?? '';
        }}
      >
        {ABOUT.map((one) => (
          <option key={one.field} value={one.field}>
            {one.words}
          </option>
        ))}
      </select>
      {about.only !== undefined ? (
        <select
          aria-label={about.value}
          value={value.value}
          onChange={(event) => {
            value.value = event.currentTarget.value;
          }}
        >
          {about.only.map(([known, said]) => (
            <option key={known} value={known}>
              {said}
            </option>
          ))}
        </select>
      ) : (
        about.value !== undefined && (
          <input
            type={about.value === 'Years' ? 'number' : 'text'}
            aria-label={about.value}
            placeholder={about.value}
            min={about.value === 'Years' ? 1 : undefined}
            max={about.value === 'Years' ? 99 : undefined}
            list={words.length > 0 ? `${id}-words` : undefined}
            required
            value={value.value}
            onInput={(event) => {
              value.value = event.currentTarget.value;
            }}
          />
        )
      )}
      {words.length > 0 && (
        <datalist id={`${id}-words`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
      <label for={`${id}-level`}>are</label>
      <select
        id={`${id}-level`}
        value={level.value}
        onChange={(event) => {
          level.value = event.currentTarget.value as Level;
        }}
      >
        {LEVEL_CHOICES.map(([known, said]) => (
          <option key={known} value={known}>
            {said}
          </option>
        ))}
      </select>
      <button type="submit">Add the rule</button>
    </form>
  );
}
