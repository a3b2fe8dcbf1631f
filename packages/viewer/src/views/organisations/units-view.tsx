import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { UnitRow } from '../../questions/unit-rows.ts';
import { decimal, percent } from '../../questions/words.ts';
import { useSession } from '../shell/context.ts';
import { DataTable, type TableColumn } from '../shell/data-table.tsx';
import { Waiting } from '../shell/waiting.tsx';

const COLUMNS: readonly TableColumn<UnitRow>[] = [
  { id: 'unit', title: 'Unit', value: (row) => row.unit },
  { id: 'people', title: 'People', value: (row) => row.people },
  { id: 'inside', title: 'Ties inside', value: (row) => row.inside },
  { id: 'outside', title: 'Ties to other units', value: (row) => row.outside },
  {
    id: 'expected',
    title: 'Expected by chance',
    value: (row) => row.expected,
    cell: (row) => decimal(row.expected, 1),
    help: 'Ties to other units that the number of ties of each person alone would give.',
  },
  {
    id: 'silo',
    title: 'Keeps to itself',
    value: (row) => (row.silo ? 'yes' : ''),
    words: true,
    help: 'Far fewer ties to other units than chance gives.',
  },
  {
    id: 'gate',
    title: 'Who holds most of its outside ties',
    value: (row) => row.gateName,
    cell: (row) => (row.gate === null ? '' : `${row.gateName}, ${percent(row.gateShare)}`),
  },
];

/** What stands out: the first two sentences, the others behind a fold. */
function Findings({ words }: { words: readonly string[] }): JSX.Element {
  return (
    <>
      {words.slice(0, 2).join(' ')}
      {words.length > 2 && (
        <details>
          <summary>Which units hardly talk, who holds them together, and all else that stands out</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by key. */}
          <ul class="findings" tabIndex={0} aria-label="What stands out">
            {words.slice(2).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What if two units became one? */
function MergeForm({ units }: { units: readonly string[] }): JSX.Element | null {
  const session = useSession();
  const one = useSignal('');
  if (units.length < 2) return null;
  const pick = (label: string, list: readonly string[], value: string, onPick: (unit: string) => void) => (
    <select aria-label={label} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      <option value="">{label}</option>
      {list.map((unit) => (
        <option key={unit} value={unit}>
          {unit}
        </option>
      ))}
    </select>
  );
  return (
    <div class="row">
      {pick('What if this unit', units, one.value, (unit) => {
        one.value = unit;
      })}
      {one.value !== '' &&
        pick(
          'became one with',
          units.filter((unit) => unit !== one.value),
          '',
          (other) => other !== '' && session.suppose({ merges: [one.value, other] }),
        )}
    </div>
  );
}

/** Units of the own organisation: which talk to others, which keep to themselves, and through whom. */
export function UnitsView(): JSX.Element {
  const session = useSession();
  const { value, failed } = session.seen('units', {}).value;
  if (value === undefined) return <Waiting failed={failed} doing="Comparing the units …" />;
  if (value.rows.length === 0)
    return (
      <div class="page">
        <p class="note">No units are known. Import a roster with a unit or department for each person.</p>
      </div>
    );
  return (
    <DataTable
      caption="Units"
      intro={
        <>
          <Findings words={value.words} />
          <MergeForm units={value.rows.map(({ unit }) => unit)} />
        </>
      }
      filterLabel="Filter units"
      rows={value.rows}
      columns={COLUMNS}
      keyOf={(row) => row.unit}
      textOf={(row) => `${row.unit} ${row.gateName}`}
      sortedBy="people"
      explain
      onPick={(row) => {
        if (row.gate !== null) session.select({ kind: 'person', id: row.gate }, true);
      }}
    />
  );
}
