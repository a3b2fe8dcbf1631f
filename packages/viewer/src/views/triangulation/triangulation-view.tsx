import type { Triangulation } from '@tertius/core';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { DataTable, type TableColumn } from '../shell/data-table.tsx';
import { isNarrow } from '../shell/media.ts';
import { Waiting } from '../shell/waiting.tsx';
import { TriangulationPage } from './triangulation-page.tsx';

type Row = Triangulation['insiders'][number];

export const PHASES = {
  support: 'Support',
  practice: 'Practice',
  validation: 'External validation',
} as const;

/** Where everybody inside stands on outside support, and one person’s answer with its evidence. */
export function TriangulationView(): JSX.Element {
  const session = useSession();
  const id = useId();
  const { topic, triangulated: open } = session.asked;
  const about = topic.value.trim();
  const { value, failed } = session.seen('triangulate', about === '' ? {} : { topic: about }).value;
  if (value === undefined) return <Waiting failed={failed} />;
  const rows = value.insiders;
  const chosen = rows.find((row) => row.id === open.value);
  if (chosen)
    return (
      <TriangulationPage
        row={chosen}
        onBack={() => {
          open.value = null;
        }}
      />
    );
  const columns: readonly TableColumn<Row>[] = [
    { id: 'name', title: 'Colleague', value: (row) => row.name },
    {
      id: 'support',
      title: 'Support',
      help: 'People outside who stand by them',
      value: (row) => row.support.score,
      cell: (row) => decimal(row.support.score),
    },
    {
      id: 'practice',
      title: 'Practice',
      help: 'A community outside to learn in',
      value: (row) => row.practice.score,
      cell: (row) => decimal(row.practice.score),
    },
    { id: 'community', title: 'Community', value: (row) => row.practice.community ?? '' },
    {
      id: 'validation',
      title: 'External validation',
      help: 'Outside voices that reach those who decide about their work',
      value: (row) => (row.validation.decided ? row.validation.score : Number.NaN),
      cell: (row) => (row.validation.decided ? decimal(row.validation.score) : '–'),
    },
    {
      id: 'weakest',
      title: 'Thinnest',
      value: (row) => (row.thinnest === null ? '' : PHASES[row.thinnest]),
    },
  ];
  return (
    <DataTable
      caption="Triangulation"
      filterLabel="Filter colleagues"
      intro={
        <>
          <span class="row">
            <label for={`${id}-topic`} class="small">
              For a topic or piece of work
            </label>
            <input
              id={`${id}-topic`}
              value={topic.value}
              placeholder="any"
              onChange={(event) => {
                topic.value = event.currentTarget.value;
              }}
            />
          </span>
          <p class="small">
            Outside help works from three sides: people who stand by you, a community to learn in, and voices
            that reach those who decide. Open a name for the people behind each figure.
          </p>
        </>
      }
      rows={rows}
      columns={columns}
      keyOf={(row) => row.id}
      textOf={(row) => `${row.name} ${row.practice.community ?? ''}`}
      sortedBy="support"
      onPick={(row) => {
        open.value = row.id;
        session.follow({ kind: 'person', id: row.id }, isNarrow());
      }}
    />
  );
}
