import type { JSX } from 'preact';
import type { Room } from '../../figure/room.ts';
import type { FigureAnswer, FigureRow } from '../../questions/figures/figure-answer.ts';
import { type Filter, isFiltering } from '../../questions/lens/filter.ts';
import type { Answered } from '../../session/reader.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';
import { FigureView } from './figure-view.tsx';
import { Nothing } from './nothing.tsx';
import { useSteady } from './room.ts';

export interface InRoom {
  readonly room: Room;
}

const through = (filter: Filter): { readonly filter?: Filter } => (isFiltering(filter) ? { filter } : {});

interface Filtered extends Answered<FigureAnswer | null> {
  readonly allRows: () => Promise<readonly FigureRow[]>;
}

/** The answer to a question about what the filter leaves, drawn for the room there is. */
function useFiltered(question: 'bridges' | 'matrix' | 'worlds', room: Room): Filtered {
  const session = useSession();
  const about = through(session.lens.value.filter);
  const answered = useSteady(
    session.answer(question, { ...about, room }).value,
    question + JSON.stringify(about),
  );
  return { ...answered, allRows: () => session.allRows(question, about) };
}

export function Bridges({ room }: InRoom): JSX.Element {
  const { value, failed, allRows } = useFiltered('bridges', room);
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>
      Nobody here reaches anybody outside yet, or nobody said which organisation is yours. Import somebody’s
      contacts, or name your organisation in the summary; or a roster with units, to see who holds them
      together.
    </Nothing>
  ) : (
    <FigureView answer={value} allRows={allRows} view="bridges" />
  );
}

export function Matrix({ room }: InRoom): JSX.Element {
  const { value, failed, allRows } = useFiltered('matrix', room);
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>No units are known. Import a roster with a unit or department for each person.</Nothing>
  ) : (
    <FigureView answer={value} allRows={allRows} view="matrix" />
  );
}

/** The selected person; else the user, else the first broker. */
export function Around({ room }: InRoom): JSX.Element {
  const session = useSession();
  const id = session.readings.value.network.people[session.person.value ?? -1]?.id;
  const about = { ...(id === undefined ? {} : { person: id }), ...through(session.lens.value.filter) };
  const answered = session.answer('around', { ...about, room }).value;
  const { value, failed } = useSteady(answered, JSON.stringify(about));
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>There is nobody here yet.</Nothing>
  ) : (
    <FigureView
      answer={value.answer}
      allRows={() => session.allRows('around', about)}
      view="around"
      person={value.person}
    />
  );
}

export function Worlds({ room }: InRoom): JSX.Element {
  const { value, failed, allRows } = useFiltered('worlds', room);
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>
      Nothing here says how people keep in touch. Import mail, calendars, messages or posts with their dates.
    </Nothing>
  ) : (
    <FigureView answer={value} allRows={allRows} view="worlds" />
  );
}
