import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useFileDrop } from '../import/file-drop.ts';
import { Opening } from '../network/opening.tsx';
import { LookingBanner } from '../sharing/banner.tsx';
import { followAddress } from './address.ts';
import { useSurroundings } from './context.ts';
import { EmptyState } from './empty-state.tsx';
import { Header } from './header.tsx';
import { later } from './later.tsx';
import { isNarrow } from './media.ts';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { SidePanel } from './side-panel.tsx';
import { TAB_IDS, TabList, TabPanels } from './tabs.tsx';

const ImportReport = later('ImportReport');
const LogDialog = later('LogDialog');
const RatePass = later('RatePass');

/** The whole view. */
export function App(): JSX.Element {
  const { session, page } = useSurroundings();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const empty = session.empty.value;
  const opening = empty && (session.opening.value || session.coarse.value !== null);
  const dropping = useFileDrop(root, (files) => session.importFiles(files));
  useEffect(() => {
    const element = root.current;
    const key = (event: KeyboardEvent): void => {
      const pressed = event.key.toLowerCase();
      const looking = session.through.peek() !== null;
      const alone = isBare(event) && !isText(event.composedPath()[0]);
      if (looking && pressed === 'b' && alone) {
        event.preventDefault();
        session.lookBack();
        return;
      }
      if (!looking && (pressed === 'l' || pressed === 'r') && alone) {
        event.preventDefault();
        if (pressed === 'l') session.logRequest.value++;
        else session.passRequest.value++;
        return;
      }
      if (isText(event.composedPath()[0]) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (pressed !== 'z' && pressed !== 'y') return;
      event.preventDefault();
      if (event.shiftKey || pressed === 'y') session.redo();
      else session.undo();
    };
    const listening = page ? element?.ownerDocument : element;
    listening?.addEventListener('keydown', key as EventListener);
    return () => listening?.removeEventListener('keydown', key as EventListener);
  }, [session, page]);
  useKeptFocus(root);
  useEffect(() => (page ? followAddress(session, TAB_IDS) : undefined), [session, page]);
  const Head = page ? 'header' : 'div';
  const Main = page ? 'main' : 'section';
  return (
    <div class="app" lang="en" dir="ltr" tabIndex={-1} ref={root}>
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
        <LookingBanner />
        <Header />
        {!empty && <TabList id={id} />}
      </Head>
      <Main class="main" aria-label="Network">
        {opening ? <Opening /> : empty ? <EmptyState /> : <TabPanels id={id} />}
      </Main>
      {!empty && <SidePanel />}
      {session.batch.value !== null && <ImportReport />}
      <Progress />
      {session.logRequest.value > 0 && <LogDialog />}
      {session.passRequest.value > 0 && <RatePass />}
      <Notice />
      {dropping.value && <div class="drop">Drop to read, here on this machine</div>}
      <p class="hidden" role="status">
        {session.status}
      </p>
    </div>
  );
}

/** A letter by itself, outside of anything that takes letters. */
function isBare(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return !(event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLSelectElement);
}

const TEXT = /^(text|search|email|date|number|url|tel|password)$/;

/** Whether the keys are somebody's writing, which has its own undo. */
function isText(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return TEXT.test(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** What had the focus may be gone after a change, such as the button Undo: the view then takes it, so that keys go on working. */
function useKeptFocus(root: RefObject<HTMLDivElement | null>): void {
  const { session } = useSurroundings();
  const inside = useRef(false);
  const evidence = session.edits.evidence.value;
  const through = session.through.value;
  const tree = root.current?.getRootNode();
  inside.current = tree instanceof ShadowRoot && tree.activeElement !== null;
  const before = inside.current;
  useLayoutEffect(() => {
    const { current } = root;
    const now = current?.getRootNode();
    if (before && now instanceof ShadowRoot && now.activeElement === null) current?.focus();
  }, [evidence, through]);
}
