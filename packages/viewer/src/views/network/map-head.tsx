import { type Signal, useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { ROWS_LISTED } from '../../questions/figures/figure-answer.ts';
import { mapSentence, mapTable } from '../../questions/rows/map-facts.ts';
import { CsvButton } from '../out/csv-button.tsx';
import { useSession } from '../shell/context.ts';
import { FigureTable } from './figure-table.tsx';

/** What the map answers in a sentence, with the key to the same facts as a table. */
export function MapHead({ asTable }: { readonly asTable: Signal<boolean> }): JSX.Element {
  const session = useSession();
  const sentence = useComputed(() => mapSentence(session.readings.value, session.holding.value));
  return (
    <div class="head-line map-head">
      <p class="answer">{sentence}</p>
      <button
        type="button"
        aria-pressed={asTable.value}
        onClick={() => {
          asTable.value = !asTable.value;
        }}
      >
        Table
      </button>
      {asTable.value && <MapCsv />}
    </div>
  );
}

function MapCsv(): JSX.Element {
  const session = useSession();
  const { columns, rows } = mapTable(session.readings.value, session.holding.value);
  return <CsvButton name="Map" head={columns} rows={() => rows.map(({ cells }) => cells)} />;
}

/** What the map draws, as rows. */
export function MapTable(): JSX.Element {
  const session = useSession();
  const { columns, rows } = mapTable(session.readings.value, session.holding.value);
  return (
    <FigureTable
      title="The network"
      columns={columns}
      rows={rows.slice(0, ROWS_LISTED)}
      rowCount={rows.length > ROWS_LISTED ? rows.length : undefined}
      onPick={(target) => {
        if ('person' in target) session.select({ kind: 'person', id: target.person });
        else if ('organisation' in target)
          session.select({ kind: 'organisation', name: target.organisation });
      }}
    />
  );
}
