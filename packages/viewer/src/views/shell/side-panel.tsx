import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { personSeen } from '../../questions/readings.ts';
import { PathPanel } from '../introductions/path-panel.tsx';
import { printAlone } from '../out/print.ts';
import { OwnPanel } from '../people/own-panel.tsx';
import { PersonPanel } from '../people/person-panel.tsx';
import { useSession, useSurroundings } from './context.ts';
import { Insight } from './insight.tsx';
import { later } from './later.tsx';

const OrganisationPanel = later('OrganisationPanel');
const SupposePanel = later('SupposePanel');

/** Beside the drawing: what is selected, else what the network says. */
export function SidePanel(): JSX.Element | null {
  const session = useSession();
  const box = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const inside = useRef(false);
  const selection = session.selection.value;
  const person = session.person.value;
  const path = session.path.value;
  const own = useOwnPanel(person);
  const key = selection === null ? '' : selection.kind === 'person' ? selection.id : selection.name;
  useEffect(() => {
    const side = box.current;
    if (side) side.scrollTop = 0;
    const focus = (side?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (key !== '' && focus instanceof HTMLElement && !side?.contains(focus)) cameFrom.current = focus;
  }, [key]);
  useEffect(() => {
    // Closed from within: the focus goes back to where the selection was made.
    if (key === '' && inside.current) cameFrom.current?.focus();
    inside.current = false;
  }, [key]);
  const supposed = session.supposed.value !== null;
  if (selection === null && !supposed && session.tab.value !== 'network') return null;
  return (
    <aside
      class={selection === null && !supposed ? 'side' : 'side sheet'}
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it too
      tabIndex={0}
      aria-label={selection !== null ? 'Selection' : supposed ? 'What if' : 'Summary'}
      onFocusIn={() => {
        inside.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        // The focus moved on by itself: it is not called back when the panel closes.
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) inside.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (selection === null && supposed) session.suppose(null);
        else session.select(null);
      }}
    >
      {person !== null ? (
        own === null ? (
          <PersonPanel key={key} person={person} />
        ) : (
          <OwnPanel key={key} person={person} node={own} />
        )
      ) : selection?.kind === 'organisation' ? (
        <OrganisationPanel key={key} name={selection.name} />
      ) : supposed ? (
        <SupposePanel />
      ) : path ? (
        <PathPanel path={path} />
      ) : (
        <Insight />
      )}
      <button
        type="button"
        class="plain print-side"
        onClick={() => {
          if (box.current !== null) void printAlone(box.current);
        }}
      >
        Print this page
      </button>
    </aside>
  );
}

/** What the page around the view shows of a person, where it shows anything. */
function useOwnPanel(person: number | null): Node | null {
  const { session, panel } = useSurroundings();
  const readings = session.readings.value;
  return useMemo(() => {
    if (panel === null || person === null) return null;
    return panel(personSeen(readings, person));
  }, [panel, person, readings]);
}
