import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { errorText } from '../../questions/wording/error-text.ts';
import { dayWords } from '../../questions/wording/locale.ts';
import { supposedWords } from '../../session/supposing.ts';
import { useSession, useSurroundings } from './context.ts';
import { download } from './media.ts';
import { SearchBox } from './search-box.tsx';

/** Name, search, and what is done with files. */
export function Header(): JSX.Element {
  const { session, fileName, save } = useSurroundings();
  const picker = useRef<HTMLInputElement>(null);
  const { network } = session.readings.value;
  const own = network.organisations[network.own ?? -1]?.name;
  const { undoLabel, redoLabel, unsaved } = session.edits;
  const looking = session.through.value !== null;
  const keep = async (): Promise<void> => {
    try {
      const { text, evidence } = await session.text();
      await save?.(text);
      session.saved(evidence);
      session.status.value = 'Saved.';
    } catch (error) {
      const why = errorText(error);
      session.status.value = `Not saved: ${why}`;
      session.notice.value = `Not saved: ${why}${/[.!?]$/.test(why) ? '' : '.'} Your changes are still here; Export writes them to a file of your own.`;
    }
  };
  const hand = async (): Promise<void> => {
    const { text, evidence } = await session.text();
    download(fileName, new Blob([text], { type: 'application/json' }));
    if (save === null) session.saved(evidence);
    const said = `${fileName} is saved with your downloads. It holds other people’s names and addresses, and your ratings of them: keep it as you keep your address book. What others may see is written under Sharing.`;
    session.status.value = said;
    session.notice.value = said;
  };
  return (
    <div class="top">
      <div class="brand">
        <h1>tertius</h1>
        {own !== undefined && <span class="own">{own}</span>}
        <OtherDay />
        <WhatIf />
      </div>
      <div class="grow">
        <SearchBox />
      </div>
      <span class="spacer" />
      {!looking && undoLabel.value !== null && (
        <button type="button" class="plain" title={`Undo: ${undoLabel.value}`} onClick={() => session.undo()}>
          Undo
        </button>
      )}
      {!looking && redoLabel.value !== null && (
        <button type="button" class="plain" title={`Redo: ${redoLabel.value}`} onClick={() => session.redo()}>
          Redo
        </button>
      )}
      <input
        ref={picker}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const input = event.currentTarget;
          session.importFiles([...(input.files ?? [])]);
          input.value = '';
        }}
      />
      {!looking && (
        <button type="button" onClick={() => picker.current?.click()}>
          Import files
        </button>
      )}
      {!looking && save !== null && (
        <button
          type="button"
          class={unsaved.value ? 'primary' : ''}
          disabled={!unsaved.value}
          onClick={() => void keep()}
        >
          Save
        </button>
      )}
      {!looking && (
        <button
          type="button"
          title="A copy of everything for yourself alone, addresses and ratings included. What others may see is written under Sharing."
          class={save === null && unsaved.value ? 'primary' : ''}
          disabled={session.empty.value}
          onClick={() => void hand()}
        >
          Export
        </button>
      )}
      {unsaved.value && <span class="small soft unsaved">unsaved</span>}
    </div>
  );
}

/** Says in every tab that something is only supposed, and leads back. */
function WhatIf(): JSX.Element | null {
  const session = useSession();
  const supposed = session.supposed.value;
  if (supposed === null) return null;
  return (
    <button type="button" class="badge ember other-day" onClick={() => session.suppose(null)}>
      {supposedWords(session.readings.value, supposed)} Back to what is
    </button>
  );
}

/** Says in every tab that another day is looked at, and leads back. */
function OtherDay(): JSX.Element | null {
  const session = useSession();
  const { firstAsOf } = session;
  const day = session.readings.value.asOf;
  if (day === firstAsOf) return null;
  return (
    <button type="button" class="badge ember other-day" onClick={() => session.setAsOf(firstAsOf)}>
      {dayWords(day)}, back to {dayWords(firstAsOf)}
    </button>
  );
}
