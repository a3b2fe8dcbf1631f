import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../questions/readings.ts';
import { useSession } from '../shell/context.ts';
import { PanelHeader } from './person-panel.tsx';

/** A node of the page around the view, below the person's name. */
export function OwnPanel({ person, node }: { person: number; node: Node }): JSX.Element {
  const session = useSession();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(node);
  }, [node]);
  return (
    <section>
      <PanelHeader title={nameOf(session.readings.value, person)} />
      <div ref={place} />
    </section>
  );
}
