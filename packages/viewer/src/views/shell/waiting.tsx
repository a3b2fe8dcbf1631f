import type { JSX } from 'preact';

/** Stands where an answer will, or says why there is none. */
export function Waiting({
  failed,
  doing = 'Working it out …',
}: {
  failed: string | undefined;
  doing?: string;
}): JSX.Element {
  return (
    <div class="page">
      {failed === undefined ? <p role="status">{doing}</p> : <p class="note">{failed}</p>}
    </div>
  );
}
