import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useSession } from './context.ts';

const KINDS: readonly (readonly [string, string])[] = [
  ['LinkedIn', 'the archive as it arrives, or Connections.csv alone'],
  ['Address books', 'Google, Outlook and Thunderbird as CSV; vCard'],
  ['Mail, calendars, chat', 'mbox, eml (headers only), ics, a Slack archive'],
  ['Your organisation', 'a roster from the personnel system, as CSV'],
  ['Networks', 'people.csv and ties.csv, Gephi, GEXF, GraphML, Pajek, UCINET'],
  ['A network file', 'saved here or by the tertius command'],
];

/** The first thing a newcomer sees. */
export function EmptyState(): JSX.Element {
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="empty">
      <div class="card">
        <h2>Whom do you reach, through whom, and which contacts would you lose if one person left?</h2>
        <div class="zone stack">
          <p>Drop the files here that you and your colleagues already have</p>
          <input
            ref={picker}
            class="hidden"
            type="file"
            multiple
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => session.importFiles([...(event.currentTarget.files ?? [])])}
          />
          <button type="button" class="primary" onClick={() => picker.current?.click()}>
            Choose files
          </button>
          <p class="small soft">Everything stays on this machine. This page may not call anywhere.</p>
        </div>
        <ul class="kinds">
          {KINDS.map(([kind, what]) => (
            <li key={kind}>
              <strong>{kind}</strong>
              <span class="small soft">{what}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
