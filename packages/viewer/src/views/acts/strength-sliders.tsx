import { useSignal } from '@preact/signals';
import type { ModelParameters } from '@tertius/core';
import { CHANNELS, DEFAULT_HALF_LIVES } from '@tertius/core/network';
import { DEFAULT_WEIGHTS, type StrengthWeights } from '@tertius/core/ties';
import type { JSX } from 'preact';
import { CHANNEL_WORDS } from '../../questions/rows/tie-facts.ts';
import { daysAt, daysWords, placeOfDays, weighted } from '../../questions/supposing/model-sliders.ts';
import { decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

const PARTS = [
  ['trust', 'Trust'],
  ['knowledge', 'Knowledge'],
  ['history', 'Shared history'],
] as const;

/** A slider for each part of strength, for the least that carries a request, and for each half-life. */
export function StrengthSliders(): JSX.Element {
  const session = useSession();
  const { network } = session.readings.value;
  const { tau, model = {} } = session.trial.value;
  const weights = model.weights ?? network.settings.model?.weights ?? DEFAULT_WEIGHTS;
  const seen = new Set<number>(network.interactions.channel);
  const set = (change: ModelParameters): void =>
    session.tryModel({
      tau,
      model: { ...model, ...change, halfLives: { ...model.halfLives, ...change.halfLives } },
    });
  return (
    <div class="lens-fields">
      {PARTS.map(([part, title]) => (
        <Slider
          key={part}
          title={`Weight of ${title.toLowerCase()}`}
          max={100}
          value={Math.round(weights[part] * 100)}
          words={(value) => decimal(value / 100)}
          onPick={(value) => set({ weights: weighted(weights, part, value / 100) satisfies StrengthWeights })}
        />
      ))}
      <Slider
        title="A tie carries a request from"
        max={100}
        value={Math.round(tau * 100)}
        words={(value) => decimal(value / 100)}
        onPick={(value) =>
          session.tryModel({ tau: Math.max(value, 1) / 100, model: session.trial.peek().model })
        }
      />
      {CHANNELS.map((channel, at) =>
        seen.has(at) ? (
          <Slider
            key={channel}
            title={`Half-life of ${CHANNEL_WORDS[channel]?.[1] ?? channel}`}
            max={60}
            value={placeOfDays(
              model.halfLives?.[channel] ??
                network.settings.model?.halfLives?.[channel] ??
                DEFAULT_HALF_LIVES[channel],
            )}
            words={(value) => daysWords(daysAt(value))}
            onPick={(value) => set({ halfLives: { [channel]: daysAt(value) } })}
          />
        ) : null,
      )}
      <p class="small soft whole">
        The three weights sum to 1. After its half-life an interaction counts half as much. The least strength
        of a tie that carries a request is kept until the page is closed; everything else becomes part of the
        network.
      </p>
    </div>
  );
}

interface SliderProps {
  readonly title: string;
  readonly max: number;
  readonly value: number;
  readonly words: (value: number) => string;
  readonly onPick: (value: number) => void;
}

function Slider({ title, max, value, words, onPick }: SliderProps): JSX.Element {
  const shown = useSignal<number | null>(null);
  return (
    <label class="field">
      {title}
      <span class="line">
        <input
          type="range"
          min="0"
          max={max}
          step="1"
          value={value}
          aria-valuetext={words(shown.value ?? value)}
          onInput={(event) => {
            shown.value = event.currentTarget.valueAsNumber;
          }}
          onChange={(event) => {
            shown.value = null;
            onPick(event.currentTarget.valueAsNumber);
          }}
        />
        <span class="small">{words(shown.value ?? value)}</span>
      </span>
    </label>
  );
}
