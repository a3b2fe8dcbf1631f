import type { JSX } from 'preact';
import { personSeen } from '../../questions/readings.ts';
import { useSurroundings } from '../shell/context.ts';

/** What the page around the view offers to do with somebody. */
export function OwnActions({ person }: { person: number }): JSX.Element | null {
  const { session, actions } = useSurroundings();
  if (actions.length === 0) return null;
  const seen = personSeen(session.readings.value, person);
  const offered = actions.filter((action) => action.for?.(seen) ?? true);
  if (offered.length === 0) return null;
  return (
    <div class="row">
      {offered.map(({ title, run }) => (
        <button key={title} type="button" onClick={() => run(seen)}>
          {title}
        </button>
      ))}
    </div>
  );
}
