import type { JSX } from 'preact';
import { useSession } from '../shell/context.ts';
import { LevelSelect } from './level-select.tsx';
import { LEVEL_MEANINGS } from './level-words.ts';

/** In the panel of a contact: what others may see of them. */
export function ContactLevel({ person }: { person: number }): JSX.Element | null {
  const through = useSession().through.value;
  return through === null ? <OwnLevel person={person} /> : <LevelBehind person={person} />;
}

function OwnLevel({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const record = session.readings.value.network.people[person]!;
  const contact = session.answer('contact', { id: record.id }).value.value;
  if (contact === undefined || contact === null) return null;
  return (
    <section>
      <h3>What others may see</h3>
      <div class="row">
        <LevelSelect
          label={`Level of ${contact.name}`}
          level={contact.level}
          own={contact.own}
          onLevel={(level) => session.setLevels([record], level)}
        />
        <span class="small soft">{LEVEL_MEANINGS[contact.level]}</span>
      </div>
    </section>
  );
}

function LevelBehind({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const contact = session.contactBehind(person);
  if (contact === undefined)
    return (
      <section>
        <p class="small soft">The organisation’s own files name this person; your share does not.</p>
      </section>
    );
  return (
    <section>
      <h3>This is your contact {contact.name}</h3>
      <p class="small soft">They are here because of your share. Only you see this line.</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => session.relevel(contact, 'private')}>
          Make private
        </button>
        <button type="button" onClick={() => session.relevel(contact, 'on-request')}>
          On request only
        </button>
      </div>
    </section>
  );
}
