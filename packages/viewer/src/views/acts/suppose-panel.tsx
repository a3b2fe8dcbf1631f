import type { JSX } from 'preact';
import type { SupposedAnswer, SupposedFigure } from '../../questions/supposing/suppose.ts';
import { numberWords } from '../../questions/wording/locale.ts';
import { supposedWords } from '../../session/supposing.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

/** What would be, beside what is. */
export function SupposePanel(): JSX.Element | null {
  const session = useSession();
  const supposed = session.supposed.value;
  if (supposed === null) return null;
  const { value, failed } = session.answer('suppose', { suppose: supposed }).value;
  return (
    <>
      <section class="stack">
        <header>
          <div>
            <h2>{supposedWords(session.readings.value, supposed)}</h2>
          </div>
          <button
            type="button"
            class="plain"
            aria-label="Close the panel"
            onClick={() => session.suppose(null)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <p class="small soft">Nothing of this is stored.</p>
        <div class="row">
          <button type="button" onClick={() => session.suppose(null)}>
            Back to what is
          </button>
        </div>
      </section>
      {value === undefined ? <Waiting failed={failed} /> : <Answer answer={value} />}
    </>
  );
}

function Answer({
  answer: { outside, inside, words, takeover, handovers },
}: {
  answer: SupposedAnswer;
}): JSX.Element {
  return (
    <>
      {outside.length > 0 && <Figures title="To the outside" rows={outside} />}
      {inside.length > 0 && <Figures title="Inside" rows={inside} />}
      <section class="stack">
        {words.map((line) => (
          <p key={line} class="small">
            {line}
          </p>
        ))}
      </section>
      {takeover.length > 0 && (
        <section class="stack">
          <h3>Who could take over?</h3>
          {takeover.map((line) => (
            <p key={line} class="small">
              {line}
            </p>
          ))}
        </section>
      )}
      {handovers.map(({ person, words: lines, contacts }) => (
        <section key={person.id} class="stack">
          <h3>What {person.name} would hand on</h3>
          {lines.map((line) => (
            <p key={line} class="small">
              {line}
            </p>
          ))}
          <HandOn contacts={contacts} />
        </section>
      ))}
    </>
  );
}

const FIRST = 12;

function HandOn({
  contacts,
}: {
  contacts: SupposedAnswer['handovers'][number]['contacts'];
}): JSX.Element | null {
  const session = useSession();
  const first = contacts.filter(({ introduceTo }) => introduceTo !== undefined).slice(0, FIRST);
  if (first.length === 0) return null;
  return (
    <ul class="bridges pairs">
      {first.map(({ id, name, introduceTo }) => (
        <li key={id}>
          <button type="button" class="link" onClick={() => session.select({ kind: 'person', id }, true)}>
            {name}
          </button>{' '}
          <span class="small">to {introduceTo?.name}</span>
        </li>
      ))}
    </ul>
  );
}

function Figures({ title, rows }: { title: string; rows: readonly SupposedFigure[] }): JSX.Element {
  const shown = (value: number | null): string => (value === null ? '–' : numberWords(value));
  return (
    <section>
      <table class="ledger">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">What</span>
            </th>
            <th scope="col" class="number">
              now
            </th>
            <th scope="col" class="number">
              then
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.title}>
              <th scope="row">{row.title}</th>
              <td class="number">{shown(row.before)}</td>
              <td class="number">{shown(row.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
