import { formatDay, parseDay } from '@tertius/core';
import { LEVELS } from '@tertius/core/sharing';
import type { JSX } from 'preact';
import type { Choices } from '../../questions/lens/choices.ts';
import { type Filter, isFiltering, NO_FILTER } from '../../questions/lens/filter.ts';
import type { Lens } from '../../questions/lens/lens.ts';
import { LENS_MEASURES } from '../../questions/lens/lens-measures.ts';
import { useSession } from '../shell/context.ts';
import { Pick } from './pick.tsx';

/** The conditions of the filter, and what sizes and colours say. */
export function LensFields(): JSX.Element {
  const session = useSession();
  const { lens } = session;
  const { filter, size, colour } = lens.value;
  const choices = session.answer('choices', {}).value.value;
  const set = (change: Partial<Filter>): void => {
    lens.value = { ...lens.peek(), filter: { ...lens.peek().filter, ...change } };
  };
  const look = (change: Partial<Omit<Lens, 'filter'>>): void => {
    lens.value = { ...lens.peek(), ...change };
  };
  const measures = LENS_MEASURES.map(({ id, title }) => [id, title] as const);
  return (
    <div class="lens-fields">
      <label class="field">
        Strength from
        <span class="line">
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            value={filter.least}
            onChange={(event) => set({ least: event.currentTarget.valueAsNumber })}
          />
          <span class="small">{filter.least === 0 ? 'any' : filter.least}</span>
        </span>
      </label>
      <Pick
        name="Layer"
        value={filter.layer}
        none="both"
        options={[
          ['organisational', 'ties through work'],
          ['personal', 'personal networks'],
        ]}
        onPick={(value) => set({ layer: value as Filter['layer'] })}
      />
      {choices !== undefined && <Chosen choices={choices} filter={filter} set={set} />}
      <Pick
        name="Level of sharing"
        value={filter.level}
        none="any"
        options={[...LEVELS.map((level) => [level, level] as const), ['none', 'none given'] as const]}
        onPick={(value) => set({ level: value as Filter['level'] })}
      />
      {(session.holding.value.othersSeen || session.readings.value.network.own === undefined) && (
        <label class="row">
          <input
            type="checkbox"
            checked={filter.alone}
            onChange={(event) => set({ alone: event.currentTarget.checked })}
          />
          Only what nobody else holds
        </label>
      )}
      <Pick
        name="Size"
        value={size}
        none="people outside they can ask"
        options={measures}
        onPick={(value) => look({ size: value })}
      />
      <Pick
        name="Colour"
        value={colour}
        none="inside or outside"
        options={measures}
        onPick={(value) => look({ colour: value })}
      />
      {isFiltering(filter) && (
        <button type="button" onClick={() => set(NO_FILTER)}>
          Clear the filter
        </button>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly choices: Choices;
  readonly filter: Filter;
  readonly set: (change: Partial<Filter>) => void;
}

/** Conditions that only this network can offer. */
function Chosen({ choices, filter, set }: ChosenProps): JSX.Element {
  const plain = (values: readonly string[]): (readonly [string, string])[] => values.map((one) => [one, one]);
  const lists = [
    ['Channel', 'channel', choices.channels],
    ['Unit', 'unit', plain(choices.units)],
    ['Organisation', 'organisation', plain(choices.organisations)],
    ['Community', 'community', plain(choices.communities)],
    ['Topic', 'topic', plain(choices.topics)],
    ['Label', 'label', plain(choices.labels)],
  ] as const;
  return (
    <>
      {lists.map(([name, key, options]) =>
        options.length === 0 ? null : (
          <Pick
            key={key}
            name={name}
            value={filter[key]}
            none="any"
            options={options}
            onPick={(value) => set({ [key]: value })}
          />
        ),
      )}
      {choices.first !== null && (
        <>
          <Day name="Since" value={filter.since} onPick={(since) => set({ since })} />
          <Day name="Until" value={filter.until} onPick={(until) => set({ until })} />
        </>
      )}
    </>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: number | null;
  readonly onPick: (day: number | null) => void;
}

function Day({ name, value, onPick }: DayProps): JSX.Element {
  return (
    <label class="field">
      {name}
      <input
        type="date"
        value={value === null ? '' : formatDay(value)}
        onChange={(event) => onPick(parseDay(event.currentTarget.value) ?? null)}
      />
    </label>
  );
}
