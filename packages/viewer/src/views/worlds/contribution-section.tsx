import { useSignal } from '@preact/signals';
import { formatDay, parseDay } from '@tertius/core';
import type { ContributionCount } from '@tertius/core/answers';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { counted } from '../../questions/wording/words.ts';
import { printAlone } from '../out/print.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

/** What the outside network brought in, from a day on. */
export function ContributionSection(): JSX.Element {
  const session = useSession();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const since = useSignal(`${formatDay(session.asOf.peek()).slice(0, 4)}-01-01`);
  const day = parseDay(since.value);
  const { value, failed } = session.answer('contribution', day === undefined ? {} : { since: day }).value;
  return (
    <section class="card stack" ref={box} aria-label="What the network brought in">
      <h2>What the network brought in</h2>
      <div class="row">
        <label for={id}>Since</label>
        <input
          id={id}
          type="date"
          value={since.value}
          onChange={(event) => {
            since.value = event.currentTarget.value;
          }}
        />
        <button type="button" onClick={() => box.current && printAlone(box.current)}>
          Print
        </button>
      </div>
      {value === undefined ? (
        <Waiting failed={failed} />
      ) : value.asks.length + value.introductions.length === 0 ? (
        <p class="soft">
          No ask or introduction of this time is in here; an exported page has them only where its maker kept
          the notes. Press l to record a contact, or record an ask above.
        </p>
      ) : (
        <>
          <p>
            {counted(value.asks.length, 'ask', 'asks')} (
            {value.byOutcome.map(({ name, asks }) => `${asks} ${name}`).join(', ')});{' '}
            {counted(value.introductions.length, 'introduction', 'introductions')} made.
            {value.medianDays !== null &&
              ` Half of the answers came within ${counted(value.medianDays, 'day', 'days')}.`}
          </p>
          <Counts title="Quarter" rows={value.byQuarter} />
          <Counts title="Topic" rows={value.byTopic} />
          <Counts title="Person" rows={value.byPerson} />
          <ul class="bridges pairs">
            {value.asks.map(({ date, to, open, ask, outcome, answeredBy }) => (
              <li key={`${date} ${ask}`}>
                {date} {to.map(({ name }) => name).join(', ') || `in the open, ${open}`}: {ask}{' '}
                <span class="small soft">
                  {answeredBy === null ? outcome : `answered by ${answeredBy.name}, as an import shows`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small soft">
        This page is yours: it counts what was recorded and replies that an import shows, and ranks nobody.
      </p>
    </section>
  );
}

function Counts({ title, rows }: { title: string; rows: readonly ContributionCount[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <table class="plain-table">
      <caption class="hidden">By {title.toLowerCase()}</caption>
      <thead>
        <tr>
          {[title, 'Asks', 'Answered', 'Helped', 'Introductions'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, asks, answered, helped, introductions }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{asks}</td>
            <td>{answered}</td>
            <td>{helped}</td>
            <td>{introductions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
