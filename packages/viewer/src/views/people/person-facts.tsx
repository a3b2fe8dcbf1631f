import type { Person } from '@tertius/core';
import type { Provenance } from '@tertius/core/network';
import type { JSX } from 'preact';
import { nameOf, placeOf } from '../../questions/readings.ts';
import { dayWords } from '../../questions/wording/locale.ts';
import { useSession } from '../shell/context.ts';

/** Addresses, roles and communities of a person. */
export function PersonFacts({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const { network } = readings;
  const record = network.people[person]!;
  const days = (from?: number, to?: number): string => {
    if (from === undefined && to === undefined) return '';
    return ` (${from === undefined ? '' : dayWords(from)} to ${to === undefined ? 'today' : dayWords(to)})`;
  };
  const shown = placeOf(readings, person);
  const roles = record.memberships.flatMap((m) => {
    const [role = '', unit = ''] = [m.role, m.unit];
    const parts = [role, role.includes(unit) ? '' : unit, network.organisations[m.organisation]?.name];
    const place = parts.filter(Boolean).join(', ');
    const when = days(m.from, m.to);
    // The heading says it already; its days stand in a row of their own.
    if (place === shown) return [];
    return shown.includes(place) && when === '' ? [] : [place + when];
  });
  const now = record.memberships.filter(
    (m) =>
      (m.role ?? null) === readings.role[person] &&
      (m.unit ?? null) === readings.unit[person] &&
      network.organisations[m.organisation]?.name === readings.organisation[person],
  );
  const held = now.map((m) => days(m.from, m.to).replace(/^ \(|\)$/g, '')).filter(Boolean);
  const said = new Set(
    record.memberships.flatMap((m) => [m.role, m.unit, network.organisations[m.organisation]?.name]),
  );
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Also written', record.otherNames],
    ['In this role', held],
    [held.length > 0 || shown !== '' ? 'Other roles' : 'Roles', roles],
    ['Reports to', record.managers.map((manager) => nameOf(readings, manager))],
    ['Communities', record.communities],
    ['E-mail', record.emails],
    ['Telephone', record.phones],
    ['Profile', record.profiles],
    ...tidy(record.attributes.filter(([key, value]) => !said.has(value) && !HIDDEN.test(key))),
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

/** Raw columns that say nothing to a reader, or that a badge says. */
const HIDDEN = /^(labels?|private|id|type)$/i;

/** Columns of files as titles: a capital first, each once. */
function tidy(attributes: Person['attributes']): readonly (readonly [string, readonly string[]])[] {
  const titles = new Map<string, string[]>();
  for (const [key, value] of attributes) {
    const words = key
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .trim()
      .toLowerCase();
    const title = words.charAt(0).toUpperCase() + words.slice(1);
    const values = titles.get(title) ?? [];
    if (!values.includes(value)) values.push(value);
    titles.set(title, values);
  }
  return [...titles];
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
