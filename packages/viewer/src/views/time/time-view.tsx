import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { dayWords } from '../../questions/wording/locale.ts';
import { useSession } from '../shell/context.ts';
import { RhythmLists } from './rhythm-section.tsx';

const MONTH = 30.4375;
const STEP_MS = 900;

/** The network month by month: who cools, who went quiet, who has just begun; every other tab follows the day. */
export function TimeView(): JSX.Element {
  const session = useSession();
  const id = useId();
  const playing = useSignal(false);
  const last = session.firstAsOf;
  const first = useComputed(() => firstDay(session.readings.value.network.interactions.day, last));
  const months = Math.max(Math.ceil((last - first.value) / MONTH), 1);
  const day = session.asOf.value;
  const at = Math.min(Math.max(Math.round(months - (last - day) / MONTH), 0), months);
  const go = (month: number): void => {
    const bounded = Math.min(Math.max(month, 0), months);
    session.setAsOf(Math.round(last - (months - bounded) * MONTH));
  };
  // the next month comes once the one before has been read
  const read = session.readings.value.asOf;
  useEffect(() => {
    if (!playing.value || read !== session.asOf.peek()) return;
    if (at >= months) {
      playing.value = false;
      return;
    }
    const timer = setTimeout(() => go(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  });
  if (!hasDates(session.readings.value.network.interactions.day))
    return (
      <div class="page stack time">
        <h2>The network as of {dayWords(read)}</h2>
        <p class="note">
          Nothing in this network has a date, so every month looks the same and there is nothing to step
          through. Mail, calendars, messages or a file with dates would tell which ties are new, cooling or
          dormant.
        </p>
      </div>
    );
  return (
    <div class="page stack time">
      <h2>The network as of {dayWords(read)}</h2>
      <p class="soft">
        Every tab and the drawing show this day. Places in the drawing stay, so that you see who comes and who
        goes.
      </p>
      <div class="row">
        <button type="button" disabled={at <= 0} onClick={() => go(at - 1)}>
          Earlier month
        </button>
        <label class="hidden" for={id}>
          Month
        </label>
        <input
          id={id}
          type="range"
          min="0"
          max={String(months)}
          step="1"
          value={String(at)}
          aria-valuetext={dayWords(day)}
          onChange={(event) => go(Number(event.currentTarget.value))}
        />
        <button type="button" disabled={at >= months} onClick={() => go(at + 1)}>
          Later month
        </button>
        <button
          type="button"
          aria-pressed={playing.value}
          onClick={() => {
            playing.value = !playing.value;
            if (playing.value && at >= months) go(0);
          }}
        >
          Play
        </button>
      </div>
      <RhythmLists open />
    </div>
  );
}

const NO_DAY = -2147483648;

const hasDates = (days: Int32Array): boolean => days.some((day) => day !== NO_DAY);

/** The first day on which anything is recorded, at most ten years back. */
function firstDay(days: ArrayLike<number>, last: number): number {
  const least = last - 3653;
  let first = last;
  for (let i = 0; i < days.length; i++) if (days[i]! >= least && days[i]! < first) first = days[i]!;
  return first;
}
