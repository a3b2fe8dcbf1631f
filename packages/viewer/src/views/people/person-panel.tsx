import { useSignal } from '@preact/signals';
import { isMarkedPrivate, worldOf } from '@tertius/core/answers';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nameOf, placeOf } from '../../questions/readings.ts';
import { panelTies } from '../../questions/rows/panel-ties.ts';
import { counted, people } from '../../questions/wording/words.ts';
import { PersonActs } from '../acts/person-acts.tsx';
import { ContactLevel } from '../sharing/contact-level.tsx';
import { ForgetPerson } from '../sharing/forget-person.tsx';
import { useSession } from '../shell/context.ts';
import { BeforeYouMeet } from '../worlds/brief-section.tsx';
import { OwnActions } from './own-actions.tsx';
import { PersonFacts, Sources } from './person-facts.tsx';
import { RatingForm } from './rating-form.tsx';
import { SamePerson } from './same-person.tsx';
import { TieItem } from './tie-item.tsx';

/** All that is known of one person, and why. */
export function PersonPanel({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const rating = useRef<HTMLElement>(null);
  const record = readings.network.people[person]!;
  const pairs = readings.pairsOf(person);
  const insider = readings.insider[person]!;
  const looking = session.through.value !== null;
  const { colleagues, others, noPeople } = panelTies(readings, person);
  const rate = (other: number): void => {
    // Whoever brought their own network rates their contacts; of everybody else, what the other holds of them is rated.
    if (record.owner || readings.network.self === person) session.askRating(person, other);
    else session.askRating(other, person);
  };
  const request = session.rateRequest.value;
  const seen = useRef(person === session.person.peek() ? 0 : request);
  useEffect(() => {
    if (request === 0 || request === seen.current) return;
    seen.current = request;
    rating.current?.scrollIntoView({ block: 'nearest' });
    rating.current?.querySelector<HTMLElement>('input')?.focus();
  }, [request]);
  const ties = (list: typeof pairs, title: string): JSX.Element | null =>
    list.length === 0 ? null : (
      <section>
        <h3>
          {title} ({list.length})
        </h3>
        <Some items={list}>
          {(pair) => <TieItem key={pair.pair} pair={pair} person={person} onRate={rate} />}
        </Some>
      </section>
    );
  return (
    <>
      <section>
        <PanelHeader title={nameOf(readings, person)}>
          <p class="soft">{placeOf(readings, person) || 'No organisation is known'}</p>
        </PanelHeader>
        <Standing person={person} />
        <OwnActions person={person} />
      </section>
      <ContactLevel person={person} />
      <BeforeYouMeet key={record.id} person={person} />
      <PersonFacts person={person} />
      {!looking && <SamePerson person={person} />}
      {insider && <Alone person={person} />}
      {ties(colleagues, insider ? 'Colleagues' : 'Who here knows them')}
      {ties(others, insider ? 'People outside' : 'Who else knows them')}
      {ties(noPeople, 'Mailboxes, lists, rooms and programs')}
      {pairs.length === 0 && (
        <section>
          <p class="soft">No tie of theirs is known.</p>
        </section>
      )}
      {!looking && (
        <>
          <section ref={rating}>
            <h3>Rate the tie to {nameOf(readings, person)}</h3>
            <RatingForm of={person} />
          </section>
          <PersonActs person={person} />
          <ForgetPerson key={record.id} person={person} />
        </>
      )}
      <Sources records={record.records} />
    </>
  );
}

export function PanelHeader({
  title,
  children,
}: {
  title: string;
  children?: ComponentChildren;
}): JSX.Element {
  const session = useSession();
  return (
    <header>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      <button type="button" class="plain" aria-label="Close the panel" onClick={() => session.select(null)}>
        <span aria-hidden="true">✕</span>
      </button>
    </header>
  );
}

/** Where somebody keeps in touch, over all their interactions. */
const WORLD = {
  online: 'keeps in touch online',
  'face-to-face': 'keeps in touch face to face',
  both: 'online and face to face: can join the two',
};

function Standing({ person }: { person: number }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const holding = session.holding.value;
  const holders = holding.holders.get(person) ?? [];
  const { contacts = 0, sole = [] } = holding.insiders.get(person) ?? {};
  const verb = holding.basis === 'reach' ? 'can ask' : 'knows';
  const insider = readings.insider[person]!;
  const owned = readings.network.own !== undefined;
  const world = worldOf(readings.network, person, readings.asOf);
  return (
    <p class="badges">
      {owned && <span class={insider ? 'badge' : 'badge quiet'}>{insider ? 'colleague' : 'outside'}</span>}
      {readings.network.people[person]!.owner && <span class="badge">own network imported</span>}
      {contacts > 0 && (
        <span class="badge">
          {verb} {people(contacts)} outside
        </span>
      )}
      {world !== 'unknown' && <span class="badge quiet">{WORLD[world]}</span>}
      {holding.othersSeen && sole.length > 0 && (
        <span class="badge">
          {sole.length}{' '}
          {holding.basis === 'reach'
            ? 'whom no other colleague can ask'
            : 'whom no other colleague is recorded to know'}
        </span>
      )}
      {!insider && holders.length === 1 && holding.othersSeen && (
        <span class="badge">
          only {nameOf(readings, holders[0]!)}{' '}
          {holding.basis === 'reach' ? 'can ask them' : 'is recorded to know them'}
        </span>
      )}
      {!insider && holders.length > 1 && (
        <span class="badge">
          {holders.length} colleagues {holding.basis === 'reach' ? 'can ask them' : 'know them'}
        </span>
      )}
      {readings.network.people[person]!.onRequest === true && holders.length > 0 && (
        <span class="badge">shared on request: ask {nameOf(readings, holders[0]!)} who it is</span>
      )}
      {isMarkedPrivate(readings.network.people[person]!) && (
        <span class="badge quiet">marked private by whoever wrote it down</span>
      )}
      {owned && !insider && holders.length === 0 && (
        <span class="badge quiet">nobody here holds a tie that carries a request</span>
      )}
    </p>
  );
}

function Alone({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const { othersSeen, basis, insiders } = session.holding.value;
  const sole = insiders.get(person)?.sole ?? [];
  if (!othersSeen || sole.length === 0) return null;
  const name = nameOf(readings, person);
  return (
    <section>
      <h3>
        {counted(sole.length, 'contact', 'contacts')} whom only {name}{' '}
        {basis === 'reach' ? 'can ask' : 'is recorded to know'}: worth introducing a colleague to
      </h3>
      <details>
        <summary class="small">Who they are</summary>
        <ul class="bridges">
          {sole.map((outsider) => (
            <li key={outsider}>
              <button type="button" class="link" onClick={() => session.selectPerson(outsider, true)}>
                {nameOf(readings, outsider)}
              </button>
              <span class="small soft">{readings.organisation[outsider]}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const FIRST = 8;

function Some<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (item: Item) => JSX.Element;
}): JSX.Element {
  const all = useSignal(false);
  const shown = all.value ? items : items.slice(0, FIRST);
  return (
    <>
      <ul class="ties">{shown.map(children)}</ul>
      {shown.length < items.length && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            all.value = true;
          }}
        >
          Show all {items.length}
        </button>
      )}
    </>
  );
}
