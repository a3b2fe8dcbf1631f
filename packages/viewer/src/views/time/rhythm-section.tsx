import { formatDay, parseDay } from '@tertius/core';
import type { RhythmTie } from '@tertius/core/answers';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { RhythmKind } from '../../questions/rows/rhythm-rows.ts';
import { dayWords } from '../../questions/wording/locale.ts';
import { counted } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

const KINDS: readonly { readonly kind: RhythmKind; readonly word: string; readonly help: string }[] = [
  { kind: 'cooling', word: 'cooling', help: 'Less than half the history of a year before.' },
  { kind: 'dormant', word: 'dormant', help: 'Once strong, with next to no contact of late: easily woken.' },
  {
    kind: 'returning',
    word: 'coming back',
    help: 'Quiet before, with contact within the last 90 days.',
  },
  { kind: 'fresh', word: 'new', help: 'First contact within the last 90 days.' },
];

/** The day as of which ties are read, and which of them are going quiet, went quiet or have just begun. */
export function RhythmSection(): JSX.Element {
  const session = useSession();
  const id = useId();
  return (
    <section class="stack">
      <h3>Ties over time</h3>
      <div class="row">
        <label for={id}>As of</label>
        <input
          id={id}
          type="date"
          min="1990-01-01"
          max="2100-01-01"
          value={formatDay(session.asOf.value)}
          onChange={(event) => {
            const day = parseDay(event.currentTarget.value);
            if (day !== undefined) session.setAsOf(day);
          }}
        />
      </div>
      <RhythmLists />
    </section>
  );
}

/** Ties that cool, sleep or have just begun, as folds; `open` shows them at once. */
export function RhythmLists({ open = false }: { open?: boolean }): JSX.Element {
  const session = useSession();
  const answer = session.seen('rhythm', {}).value.value;
  const any = answer !== undefined && KINDS.some(({ kind }) => answer[kind].count > 0);
  return (
    <>
      {answer !== undefined && !any && (
        <p class="small soft">
          {session.readings.value.network.interactions.length === 0
            ? 'No contact with a date is recorded, so nothing is known of which ties are cooling, dormant or new. Mail, calendars or a file with dates would tell.'
            : 'No tie is cooling, dormant, coming back or new on this day, as far as dates tell.'}
        </p>
      )}
      {answer !== undefined &&
        KINDS.filter(({ kind }) => answer[kind].count > 0).map(({ kind, word, help }) => {
          const { count, ties } = answer[kind];
          return (
            <details key={kind} open={open}>
              <summary>
                {counted(count, 'tie is', 'ties are')} {word}
              </summary>
              <p class="small soft">{help}</p>
              <ul class="bridges pairs">
                {ties.map((tie) => (
                  <Between key={tie.between.map((one) => one.id).join(' ')} tie={tie} />
                ))}
              </ul>
              {count > ties.length && (
                <p class="small soft">and {counted(count - ties.length, 'more', 'more')}</p>
              )}
            </details>
          );
        })}
    </>
  );
}

function Between({ tie: { between, lastContact } }: { tie: RhythmTie }): JSX.Element {
  const session = useSession();
  const { byId } = session.readings.value;
  const [one, other] = between.map(({ id, name }) => (
    <button
      key={id}
      type="button"
      class="link"
      onClick={() => session.selectPerson(byId.get(id) ?? -1, true)}
    >
      {name}
    </button>
  ));
  return (
    <li>
      <span>
        {one} and {other}
      </span>
      {lastContact !== null && (
        <span class="small soft">last contact {dayWords(parseDay(lastContact) ?? 0)}</span>
      )}
    </li>
  );
}
