import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nameOf, otherEnd } from '../../questions/readings.ts';
import { band, decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

/** The path that the drawing shows, in words. */
export function PathPanel({ path }: { path: readonly number[] }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [path]);
  const tieTo = (at: number): string => {
    const from = path[at - 1];
    if (from === undefined) return '';
    const pair = readings.pairsOf(from).find((one) => otherEnd(one, from) === path[at]);
    return pair === undefined ? 'no tie yet' : `${decimal(pair.mutual)}, ${band(pair.mutual)}`;
  };
  return (
    <section class="stack">
      <header>
        <div>
          <h2 tabIndex={-1} ref={heading}>
            The path in the drawing
          </h2>
        </div>
      </header>
      <ol class="steps">
        {path.map((person, at) => (
          <li key={person}>
            <button type="button" class="link" onClick={() => session.selectPerson(person, true)}>
              {nameOf(readings, person)}
            </button>
            <span class="small soft reasons">
              {[readings.organisation[person], tieTo(at)].filter(Boolean).join('; ')}
            </span>
          </li>
        ))}
      </ol>
      <div class="row">
        <button type="button" onClick={() => session.showTab(session.cameFrom.value)}>
          Back to {session.cameFrom.value === 'triangulation' ? 'Triangulation' : 'Introductions'}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            session.path.value = null;
          }}
        >
          Clear
        </button>
      </div>
    </section>
  );
}
