import type { JSX } from 'preact';
import { useSession } from '../shell/context.ts';

/** Says on every tab that somebody else's view is shown, and leads back. */
export function LookingBanner(): JSX.Element | null {
  const session = useSession();
  const through = session.through.value;
  if (through === null) return null;
  const { reader, shared, onRequest } = through;
  return (
    <section class="looking" aria-label="Looking through a colleague’s eyes">
      <p>
        This is what <strong>{reader === '' ? 'a colleague' : reader}</strong> would have with your share:{' '}
        {shared} of your contacts by name, {onRequest} on request.
      </p>
      <button type="button" onClick={() => session.showTab('sharing')}>
        The share
      </button>
      <button type="button" aria-keyshortcuts="b" onClick={() => session.lookBack()}>
        Back to your own view <kbd>B</kbd>
      </button>
    </section>
  );
}
