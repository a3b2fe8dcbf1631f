import type { JSX } from 'preact';

/** Says why there is nothing to see, and what would help. */
export function Nothing({ children }: { children: string }): JSX.Element {
  return (
    <div class="page">
      <p class="note">{children}</p>
    </div>
  );
}
