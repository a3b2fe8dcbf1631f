import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PathPanel } from '../introductions/path-panel.tsx';
import { OrganisationPanel } from '../organisations/organisation-panel.tsx';
import { PersonPanel } from '../people/person-panel.tsx';
import { useSession } from './context.ts';
import { Insight } from './insight.tsx';

/** Beside the drawing: what is selected, else what the network says. */
export function Side(): JSX.Element | null {
  const session = useSession();
  const box = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const inside = useRef(false);
  const selection = session.selection.value;
  const person = session.person.value;
  const path = session.path.value;
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
  if (selection === null && session.tab.value !== 'network') return null;
  return (
    <aside
      class={selection === null ? 'side' : 'side sheet'}
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it too
      tabIndex={0}
      aria-label={selection === null ? 'Summary' : 'Selection'}
      onFocusIn={() => {
        inside.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        // The focus moved on by itself: it is not called back when the panel closes.
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) inside.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') session.select(null);
      }}
    >
      {person !== null ? (
        <PersonPanel key={key} person={person} />
      ) : selection?.kind === 'organisation' ? (
        <OrganisationPanel key={key} name={selection.name} />
      ) : path ? (
        <PathPanel path={path} />
      ) : (
        <Insight />
      )}
    </aside>
  );
}
