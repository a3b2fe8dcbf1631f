import { formatDay, type Provenance } from '@tertius/core';
import type { JSX } from 'preact';
import { nameOf } from '../state/readings.ts';
import { useSession } from './context.ts';

/** Addresses, roles and communities of a person. */
export function PersonFacts({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const { network } = readings;
  const record = network.people[person]!;
  const days = (from?: number, to?: number): string => {
    if (from === undefined && to === undefined) return '';
    return ` (${from === undefined ? '' : formatDay(from)} to ${to === undefined ? 'today' : formatDay(to)})`;
  };
  const roles = record.memberships.map(
    (m) =>
      [m.role, m.unit, network.organisations[m.organisation]?.name].filter(Boolean).join(', ') +
      days(m.from, m.to),
  );
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Also written', record.otherNames],
    ['Roles', roles],
    ['Reports to', record.managers.map((manager) => nameOf(readings, manager))],
    ['Communities', record.communities],
    ['E-mail', record.emails],
    ['Telephone', record.phones],
    ['Profile', record.profiles],
    ...record.attributes.map(([key, value]) => [key, [value]] as const),
  ];
  const known = facts.filter(([, values]) => values.length > 0);
  if (known.length === 0) return null;
  return (
    <section>
      <dl class="facts">
        {known.map(([title, values]) => (
          <>
            <dt>{title}</dt>
            <dd>
              {values.map((value) => (
                <div key={value}>{title === 'Profile' ? <Address value={value} /> : value}</div>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Address({ value }: { value: string }): JSX.Element {
  if (!/^https?:\/\//i.test(value)) return <>{value}</>;
  return (
    <a href={value} target="_blank" rel="noopener noreferrer">
      {value.replace(/^https?:\/\/(www\.)?/i, '')}
    </a>
  );
}

/** Where all this was read: file and line. */
export function Sources({ records }: { records: readonly Provenance[] }): JSX.Element | null {
  const { network } = useSession().readings.value;
  if (records.length === 0) return null;
  return (
    <section>
      <h3>Where this comes from</h3>
      <ul class="small soft">
        {records.map((record) => (
          <li key={record.key}>
            {network.imports[record.import]?.files.join(', ')}
            {record.member === undefined ? '' : `, ${record.member}`}
            {record.line > 0 ? `, line ${record.line}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
