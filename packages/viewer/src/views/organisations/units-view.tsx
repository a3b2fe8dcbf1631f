import { useSignal } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import type { UnitRow, UnitRows } from '../../questions/rows/unit-rows.ts';
import { decimal, percent } from '../../questions/wording/words.ts';
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

/** How many people and ties there are, and behind a fold what stands out, by the questions people ask. */
function Findings({ sections }: { sections: UnitRows['sections'] }): JSX.Element {
  const [first, ...rest] = sections;
  const next = rest.find(({ question }) => question === 'quiet') ?? rest[0];
  return (
    <>
      {[...(first?.lines ?? []), ...(next?.lines.slice(0, 1) ?? [])].join(' ')}
      {rest.length > 0 && (
        <details>
          <summary>Which units hardly talk, who holds them together, and all else that stands out</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by key. */}
          <section class="findings" tabIndex={0} aria-label="What stands out">
            {rest.map(({ title, lines }) => (
              <Fragment key={title}>
                <h3>{title}</h3>
                <ul>
                  {lines.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </Fragment>
            ))}
          </section>
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
          <Findings sections={value.sections} />
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
