import type { JSX } from 'preact';
import { useSession } from './context.ts';

/** Stands where an answer will, tells how far it is and lets it be given up; or says why there is none. */
export function Waiting({
  failed,
  doing = 'Working it out …',
}: {
  failed: string | undefined;
  doing?: string;
}): JSX.Element {
  const working = useSession().working.value;
  if (failed !== undefined)
    return (
      <div class="page">
        <p class="note">{failed}</p>
      </div>
    );
  const share = working?.share ?? null;
  const said = working === null || working.doing === '' ? doing : `Working it out: ${working.doing} …`;
  return (
    <div class="page stack">
      <p role="status">{said}</p>
      {working !== null && (
        <div class="row">
          <progress
            aria-label="How far the answer is"
            max={1}
            value={share ?? undefined}
            aria-valuetext={share === null ? 'working' : `${Math.round(share * 100)} %`}
          />
          <button type="button" onClick={working.cancel}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
