import type { JSX } from 'preact';
import { useSession } from './context.ts';

/** What has to be read once; the status says it aloud. */
export function Notice(): JSX.Element | null {
  const { notice } = useSession();
  if (notice.value === '') return null;
  return (
    <section class="notice" aria-label="Notice">
      <p>{notice.value}</p>
      <button
        type="button"
        onClick={() => {
          notice.value = '';
        }}
      >
        Got it
      </button>
    </section>
  );
}
