import { touchWords } from '@tertius/core/words';
import type { JSX } from 'preact';
import { counted } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

/** Whom one has not been in touch with for longer than usual for the two, and the next touch. */
export function TouchSection(): JSX.Element | null {
  const session = useSession();
  const me = session.me.value;
  if (me === null) return null;
  const from = session.readings.value.network.people[me]!;
  const { value, failed } = session.answer('keepInTouch', { from: from.id }).value;
  return (
    <section class="card stack">
      <h2>Longer than usual</h2>
      {value === undefined ? (
        <Waiting failed={failed} />
      ) : value.quiet.length === 0 ? (
        <p class="soft">
          {value.withRhythm === 0
            ? 'Nobody here has been in touch with you on four days or more, so no rhythm is known.'
            : `A rhythm is known with ${value.withRhythm} of your ${counted(value.contacts, 'contact', 'contacts')}; with those who are not asleep the time since your last contact is usual. Of the others this cannot be said.`}
        </p>
      ) : (
        <ul class="bridges pairs">
          {value.quiet.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                class="link"
                onClick={() => session.selectPerson(session.readings.peek().byId.get(row.id) ?? -1, true)}
              >
                {row.name}
              </button>
              <span class="small soft">
                last in touch {row.lastContact}; on the {counted(row.contactDays, 'day', 'days')} on record
                usually every {counted(Math.round(row.usual), 'day', 'days')}
                {row.thin ? ', which may be chance with so few' : ''}. {touchWords(row)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
