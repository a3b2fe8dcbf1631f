import type { JSX } from 'preact';
import { colleagueOf } from '../../questions/figures.ts';
import { isFiltering } from '../../questions/lens/filter.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';
import { FigureView } from './figure-view.tsx';
import { Nothing } from './nothing.tsx';

/** Ways to whoever outside is selected, or was asked for; else the introductions of the month. */
export function Ways(): JSX.Element {
  const session = useSession();
  const chosen = session.selection.value ?? session.asked.to.value?.selection ?? null;
  const { insider } = session.readings.value;
  const person = session.person.value;
  const outside = chosen !== null && !(chosen.kind === 'person' && person !== null && insider[person]);
  const to = !outside ? undefined : chosen.kind === 'person' ? chosen.id : chosen.name;
  const { value, failed } = session.seen('ways', to === undefined ? {} : { to }).value;
  if (value === undefined) return <Waiting failed={failed} />;
  if (value === null)
    return (
      <Nothing>
        {to === undefined
          ? 'No introduction would add to what the organisation reaches; rate a few ties first.'
          : 'No way of four ties or fewer leads there. Import contacts of a colleague, or select somebody else.'}
      </Nothing>
    );
  return (
    <FigureView
      answer={value}
      view="ways"
      person={outside && chosen.kind === 'person' ? chosen.id : undefined}
      organisation={outside && chosen.kind === 'organisation' ? chosen.name : undefined}
    />
  );
}

/** Three sides of the selected colleague's work; the user's, or the first colleague's, unless one is selected. */
export function Sides(): JSX.Element {
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
  return <SidesOf person={id} />;
}

function SidesOf({ person }: { person: string }): JSX.Element {
  const session = useSession();
  const topic = session.asked.topic.value;
  const { value, failed } = session.seen('sides', { person, ...(topic === '' ? {} : { topic }) }).value;
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>Select a colleague to see who stands behind their work.</Nothing>
  ) : (
    <FigureView answer={value} view="sides" person={person} topic={topic} />
  );
}

export function Worlds(): JSX.Element {
  const session = useSession();
  const { filter } = session.lens.value;
  const { value, failed } = session.answer('worlds', isFiltering(filter) ? { filter } : {}).value;
  if (value === undefined) return <Waiting failed={failed} />;
  return value === null ? (
    <Nothing>
      Nothing here says how people keep in touch. Import mail, calendars, messages or posts with their dates.
    </Nothing>
  ) : (
    <FigureView answer={value} view="worlds" />
  );
}
