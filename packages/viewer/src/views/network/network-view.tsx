import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Picture } from '../../picture/picture-types.ts';
import type { DrawingView } from '../../session/navigation.ts';
import { LensBar } from '../lens/lens-bar.tsx';
import { useSession } from '../shell/context.ts';
import { Drawing } from './drawing.tsx';
import { Around, Bridges, Matrix, Worlds } from './figures.tsx';
import { Legend } from './legend.tsx';
import { MapHead, MapTable } from './map-head.tsx';
import { Sides, Ways } from './more-views.tsx';
import { useRoom } from './room.ts';
import { createTravel, TravelContext } from './travel.ts';

const VIEWS: readonly { readonly id: DrawingView; readonly title: string }[] = [
  { id: 'map', title: 'Map' },
  { id: 'around', title: 'Around me' },
  { id: 'bridges', title: 'Bridges' },
  { id: 'matrix', title: 'Matrix' },
  { id: 'ways', title: 'Ways' },
  { id: 'sides', title: 'Three sides' },
  { id: 'worlds', title: 'Two worlds' },
];

/** The views of the drawing, with one switch; the map stays alive behind the others. */
export function NetworkView(): JSX.Element {
  const session = useSession();
  const shown = session.view.value;
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const picture = useRef<Picture | null>(null);
  const travel = useMemo(
    () =>
      createTravel(
        () => stage.current,
        () => picture.current,
        () => session.model.peek().people,
      ),
    [session],
  );
  const asTable = useSignal(false);
  const before = useRef(shown);
  // the view that is left still stands while the next is made
  if (before.current !== shown) travel.leave();
  before.current = shown;
  useLayoutEffect(() => {
    if (shown === 'map') travel.arriveAtMap();
  }, [shown, travel]);
  return (
    <TravelContext.Provider value={travel}>
      <fieldset class="switch" aria-label="Views of the drawing">
        {VIEWS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === shown}
            onClick={() => {
              session.view.value = id;
            }}
          >
            {title}
          </button>
        ))}
      </fieldset>
      <LensBar />
      <div class="stage" ref={stage}>
        <div class="pane" hidden={shown !== 'map'}>
          <MapHead asTable={asTable} />
          {asTable.value && shown === 'map' && <MapTable />}
          <div class="pane" hidden={asTable.value}>
            <Drawing picture={picture} />
            <Legend picture={picture} />
          </div>
        </div>
        {shown === 'around' && <Around room={room} />}
        {shown === 'bridges' && <Bridges room={room} />}
        {shown === 'matrix' && <Matrix room={room} />}
        {shown === 'ways' && <Ways room={room} />}
        {shown === 'sides' && <Sides room={room} />}
        {shown === 'worlds' && <Worlds room={room} />}
      </div>
    </TravelContext.Provider>
  );
}
