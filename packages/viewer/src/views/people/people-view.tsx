import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PersonRow } from '../../questions/rows/person-rows.ts';
import { ago, counted, decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { DataTable, type TableColumn } from '../shell/data-table.tsx';
import { later } from '../shell/later.tsx';
import { Waiting } from '../shell/waiting.tsx';

const JoinReview = later('JoinReview');

/** Only where the contacts of several people are in the data can be said who holds one alone. */
const SOLE: TableColumn<PersonRow> = {
  id: 'sole',
  title: 'Alone',
  value: (row) => row.sole,
  cell: (row) => (row.insider ? row.sole : ''),
  help: 'Of these, held by nobody else here: worth introducing a colleague to',
};

/** Everybody, with what the drawing shows of them. */
export function PeopleView(): JSX.Element {
  const session = useSession();
  const named = useSignal(false);
  const { value: rows, failed } = session.answer('people', {}).value;
  if (rows === undefined) return <Waiting failed={failed} />;
  const lens = session.lensed.value;
  const unnamed = rows.filter(({ onRequest }) => onRequest).length;
  const { asOf } = session.readings.value;
  const asked = session.holding.value.basis === 'reach';
  const held = asked ? 'Can ask' : 'Knows';
  const columns: readonly TableColumn<PersonRow>[] = [
    {
      id: 'name',
      title: 'Name',
      value: (row) => row.name,
      cell: (row) => (row.onRequest ? `${row.name} (name on request)` : row.name),
    },
    { id: 'organisation', title: 'Organisation', value: (row) => row.organisation },
    { id: 'role', title: 'Role or unit', value: (row) => row.role },
    {
      id: 'reach',
      title: `${held} outside`,
      value: (row) => row.contacts,
      cell: (row) => (row.insider ? row.contacts : ''),
      help: 'People outside whom this colleague can ask a favour, or knows where no tie carries one',
    },
    ...(session.holding.value.othersSeen ? [SOLE] : []),
    {
      id: 'holders',
      title: asked ? 'Who can ask them' : 'Known by',
      words: true,
      value: (row) => row.holders,
      cell: (row) =>
        row.insider ? (
          <span class="soft">a colleague</span>
        ) : row.holders === 0 ? (
          <span class="soft">nobody yet</span>
        ) : (
          row.holderNames
        ),
      help: asked
        ? 'Colleagues with a tie that is strong enough to ask this person a favour; others may know them'
        : 'Colleagues who are recorded to know this person',
    },
    { id: 'ties', title: 'Ties', value: (row) => row.ties },
    {
      id: 'strongest',
      title: 'Strongest tie',
      value: (row) => row.strongest,
      cell: (row) => decimal(row.strongest),
    },
    {
      id: 'contact',
      title: 'Last contact',
      value: (row) => row.lastContact,
      cell: (row) => (row.lastContact < -1e9 ? '–' : ago(row.lastContact, asOf)),
      help: 'Anything on record, a connection accepted too',
    },
  ];
  return (
    <>
      {session.through.value === null && <JoinReview />}
      <DataTable
        caption="People"
        filterLabel="Filter people"
        intro={unnamed > 0 ? <Unnamed count={unnamed} named={named} /> : undefined}
        rows={rows.filter(
          ({ index, onRequest }) =>
            (lens === null || lens.people[index] === 1) && !(onRequest && named.value),
        )}
        columns={columns}
        keyOf={(row) => row.id}
        textOf={(row) => `${row.name} ${row.organisation} ${row.role} ${row.holderNames}`}
        sortedBy="reach"
        chosen={session.selection.value?.kind === 'person' ? session.selection.value.id : null}
        onPick={(row) => session.select({ kind: 'person', id: row.id }, true)}
      />
    </>
  );
}

/** Rows of contacts that were shared without their names: what they are, and a switch that leaves them out. */
function Unnamed({ count, named }: { count: number; named: Signal<boolean> }): JSX.Element {
  return (
    <p class="small">
      {counted(count, 'row is a contact', 'rows are contacts')} that a colleague shares on request: “someone”
      stands for a name that only this colleague tells.{' '}
      <label>
        <input
          type="checkbox"
          checked={named.value}
          onChange={(event) => {
            named.value = event.currentTarget.checked;
          }}
        />{' '}
        Only people with a name
      </label>
    </p>
  );
}
