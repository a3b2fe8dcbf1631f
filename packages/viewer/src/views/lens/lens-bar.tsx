import { useSignal } from '@preact/signals';
import { formatDay, parseDay } from '@tertius/core';
import { LEVELS } from '@tertius/core/sharing';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Choices } from '../../questions/lens/choices.ts';
import { type Filter, isFiltering, NO_FILTER } from '../../questions/lens/filter.ts';
import { filterWords, lensWords } from '../../questions/lens/filter-words.ts';
import { type Lens, NO_LENS } from '../../questions/lens/lens.ts';
import { LENS_MEASURES } from '../../questions/lens/lens-measures.ts';
import { StrengthSettings } from '../acts/strength-settings.tsx';
import { linkOfSession } from '../shell/address.ts';
import { useSession, useSurroundings } from '../shell/context.ts';
import { Pick } from './pick.tsx';

const TITLES = new Map(LENS_MEASURES.map(({ id, title }) => [id, title]));
const titleOf = (id: string | null): string | null => (id === null ? null : (TITLES.get(id) ?? id));

/** What is looked at, in words; the same bar changes it, for the drawing, its views and the table of people. */
export function LensBar(): JSX.Element {
  const { session, page } = useSurroundings();
  const id = useId();
  const open = useSignal(false);
  const weighing = useSignal(false);
  const { filter, size, colour } = session.lens.value;
  const changed = isFiltering(filter) || size !== null || colour !== null;
  return (
    <section class="lens" aria-label="What is shown">
      <div class="row">
        <button
          type="button"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          Filter and colour
        </button>
        <button
          type="button"
          aria-expanded={weighing.value}
          aria-controls={`${id}-strength`}
          onClick={() => {
            weighing.value = !weighing.value;
          }}
        >
          How strength counts
        </button>
        <p class="says small" role="status">
          {changed ? (
            <>
              Shown:{' '}
              {[filterWords(filter), lensWords(titleOf(size), titleOf(colour))].filter(Boolean).join('; ')}
              <Left />
            </>
          ) : (
            <span class="soft everything">Everybody and every tie is shown.</span>
          )}
        </p>
        {page && <LinkButton />}
        {changed && (
          <button
            type="button"
            onClick={() => {
              session.lens.value = NO_LENS;
            }}
          >
            Show everything
          </button>
        )}
      </div>
      <div id={id} hidden={!open.value}>
        {open.value && <Fields />}
      </div>
      <StrengthSettings id={`${id}-strength`} open={weighing.value} />
    </section>
  );
}

/** A link to what is shown, for whoever has the same network; it names nobody. */
function LinkButton(): JSX.Element {
  const session = useSession();
  const copy = async (): Promise<void> => {
    const link = `${location.href.replace(/#.*$/, '')}#${linkOfSession(session)}`;
    const { unit, organisation, community, topic, label } = session.lens.peek().filter;
    const left = [unit, organisation, community, topic, label].some((one) => one !== null)
      ? ' Conditions that hold a name are left out of it.'
      : '';
    try {
      await navigator.clipboard.writeText(link);
      session.status.value =
        session.notice.value = `The link is copied: it leads to this tab, view, day and filter, and names nobody.${left}`;
    } catch {
      session.notice.value = `Copy this link, which leads to this tab, view, day and filter, and names nobody: ${link}${left}`;
    }
  };
  return (
    <button type="button" onClick={() => void copy()}>
      Copy a link
    </button>
  );
}

function Left(): JSX.Element | null {
  const { lens, lensed, answer } = useSession();
  const { failed, waiting } = answer('lens', lens.value).value;
  if (failed !== undefined) return <> ({failed})</>;
  if (waiting && lensed.value === null) return <> (being worked out …)</>;
  return lensed.value === null ? null : <> ({lensed.value.words})</>;
}

function Fields(): JSX.Element {
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
