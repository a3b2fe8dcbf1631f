import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { printAlone } from '../out/print.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

/** The page before meeting somebody, made when it is asked for. */
export function BeforeYouMeet({ person }: { person: number }): JSX.Element | null {
  const session = useSession();
  const open = useSignal(false);
  const me = session.me.value;
  if (me === null || me === person) return null;
  return (
    <section>
      <div class="row">
        <button
          type="button"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          Before you meet
        </button>
      </div>
      {open.value && <Page person={person} me={me} />}
    </section>
  );
}

function Page({ person, me }: { person: number; me: number }): JSX.Element {
  const session = useSession();
  const box = useRef<HTMLElement>(null);
  const { people } = session.readings.value.network;
  const { value, failed } = session.answer('brief', { with: people[person]!.id, from: people[me]!.id }).value;
  if (value === undefined) return <Waiting failed={failed} />;
  return (
    <section class="stack" ref={box} aria-label={`Before you meet ${value.name}`}>
      {value.parts.map(({ title, items, lines, forMe }, at) => (
        <section key={title} class={forMe ? 'unprinted' : undefined}>
          {at === 0 ? <h3>{title}</h3> : <h4>{title}</h4>}
          {!items ? (
            lines.map(({ text }) => <p key={text}>{text}</p>)
          ) : (
            <ul class="bridges pairs">
              {lines.map(({ text, link }) => (
                <li key={text}>
                  {link === null ? (
                    text
                  ) : (
                    <a href={link} target="_blank" rel="noopener noreferrer">
                      {text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <button type="button" onClick={() => box.current && printAlone(box.current)}>
        Print this page
      </button>
    </section>
  );
}
