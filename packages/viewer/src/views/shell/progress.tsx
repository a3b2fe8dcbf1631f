import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { useSession } from './context.ts';

/** What is over within this time needs no telling. */
const SAID_AFTER_MS = 250;

/** How far a long import is, and the way to stop it. */
export function Progress(): JSX.Element | null {
  const { work } = useSession();
  const id = useId();
  const long = useSignal(false);
  const busy = work.value !== null;
  useEffect(() => {
    long.value = false;
    if (!busy) return;
    const timer = setTimeout(() => {
      long.value = true;
    }, SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  if (work.value === null || !long.value) return null;
  const { title, share, detail, cancel } = work.value;
  return (
    <section class="notice progress" aria-label="Import">
      <div>
        <p id={`${id}-title`} role="status">
          {title}
        </p>
        <progress
          aria-labelledby={`${id}-title`}
          max={1}
          value={share ?? undefined}
          aria-valuetext={share === null ? detail : `${Math.round(share * 100)} %`}
        />
        <p class="small soft">{share === null ? detail : `${Math.round(share * 100)} %, ${detail}`}</p>
      </div>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </section>
  );
}
