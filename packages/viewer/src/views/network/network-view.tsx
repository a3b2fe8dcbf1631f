import type { JSX } from 'preact';
import type { FigureAnswer } from '../../questions/figures.ts';
import { isFiltering } from '../../questions/lens/filter.ts';
import type { DrawingView } from '../../session/navigation.ts';
import type { Answered } from '../../session/reader.ts';
import { LensBar } from '../lens/lens-bar.tsx';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';
import { Drawing } from './drawing.tsx';
import { FigureView } from './figure-view.tsx';
import { Legend } from './legend.tsx';
import { Sides, Ways, Worlds } from './more-views.tsx';
import { Nothing } from './nothing.tsx';

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
  return (
    <>
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
      <div class="pane" hidden={shown !== 'map'}>
        <Drawing />
        <Legend />
      </div>
      {shown === 'around' && <Around />}
      {shown === 'bridges' && <Bridges />}
      {shown === 'matrix' && <Matrix />}
      {shown === 'ways' && <Ways />}
      {shown === 'sides' && <Sides />}
      {shown === 'worlds' && <Worlds />}
    </>
  );
}

/** The answer to a question about what the filter leaves. */
function useFiltered(question: 'bridges' | 'matrix'): Answered<FigureAnswer | null> {
  const session = useSession();
  const { filter } = session.lens.value;
  return session.answer(question, isFiltering(filter) ? { filter } : {}).value;
}

function Bridges(): JSX.Element {
  const { value, failed } = useFiltered('bridges');
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>
      Nobody here reaches anybody outside yet, or nobody said which organisation is yours. Import somebody’s
      contacts, or name your organisation in the summary. Who holds the units inside together stands under
      Units.
    </Nothing>
  ) : (
    <FigureView answer={value} view="bridges" />
  );
}

function Matrix(): JSX.Element {
  const { value, failed } = useFiltered('matrix');
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>No units are known. Import a roster with a unit or department for each person.</Nothing>
  ) : (
    <FigureView answer={value} view="matrix" />
  );
}

/** The selected person; else the user, else the first broker. */
function Around(): JSX.Element {
  const session = useSession();
  const { filter } = session.lens.value;
  const id = session.readings.value.network.people[session.person.value ?? -1]?.id;
  const about = { ...(id === undefined ? {} : { person: id }), ...(isFiltering(filter) ? { filter } : {}) };
  const { value, failed } = session.answer('around', about).value;
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>There is nobody here yet.</Nothing>
  ) : (
    <FigureView answer={value.answer} view="around" person={value.person} />
  );
}
