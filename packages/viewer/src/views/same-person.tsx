import type { JSX } from 'preact';
import { nameOf } from '../state/readings.ts';
import { useSession } from './context.ts';

/** Others who may be this person: nobody is joined by name alone before somebody says so. */
export function SamePerson({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const { people } = readings.network;
  const found = session.proposals.value.filter(({ a, b }) => a === person || b === person);
  if (found.length === 0) return null;
  return (
    <section class="stack">
      <h3>Perhaps the same person</h3>
      {found.map(({ a, b, reasons }) => {
        const other = a === person ? b : a;
        const place = [readings.role[other], readings.organisation[other]].filter(Boolean).join(', ');
        return (
          <div key={other} class="card stack">
            <p>
              <button type="button" class="link" onClick={() => session.selectPerson(other, true)}>
                {nameOf(readings, other)}
              </button>
              {place === '' ? '' : `, ${place}`} <span class="small soft">({reasons.join('; ')})</span>
            </p>
            <button type="button" onClick={() => session.merge(people[person]!, people[other]!)}>
              They are one person
            </button>
          </div>
        );
      })}
    </section>
  );
}
