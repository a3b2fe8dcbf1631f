import type { JSX } from 'preact';
import type { BrokerageRow } from '../../questions/rows/brokerage-rows.ts';
import { decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { DataTable, type TableColumn } from '../shell/data-table.tsx';
import { Waiting } from '../shell/waiting.tsx';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  coordinator: 'Coordinator',
  itinerantBroker: 'Itinerant',
  gatekeeper: 'Gatekeeper',
  representative: 'Representative',
  liaison: 'Liaison',
};

type Group = 'organisation' | 'unit';

const ROLE_MEANINGS: Readonly<Record<string, (group: Group) => string>> = {
  coordinator: (group) => `Stands between two people of their own ${group}.`,
  itinerantBroker: (group) => `Stands between two people of one other ${group}.`,
  gatekeeper: (group) =>
    `Stands between somebody of another ${group} and one of their own: what comes in passes them.`,
  representative: (group) =>
    `Stands between one of their own ${group} and somebody of another: what goes out passes them.`,
  liaison: (group) => `Stands between people of two other ${group}s.`,
};

/** Who stands between others, measured on everybody's ties. */
export function BrokerageView(): JSX.Element {
  const session = useSession();
  const { value, failed } = session.seen('brokerage', {}).value;
  if (value === undefined) return <Waiting failed={failed} doing="Measuring …" />;
  const { rows, measures, roles, limit, besides, group } = value;
  const columns: readonly TableColumn<BrokerageRow>[] = [
    { id: 'name', title: 'Name', value: (row) => row.name },
    { id: 'place', title: group === 'unit' ? 'Unit' : 'Organisation', value: (row) => row.place },
    ...measures.map(
      ({ id, title, meaning }): TableColumn<BrokerageRow> => ({
        id,
        title,
        help: id === 'brokerage' ? `All five roles that follow together. ${meaning}` : meaning,
        value: (row) => row.values[id] ?? Number.NaN,
        cell: (row) => shown(id, row.values[id] ?? Number.NaN),
      }),
    ),
    ...roles.slice(0, -1).map(
      (role, at): TableColumn<BrokerageRow> => ({
        id: role,
        title: ROLE_WORDS[role] ?? role,
        help: `${ROLE_MEANINGS[role]?.(group) ?? ''} Counts pairs without a recorded tie.`.trim(),
        value: (row) => row.roles[at] ?? Number.NaN,
      }),
    ),
  ];
  return (
    <DataTable
      caption="Brokerage"
      filterLabel="Filter brokers"
      intro={<Intro limit={limit} besides={besides} group={group} />}
      rows={rows}
      columns={columns}
      keyOf={(row) => row.id}
      textOf={(row) => `${row.name} ${row.place}`}
      sortedBy="betweenness"
      explain
      chosen={session.selection.value?.kind === 'person' ? session.selection.value.id : null}
      onPick={(row) => session.select({ kind: 'person', id: row.id }, true)}
    />
  );
}

function Intro({
  limit,
  besides,
  group,
}: {
  limit: string | null;
  besides: readonly string[];
  group: Group;
}): JSX.Element {
  return (
    <div class="stack">
      {limit === null ? (
        <p class="small">
          Low constraint and high betweenness: stands between people who have no recorded tie with each other.
          Roles are counted between {group}s; what each column means stands below the table.
        </p>
      ) : (
        <p class="note">{limit}</p>
      )}
      {besides.map((one) => (
        <p key={one} class="note">
          {one}
        </p>
      ))}
    </div>
  );
}

function shown(id: string, value: number): string {
  if (id === 'cutpoint') return value > 0 ? 'yes' : '';
  return Number.isInteger(value) ? String(value) : decimal(value, 3);
}
