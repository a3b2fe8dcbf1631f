import type { JSX } from 'preact';
import { nameOf } from '../../questions/readings.ts';
import { membersOf, organisationRow } from '../../questions/rows/organisation-rows.ts';
import { band, counted, decimal, people } from '../../questions/wording/words.ts';
import { PanelHeader } from '../people/person-panel.tsx';
import { useSession } from '../shell/context.ts';
import { SameOrganisation } from './same-organisation.tsx';

const MOST = 10;

/** An organisation: who is there, who here reaches them. */
export function OrganisationPanel({ name }: { name: string }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const holding = session.holding.value;
  const row = organisationRow(readings, holding, name);
  const members = [...membersOf(readings, name)].sort(
    (x, y) => (holding.holders.get(y)?.length ?? 0) - (holding.holders.get(x)?.length ?? 0) || x - y,
  );
  const verb = holding.basis === 'reach' ? 'can be asked' : 'known';
  return (
    <>
      <section>
        <PanelHeader title={name}>
          <p class="soft">
            {people(members.length)}
            {row?.own ? ', the own organisation' : `, ${row?.reached ?? 0} ${verb}`}
          </p>
        </PanelHeader>
        {row && !row.own && (
          <p class="badges">
            {row.through.length === 1 && (
              <span class="badge">
                only {nameOf(readings, row.through[0]!)}{' '}
                {holding.basis === 'reach' ? 'can ask there' : 'is recorded to know people there'}
              </span>
            )}
            {row.through.length > 1 && <span class="badge">through {row.through.length} colleagues</span>}
            {row.through.length === 0 && (
              <span class="badge quiet">
                {row.tied.length === 0
                  ? 'nobody here is recorded to know people there'
                  : `known by ${counted(row.tied.length, 'colleague', 'colleagues')}, none with a tie strong enough to ask a favour`}
              </span>
            )}
            {Number.isFinite(row.strongest) && (
              <span class="badge quiet">strongest tie {decimal(row.strongest)}</span>
            )}
          </p>
        )}
      </section>
      {row && row.tied.length > 0 && (
        <section>
          <h3>Who here has ties there</h3>
          <PersonLinks
            list={row.tied.slice(0, MOST).map(([insider]) => insider)}
            detail={(index) => {
              const strength = row.tied.find(([insider]) => insider === index)?.[1] ?? Number.NaN;
              return `${decimal(strength)} ${band(strength)}`;
            }}
          />
        </section>
      )}
      <section>
        <h3>People ({members.length})</h3>
        <PersonLinks list={members} detail={(index) => readings.unit[index] ?? readings.role[index] ?? ''} />
      </section>
      <SameOrganisation name={name} />
    </>
  );
}

interface LinksProps {
  readonly list: readonly number[];
  readonly detail: (index: number) => string;
}

export function PersonLinks({ list, detail }: LinksProps): JSX.Element {
  const session = useSession();
  return (
    <ul class="bridges">
      {list.map((index) => (
        <li key={index}>
          <button type="button" class="link" onClick={() => session.selectPerson(index, true)}>
            {nameOf(session.readings.value, index)}
          </button>
          <span class="small soft">{detail(index)}</span>
        </li>
      ))}
    </ul>
  );
}
