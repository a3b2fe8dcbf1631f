import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSurroundings } from './context.ts';
import { EmptyState } from './empty-state.tsx';
import { useFileDrop } from './file-drop.ts';
import { Header } from './header.tsx';
import { ImportReport } from './import-report.tsx';
import { isNarrow } from './media.ts';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { Side } from './side.tsx';
import { TabList, TabPanels } from './tabs.tsx';

/** The whole view. */
export function App(): JSX.Element {
  const { session, page } = useSurroundings();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const empty = session.empty.value;
  const opening = empty && session.opening.value;
  const dropping = useFileDrop(root, (files) => session.importFiles(files));
  useEffect(() => {
    const element = root.current;
    const key = (event: KeyboardEvent): void => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element | null)?.tagName ?? '');
      if (typing || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z')
        return;
      event.preventDefault();
      if (event.shiftKey) session.redo();
      else session.undo();
    };
    element?.addEventListener('keydown', key);
    return () => element?.removeEventListener('keydown', key);
  }, [session]);
  const Head = page ? 'header' : 'div';
  const Main = page ? 'main' : 'section';
  return (
    <div class="app" lang="en" ref={root}>
      {!empty && (
        <button
          type="button"
          class="skip"
          onClick={() => {
            session.goTo('people', isNarrow());
            session.tableWanted.value = true;
          }}
        >
          Skip to the table of people
        </button>
      )}
      <Head class="head">
        <Header />
        {!empty && <TabList id={id} />}
      </Head>
      <Main class="main" aria-label="Network">
        {opening ? <Opening /> : empty ? <EmptyState /> : <TabPanels id={id} />}
      </Main>
      {!empty && <Side />}
      <ImportReport />
      <Progress />
      <Notice />
      {dropping.value && <div class="drop">Drop to read, here on this machine</div>}
      <p class="hidden" role="status">
        {session.status}
      </p>
    </div>
  );
}

function Opening(): JSX.Element {
  return (
    <div class="drawing">
      <p class="wait">Reading the network …</p>
    </div>
  );
}
