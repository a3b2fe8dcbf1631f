import type { JSX } from 'preact';
import { nameOf } from '../../questions/readings.ts';
import { useSession } from '../shell/context.ts';

/** In the panel of a person: erases them for good, after saying what that means. */
export function ForgetPerson({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const record = readings.network.people[person]!;
  if (record.owner || readings.network.self === person) return null;
  const name = nameOf(readings, person);
  return (
    <section>
      <details>
        <summary>Forget this person</summary>
        <div class="stack">
          <p class="small">
            Takes {name} out of this network for good: rows, ties, ratings, notes, and their name in other
            texts. Undo does not bring them back, and importing the same files again leaves them out.
          </p>
          <button type="button" onClick={() => session.forget(record)}>
            Forget {name}
          </button>
        </div>
      </details>
    </section>
  );
}
