import { useSignal } from '@preact/signals';
import type { Described } from '@tertius/core/identity';
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { nameOf } from '../../questions/readings.ts';
import { describedBy, splitList } from '../../questions/wording/described.ts';
import { Combobox } from '../shell/combobox.tsx';
import { useSession } from '../shell/context.ts';

/** What may be done about a person besides rating: edit and tag, join or take apart, suppose that they leave or move. */
export function PersonActs({ person }: { person: number }): JSX.Element {
  const { readings } = useSession();
  return (
    <section class="stack">
      <Act title="Edit and tag">
        <EditForm key={readings.value.network.people[person]!.key} person={person} />
      </Act>
      <Act title="Join or take apart">
        <JoinForm person={person} />
      </Act>
      {(readings.value.insider[person] || readings.value.network.own === undefined) && (
        <Act title="What if they left or moved?">
          <SupposeForm person={person} />
        </Act>
      )}
    </section>
  );
}

function Act({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const open = useSignal(false);
  return (
    <details
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{title}</summary>
      {open.value && children}
    </details>
  );
}

const FIELDS = [
  ['name', 'Name'],
  ['organisation', 'Organisation'],
  ['role', 'Role'],
  ['unit', 'Unit'],
  ['labels', 'Labels, with commas between'],
  ['topics', 'Topics, with commas between'],
] as const;

/** What the user writes of a person; an empty field stands for what files say. */
function EditForm({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const id = useId();
  const readings = session.readings.value;
  const record = readings.network.people[person]!;
  const written = describedBy(readings.evidence, record);
  const shown: Readonly<Record<string, string>> = {
    name: nameOf(readings, person),
    organisation: readings.organisation[person] ?? '',
    role: readings.role[person] ?? '',
    unit: readings.unit[person] ?? '',
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (field: string): string => String(data.get(field) ?? '').trim();
    const described: { -readonly [Key in keyof Described]: Described[Key] } = {};
    for (const field of ['name', 'organisation', 'role', 'unit'] as const) {
      if (text(field) === (written[field] ?? '')) continue;
      described[field] = text(field) === '' ? null : text(field);
    }
    for (const field of ['labels', 'topics'] as const)
      if (text(field) !== (written[field] ?? []).join(', ')) described[field] = splitList(text(field));
    if (Object.keys(described).length > 0) session.describePerson(record, described);
  };
  return (
    <form class="form" onSubmit={submit}>
      {FIELDS.map(([field, title]) => {
        const value = written[field];
        return (
          <div class="field" key={field}>
            <label for={`${id}-${field}`}>{title}</label>
            <input
              id={`${id}-${field}`}
              name={field}
              type="text"
              autocomplete="off"
              maxLength={field === 'labels' || field === 'topics' ? 1000 : 200}
              placeholder={shown[field] ?? ''}
              value={typeof value === 'string' ? value : (value ?? []).join(', ')}
            />
          </div>
        );
      })}
      <p class="small soft">
        What you write stands in place of what files say; empty a field to have theirs back. It is kept in the
        network file and leaves with it alone.
      </p>
      <div class="row">
        <button type="submit" class="primary">
          Note it
        </button>
        <button type="button" onClick={() => session.sayNature(record, record.noPerson !== undefined)}>
          {record.noPerson === undefined ? 'This is no person' : 'This is a person'}
        </button>
      </div>
    </form>
  );
}

/** Joins somebody with anybody else, says that they are not the same, or takes apart what was joined. */
function JoinForm({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const other = useSignal<number | null>(null);
  const record = readings.network.people[person]!;
  const chosen = other.value === null ? undefined : readings.network.people[other.value];
  const name = nameOf(readings, person);
  return (
    <div class="form">
      <Combobox
        label={`Who is the same person as ${name}?`}
        placeholder="Name"
        only={({ selection }) => selection.kind === 'person' && selection.id !== record.id}
        onPick={({ selection }) => {
          other.value = selection.kind === 'person' ? (readings.byId.get(selection.id) ?? null) : null;
        }}
        onWrite={() => {
          other.value = null;
        }}
      />
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={chosen === undefined}
          onClick={() => chosen && session.merge(record, chosen)}
        >
          They are one person
        </button>
        <button
          type="button"
          disabled={chosen === undefined}
          onClick={() => chosen && session.keepApart(record, chosen)}
        >
          Not the same
        </button>
      </div>
      {record.records.length > 1 && (
        <>
          <p class="small soft">
            {record.records.length} rows are taken as {name}.
          </p>
          <button type="button" onClick={() => session.split(record)}>
            Take the rows apart
          </button>
        </>
      )}
    </div>
  );
}

function SupposeForm({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const id = useId();
  const readings = session.readings.value;
  const { id: who } = readings.network.people[person]!;
  const own = readings.unit[person];
  const units = [...new Set(readings.unit.filter((unit, at) => unit !== null && readings.insider[at]))]
    .filter((unit) => unit !== own)
    .sort();
  return (
    <div class="form">
      <div class="row">
        <button type="button" onClick={() => session.suppose({ leaves: [who] })}>
          If they left
        </button>
      </div>
      {units.length > 0 && (
        <div class="field">
          <label for={id}>If they moved to</label>
          <select
            id={id}
            value=""
            onChange={(event) => {
              const unit = event.currentTarget.value;
              if (unit !== '') session.suppose({ moves: [[who, unit]] });
            }}
          >
            <option value="">choose a unit</option>
            {units.map((unit) => (
              <option key={unit} value={unit ?? ''}>
                {unit}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="small soft">
        In the drawing: drag a selected colleague out of the organisation, or into another unit.
      </p>
    </div>
  );
}
