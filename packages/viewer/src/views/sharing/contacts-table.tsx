import { useSignal } from '@preact/signals';
import type { Person } from '@tertius/core';
import type { Level } from '@tertius/core/sharing';
import type { JSX } from 'preact';
import type { ContactRow } from '../../questions/rows/sharing-rows.ts';
import { counted } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { DataTable, type TableColumn } from '../shell/data-table.tsx';
import { LevelSelect } from './level-select.tsx';
import { LEVEL_CHOICES } from './level-words.ts';

/** Every contact with their level, to be set one by one or as the table is filtered. */
export function ContactsTable({ contacts }: { contacts: readonly ContactRow[] }): JSX.Element {
  const session = useSession();
  const { network, byId } = session.readings.value;
  const asked = useSignal<Level | null>(null);
  const peopleOf = (rows: readonly ContactRow[]): Person[] =>
    rows.flatMap(({ id }) => network.people[byId.get(id) ?? -1] ?? []);
  const set = (rows: readonly ContactRow[], level: Level | null): void =>
    session.setLevels(peopleOf(rows), level);
  const columns: readonly TableColumn<ContactRow>[] = [
    { id: 'name', title: 'Contact', value: (row) => row.name },
    {
      id: 'level',
      title: 'Level',
      value: (row) => row.level,
      cell: (row) => (
        <LevelSelect
          label={`Level of ${row.name}`}
          level={row.level}
          own={row.own}
          onLevel={(level) => set([row], level)}
        />
      ),
    },
    { id: 'why', title: 'Decided by', value: whyOf },
    { id: 'organisation', title: 'Organisation', value: (row) => row.organisation },
    { id: 'band', title: 'Strength band', value: (row) => row.band || 'too weak to be shared' },
    { id: 'labels', title: 'Labels', value: (row) => row.labels },
  ];
  return (
    <DataTable
      caption="Contacts and levels"
      filterLabel="Filter contacts"
      rows={contacts}
      columns={columns}
      keyOf={(row) => row.id}
      textOf={(row) =>
        [row.name, row.organisation, row.labels, row.band, wordOf(row.level), whyOf(row)].join(' ')
      }
      sortedBy="name"
      chosen={session.selection.value?.kind === 'person' ? session.selection.value.id : null}
      onPick={(row) => session.select({ kind: 'person', id: row.id }, true)}
      actions={(rows) =>
        asked.value !== null ? (
          <Confirm
            rows={rows}
            level={asked.value}
            onAnswer={(yes) => {
              const level = asked.value;
              asked.value = null;
              if (yes) set(rows, level);
            }}
          />
        ) : (
          <fieldset class="row">
            <legend class="hidden">Set the level of all rows of the table</legend>
            <span class="small">Set {counted(rows.length, 'row', 'rows')} to</span>
            {LEVEL_CHOICES.map(([level, word]) => (
              <button
                key={level}
                type="button"
                aria-label={`Set ${counted(rows.length, 'row', 'rows')} to ${word}`}
                disabled={rows.length === 0}
                onClick={() => {
                  if (level !== 'private' && keptPrivate(rows) > 0 && rows.length > 1) asked.value = level;
                  else set(rows, level);
                }}
              >
                {word}
              </button>
            ))}
          </fieldset>
        )
      }
    />
  );
}

/** How many a rule or a setting keeps private. */
const keptPrivate = (rows: readonly ContactRow[]): number =>
  rows.filter(({ level, own, rule, marked }) => level === 'private' && (own || marked || rule !== null))
    .length;

interface ConfirmProps {
  readonly rows: readonly ContactRow[];
  readonly level: Level;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before many contacts are shown at once of whom some are kept private. */
function Confirm({ rows, level, onAnswer }: ConfirmProps): JSX.Element {
  const kept = keptPrivate(rows);
  return (
    <fieldset class="row">
      <legend class="hidden">Show private contacts to others?</legend>
      <span class="small">
        {kept} of these {counted(rows.length, 'row', 'rows')} {kept === 1 ? 'is' : 'are'} private by a rule or
        a setting of yours.
      </span>
      <button type="button" onClick={() => onAnswer(false)} ref={(button) => button?.focus()}>
        Leave them as they are
      </button>
      <button type="button" onClick={() => onAnswer(true)}>
        Set all {rows.length} to {wordOf(level)}
      </button>
    </fieldset>
  );
}

const wordOf = (level: Level): string => LEVEL_CHOICES.find(([known]) => known === level)![1];

const whyOf = ({ own, rule, marked }: ContactRow): string =>
  marked
    ? 'marked private in your address book'
    : own
      ? 'your setting'
      : rule === null
        ? 'nothing said'
        : `rule ${rule}`;
