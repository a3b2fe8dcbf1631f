import { useSignal } from '@preact/signals';
import type { Rating } from '@tertius/core/identity';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { nameOf, otherEnd, type Readings } from '../../questions/readings.ts';
import { ratersOf } from '../../questions/rows/panel-ties.ts';
import { useSession } from '../shell/context.ts';

/** States what only the user knows of a tie. */
export function RatingForm({ of }: { of: number }): JSX.Element {
  const session = useSession();
  const { rater: by } = session;
  const readings = session.readings.value;
  const id = useId();
  const raters = useMemo(() => ratersOf(readings, of), [readings, of]);
  const from = by.value !== null && raters.includes(by.value) ? by.value : (raters[0] ?? null);
  const stated = statedBy(readings, from, of);
  const key = `${from}-${of}-${stated.trust}-${stated.knowledge}-${stated.judgement}`;
  const form = useRef<HTMLDivElement>(null);
  const saved = useRef(false);
  useLayoutEffect(() => {
    if (saved.current) form.current?.querySelector('select')?.focus();
    saved.current = false;
  }, [key]);
  if (from === null) return <p class="soft small">Nobody here could rate them yet.</p>;
  return (
    <div class="form" ref={form}>
      <div class="field">
        <label for={`${id}-by`}>As seen by</label>
        <select
          id={`${id}-by`}
          value={String(from)}
          onChange={(event) => {
            by.value = Number(event.currentTarget.value);
          }}
        >
          {raters.map((one) => (
            <option key={one} value={String(one)}>
              {nameOf(readings, one)}
            </option>
          ))}
        </select>
      </div>
      <Sliders
        key={key}
        from={from}
        of={of}
        stated={stated}
        onSave={() => {
          saved.current = true;
        }}
      />
      <NextToRate of={of} />
    </div>
  );
}

/** After one rating the next: the tie whose rating would change the answers most. */
function NextToRate({ of }: { of: number }): JSX.Element | null {
  const session = useSession();
  const { byId } = session.readings.value;
  const answer = session.answer('dependence', {}).value.value;
  if (answer === undefined) return null;
  const next = answer.rateNext.find(({ target }) => byId.get(target) !== of);
  if (next === undefined) return null;
  return (
    <p class="small soft">
      Next, what would change the figures most:{' '}
      <button
        type="button"
        class="link"
        onClick={() => session.askRating(byId.get(next.source) ?? -1, byId.get(next.target) ?? -1)}
      >
        {next.targetName}, as seen by {next.sourceName}
      </button>
    </p>
  );
}

function statedBy(readings: Readings, from: number | null, of: number): Rating {
  const pair = readings.pairsOf(of).find((one) => otherEnd(one, of) === from);
  if (pair === undefined) return {};
  const side = pair.a === from ? 0 : 1;
  const value = (column: readonly [Float64Array, Float64Array]): number | undefined => {
    const stated = column[side][pair.pair]!;
    return Number.isNaN(stated) ? undefined : stated;
  };
  const { trust, knowledge, judgement } = readings.network.pairs;
  return clean({ trust: value(trust), knowledge: value(knowledge), judgement: value(judgement) });
}

type Draft = { [key in keyof Rating]: number | undefined };

const clean = (draft: Draft): Rating =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

const QUESTIONS = [
  { field: 'trust', label: 'Trust', hint: 'Would they go out of their way for each other?' },
  { field: 'knowledge', label: 'Knowledge', hint: 'How well do they know each other’s work?' },
  { field: 'judgement', label: 'Judgement', hint: 'How sound is their sense of whom to introduce?' },
] as const;

interface SlidersProps {
  readonly from: number;
  readonly of: number;
  readonly stated: Rating;
  readonly onSave: () => void;
}

function Sliders({ from, of, stated, onSave }: SlidersProps): JSX.Element {
  const session = useSession();
  const draft = useSignal<Draft>({ ...stated });
  const { network } = session.readings.value;
  const changed = QUESTIONS.some(({ field }) => draft.value[field] !== stated[field]);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
        session.rate(network.people[from]!, network.people[of]!, clean(draft.value));
      }}
    >
      {QUESTIONS.map(({ field, label, hint }) => (
        <Slider
          key={field}
          label={label}
          hint={hint}
          value={draft.value[field]}
          onValue={(value) => {
            draft.value = { ...draft.value, [field]: value };
          }}
        />
      ))}
      <div class="row">
        <button type="submit" class="primary" disabled={!changed}>
          Save rating
        </button>
      </div>
    </form>
  );
}

interface SliderProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly onValue: (value: number) => void;
}

function Slider({ label, hint, value, onValue }: SliderProps): JSX.Element {
  const id = useId();
  const words = value === undefined ? 'not said' : `${value.toFixed(2)} ${wordFor(value)}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="small soft" id={`${id}-hint`}>
        {hint}
      </span>
      <span class={value === undefined ? 'line unsaid' : 'line'}>
        <input
          id={id}
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={String(value ?? 0.5)}
          aria-describedby={`${id}-hint`}
          aria-valuetext={words}
          onInput={(event) => onValue(Number(event.currentTarget.value))}
        />
        <output for={id}>{words}</output>
      </span>
    </div>
  );
}

function wordFor(value: number): string {
  if (value >= 0.85) return 'fully';
  if (value >= 0.6) return 'a lot';
  if (value >= 0.35) return 'fairly';
  if (value >= 0.15) return 'a little';
  return 'hardly';
}
