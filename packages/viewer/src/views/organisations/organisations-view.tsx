import type { JSX } from 'preact';
import type { OrganisationRow } from '../../questions/rows/organisation-rows.ts';
import { decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { DataTable, type TableColumn } from '../shell/data-table.tsx';
import { Waiting } from '../shell/waiting.tsx';

/** Every organisation, who of it is reached, and through whom. */
export function OrganisationsView(): JSX.Element {
  const session = useSession();
  const { value: rows, failed } = session.seen('organisations', {}).value;
  if (rows === undefined) return <Waiting failed={failed} />;
  const asked = session.holding.value.basis === 'reach';
  const held = asked ? 'Can be asked' : 'Known';
  const columns: readonly TableColumn<OrganisationRow>[] = [
    { id: 'name', title: 'Organisation', value: (row) => row.name },
    { id: 'people', title: 'People', value: (row) => row.people },
    {
      id: 'reached',
      title: held,
      value: (row) => (row.own ? Number.NaN : row.reached),
      cell: (row) => (row.own ? 'own' : row.reached),
    },
    {
      id: 'known-by',
      title: 'Known by',
      help: 'Colleagues with any tie there, the strongest first',
      value: (row) => (row.own ? Number.NaN : row.tied.length),
      cell: (row) => (row.own ? '' : row.tied.length),
    },
    {
      id: 'names',
      title: asked ? 'Who knows people there' : 'Who',
      value: (row) => row.tiedNames,
      cell: (row) => row.tiedNames || (row.own ? '' : 'nobody'),
    },
    ...(asked
      ? [
          {
            id: 'through',
            title: 'Who can ask there',
            help: 'Colleagues with a tie there that is strong enough to ask a favour',
            value: (row: OrganisationRow) => row.throughNames,
            cell: (row: OrganisationRow) => row.throughNames || (row.own ? '' : 'nobody yet'),
          },
        ]
      : []),
    {
      id: 'strongest',
      title: 'Strongest tie',
      value: (row) => row.strongest,
      cell: (row) => decimal(row.strongest),
    },
  ];
  return (
    <DataTable
      caption="Organisations"
      filterLabel="Filter organisations"
      rows={rows}
      columns={columns}
      keyOf={(row) => row.name}
      textOf={(row) => `${row.name} ${row.throughNames}`}
      sortedBy="reached"
      chosen={session.selection.value?.kind === 'organisation' ? session.selection.value.name : null}
      onPick={(row) => session.select({ kind: 'organisation', name: row.name }, true)}
    />
  );
}
