import { formatDay } from '@tertius/core';
import type { JSX } from 'preact';
import { counted } from '../../questions/wording/words.ts';
import type { Through } from '../../session/looking.ts';
import { useSession, useSurroundings } from '../shell/context.ts';
import { download } from '../shell/media.ts';

/** While looking through a colleague's eyes: what the share holds, to the byte, and the file itself. */
export function ShareSection({ through }: { through: Through }): JSX.Element {
  const session = useSession();
  const { onShare } = useSurroundings();
  const { text, shared, onRequest, counts, leftOut, reader, expires } = through;
  const whose = reader === '' ? 'Your colleague' : reader;
  const write = (): void => {
    const whom = reader === '' ? '' : `-for-${slug(reader)}`;
    const name = `${slug(ownerOf(through))}${whom}.share.json`;
    onShare({ text, reader, people: shared + onRequest });
    download(name, new Blob([text], { type: 'application/json' }));
    session.status.value =
      session.notice.value = `${name} is saved with your downloads, the very text that is shown here. Pass it on yourself; whoever has it can read it. tertius share --encrypt-to encrypts one.`;
  };
  return (
    <div class="page stack">
      <section class="card stack" aria-label="The share">
        <h2>What leaves</h2>
        <p>
          {whose} would see {counted(shared, 'contact', 'contacts')} by name and {onRequest} on request
          {expires === '' ? '' : `, until ${expires}`}, as of {formatDay(session.readings.value.asOf)}.
        </p>
        <p class="small soft">
          Left out: {counts.private} private; {leftOut.weak} with too weak a tie; {leftOut.colleagues}{' '}
          colleagues on request, whom the roster would name; {leftOut.few} on request of whom fewer than three
          look alike. Look around: the other tabs show what {reader === '' ? 'a colleague' : reader} would
          have. Somebody who should not be here? Open them and make them private.
        </p>
        <Doubts {...through} />
        <div class="row">
          <button type="button" class="primary" onClick={write}>
            Write the share
          </button>
          <button type="button" onClick={() => session.lookBack()}>
            Back to your own view
          </button>
        </div>
        <details>
          <summary>The file, word for word</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it too */}
          <section class="file" tabIndex={0} aria-label="Text of the share">
            <pre>{text}</pre>
          </section>
        </details>
      </section>
    </div>
  );
}

function Doubts({ doubts, held }: Pick<Through, 'doubts' | 'held'>): JSX.Element | null {
  if (doubts.length + held.length === 0) return null;
  const hidden = doubts.filter(({ level }) => level === 'private');
  const twice = doubts.slice(hidden.length);
  return (
    <p class="note">
      {held.length > 0 &&
        `Held back: ${names(held.map(({ name }) => name))}; a rule shares them, and a contact of yours of whom others see less may be the same person. `}
      {hidden.length > 0 &&
        `Private under another entry? The share shows ${names(hidden.map(({ shown }) => shown))}, and a private contact of yours may be the same person. `}
      {twice.length > 0 && `${names(twice.map(({ shown }) => shown))} may be in it twice. `}
      Open them in your own view: their panel asks whether the two are one.
    </p>
  );
}

const names = (list: readonly string[]): string =>
  list.slice(0, 5).join(', ') + (list.length > 5 ? ` and ${list.length - 5} more` : '');

function ownerOf({ own }: Through): string {
  const { people, self } = own.readings.network;
  return people[self ?? -1]?.name ?? '';
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'my';
