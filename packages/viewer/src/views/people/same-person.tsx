import type { JSX } from 'preact';
import { nameOf } from '../../questions/readings.ts';
import { useSession } from '../shell/context.ts';

/** Others who may be this person: nobody is joined by name alone before somebody says so. */
export function SamePerson({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const { people } = session.readings.value.network;
  const found = (session.proposals.value ?? []).filter(({ a, b }) => a === person || b === person);
  if (found.length === 0) return null;
  return (
    <section class="stack">
      <h3>Perhaps the same person</h3>
      {found.map(({ a, b, reasons }) => {
        const other = a === person ? b : a;
        return (
          <div key={other} class="card stack">
            <p>
              <Candidate person={other} /> <span class="small soft">({reasons.join('; ')})</span>
            </p>
            <div class="row">
              <button type="button" onClick={() => session.merge(people[person]!, people[other]!)}>
                They are one person
              </button>
              <button type="button" onClick={() => session.keepApart(people[person]!, people[other]!)}>
                Not the same person
              </button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** Somebody who may be somebody else: their name, where they are, what they can be told apart by, and the files that name them. */
export function Candidate({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const { imports, people } = readings.network;
  const { emails, records } = people[person]!;
  const files = [...new Set(records.flatMap((record) => imports[record.import]?.files[0] ?? []))];
  const facts = [readings.role[person], readings.organisation[person], ...emails].filter(Boolean);
  return (
    <>
      <button type="button" class="link" onClick={() => session.selectPerson(person, true)}>
        {nameOf(readings, person)}
      </button>
      {facts.map((fact) => `, ${fact}`).join('')}
      {files.length > 0 && <span class="small soft"> in {files.slice(0, 3).join(', ')}</span>}
    </>
  );
}
