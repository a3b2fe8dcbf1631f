import type { JSX } from 'preact';
import { colleagueOf } from '../../questions/figures/centre.ts';
import { nothingToIntroduce } from '../../questions/summary.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';
import { FigureView } from './figure-view.tsx';
import type { InRoom } from './figures.tsx';
import { Nothing } from './nothing.tsx';
import { useSteady } from './room.ts';

/** Ways to whoever outside is selected, or was asked for; else the introductions of the month. */
export function Ways({ room }: InRoom): JSX.Element {
  const session = useSession();
  const chosen = session.selection.value ?? session.asked.to.value?.selection ?? null;
  const { insider } = session.readings.value;
  const person = session.person.value;
  const outside = chosen !== null && !(chosen.kind === 'person' && person !== null && insider[person]);
  const to = !outside ? undefined : chosen.kind === 'person' ? chosen.id : chosen.name;
  const about = to === undefined ? {} : { to };
  const answered = session.seen('ways', { ...about, room }).value;
  const { value, failed } = useSteady(answered, JSON.stringify([about, session.lens.value.filter]));
  if (value === undefined) return <Waiting failed={failed} />;
  if (value === null)
    return (
      <Nothing>
        {to === undefined
          ? nothingToIntroduce(session.holding.value)
          : 'No way of four ties or fewer leads there. Import contacts of a colleague, or select somebody else.'}
      </Nothing>
    );
  return (
    <FigureView
      answer={value}
      allRows={() => session.allRows('ways', about)}
      view="ways"
      person={outside && chosen.kind === 'person' ? chosen.id : undefined}
      organisation={outside && chosen.kind === 'organisation' ? chosen.name : undefined}
    />
  );
}

/** Three sides of the selected colleague's work; the user's, or the first colleague's, unless one is selected. */
export function Sides({ room }: InRoom): JSX.Element {
  const session = useSession();
  const { network, insider, byId } = session.readings.value;
  const asked = session.asked.triangulated.value;
  const wanted = [
    session.person.value,
    asked === null ? null : (byId.get(asked) ?? null),
    network.self ?? null,
  ];
  const index =
    wanted.find((one) => one !== null && insider[one]) ??
    colleagueOf(session.readings.value, session.holding.value);
  const id = network.people[index]?.id;
  if (id === undefined)
    return (
      <Nothing>Nobody said which organisation is yours, so there are no colleagues to stand behind.</Nothing>
    );
  return <SidesOf person={id} room={room} />;
}

function SidesOf({ person, room }: InRoom & { readonly person: string }): JSX.Element {
  const session = useSession();
  const topic = session.asked.topic.value;
  const about = { person, ...(topic === '' ? {} : { topic }) };
  const answered = session.seen('sides', { ...about, room }).value;
  const { value, failed } = useSteady(answered, JSON.stringify([about, session.lens.value.filter]));
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>Select a colleague to see who stands behind their work.</Nothing>
  ) : (
    <FigureView
      answer={value}
      allRows={() => session.allRows('sides', about)}
      view="sides"
      person={person}
      topic={topic}
    />
  );
}
