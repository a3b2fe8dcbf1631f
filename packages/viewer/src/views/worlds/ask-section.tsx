import { useSignal } from '@preact/signals';
import type { AskAnswer } from '@tertius/core';
import type { Asked } from '@tertius/core/answers';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { counted, decimal, people } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

/** Who could help with something, directly or through whom. */
export function AskSection(): JSX.Element {
  const id = useId();
  const topic = useSignal('');
  return (
    <section class="card stack">
      <h2>Who could help?</h2>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const field = new FormData(event.currentTarget).get('topic');
          topic.value = typeof field === 'string' ? field.trim() : '';
        }}
      >
        <label for={id}>With what</label>
        <input id={id} name="topic" type="text" placeholder="procurement law" />
        <button type="submit" class="primary">
          Look
        </button>
      </form>
      {topic.value !== '' && <Answer topic={topic.value} />}
    </section>
  );
}

function Answer({ topic }: { topic: string }): JSX.Element {
  const session = useSession();
  const me = session.me.value;
  const { network } = session.readings.value;
  const from = me === null ? {} : { from: network.people[me]!.id };
  const { value, failed } = session.seen('ask', { topic, ...from }).value;
  if (value === undefined) return <Waiting failed={failed} />;
  const { people: found, revive, outOfReach, looked } = value;
  return (
    <section class="stack" aria-label="Whom to ask">
      <InTheOpen found={found} />
      {found.length === 0 && <p>Nobody who can be asked was found for {topic}.</p>}
      {found.length > 0 && (
        <ol class="steps">
          {found.slice(0, 25).map((row) => (
            <AskRow key={row.id} row={row} topic={topic} />
          ))}
        </ol>
      )}
      {revive.map(({ from: one, fromName, to, toName, lastContact }) => (
        <p key={`${one} ${to}`} class="small soft">
          Worth reviving: {fromName} and {toName}, last in touch {lastContact ?? 'at an unknown date'}.
        </p>
      ))}
      {outOfReach.length > 0 && (
        <p class="small soft">
          No way leads to{' '}
          {outOfReach
            .slice(0, 10)
            .map(({ name, colleagues: [first] }) =>
              first === undefined ? name : `${name} (ask your colleague ${first.name})`,
            )
            .join(', ')}
          .
        </p>
      )}
      <p class="small soft">
        Looked at positions, attributes, communities, endorsements, posts and asks of {people(looked.people)}{' '}
        and at {looked.titles} titles; {looked.found} have something on it.
      </p>
    </section>
  );
}

function InTheOpen({ found }: { found: AskAnswer['people'] }): JSX.Element | null {
  const open = found.filter(({ openly }) => openly.length > 0).slice(0, 5);
  if (open.length === 0) return null;
  return (
    <p>
      Online and in public, where nobody needs to introduce you:{' '}
      {open.map(({ name, openly }) => `${name} (${openly.join(', ')})`).join('; ')}
    </p>
  );
}

function AskRow({ row, topic }: { row: Asked; topic: string }): JSX.Element {
  const session = useSession();
  const first = row.nearer ?? row.path[1]!;
  const direct = first.id === row.id;
  const [trace] = row.traces;
  const asked = (): void => {
    const { network, byId } = session.readings.peek();
    const from = network.people[byId.get(row.path[0]!.id) ?? -1];
    const to = network.people[byId.get(first.id) ?? -1];
    if (from === undefined || to === undefined) return;
    session.record(
      { from, to: [to], ask: direct ? topic : `${topic} (to ${row.name})`, topic },
      `ask of ${first.name}`,
    );
  };
  return (
    <li>
      <button
        type="button"
        class="link"
        onClick={() => session.selectPerson(session.readings.peek().byId.get(first.id) ?? -1, true)}
      >
        {first.name}
      </button>
      {!direct && <> to reach {row.name}</>}{' '}
      <button type="button" class="plain" aria-label={`Record that you asked ${first.name}`} onClick={asked}>
        I asked
      </button>
      <span class="small soft reasons">
        {trace !== undefined && `${trace.text}${trace.date === null ? '' : `, ${trace.date}`}. `}
        {row.nearer === null ? row.says : 'A colleague; no tie that carries it is on record'}. Evidence times
        tie: {decimal(row.score)}
        {row.askedLately > 0 && `; asked ${counted(row.askedLately, 'time', 'times')} lately`}
      </span>
    </li>
  );
}
