import { useSignal } from '@preact/signals';
import type { Introductions } from '@tertius/core';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Questions } from '../../questions/questions.ts';
import type { Hit } from '../../questions/search.ts';
import { percent } from '../../questions/wording/words.ts';
import { Combobox } from '../shell/combobox.tsx';
import { useSession } from '../shell/context.ts';
import { isNarrow } from '../shell/media.ts';
import { Waiting } from '../shell/waiting.tsx';
import { KitTexts, PathCard } from './path-card.tsx';
import { PlanSection } from './plan-section.tsx';

/** Who could introduce us, and whom to ask first. */
export function IntroductionsView(): JSX.Element {
  const session = useSession();
  const id = useId();
  const { to, from, about } = session.asked;
  const stray = useSignal('');
  const asking: Asking | null =
    to.value === null
      ? null
      : {
          to: meant(to.value),
          topic: about.value.trim() === '' ? 'what we work on' : about.value.trim(),
          ...(from.value === null ? {} : { from: meant(from.value) }),
        };
  const { network, insider, byId } = session.readings.value;
  const anybody = !insider.some(Boolean) && !network.people.some(({ owner }) => owner);
  const asks = (person: string): boolean => {
    const index = byId.get(person) ?? -1;
    return anybody || insider[index] === true || network.people[index]?.owner === true;
  };
  return (
    <div class="page beside">
      <div class="stack">
        <section class="card stack">
          <h2>Who could introduce us?</h2>
          <div class="asks">
            <div class="field">
              <span aria-hidden="true">To whom</span>
              <Combobox
                label="To whom: a person or an organisation"
                placeholder="A person or an organisation"
                start={to.value?.title ?? ''}
                onPick={(hit) => {
                  to.value = hit;
                  session.follow(hit.selection, isNarrow());
                }}
              />
            </div>
            <div class="field">
              <span aria-hidden="true">From whom</span>
              <Combobox
                label="From whom: a colleague, anybody unless given"
                placeholder="Any colleague"
                only={({ selection }) => selection.kind === 'person' && asks(selection.id)}
                nothing="No colleague is written so. Only people of the own organisation, and whoever brought a network of their own, can ask for us."
                start={from.value?.title ?? ''}
                onPick={(hit) => {
                  from.value = hit;
                  stray.value = '';
                }}
                onWrite={() => {
                  from.value = null;
                }}
                onLeave={(written) => {
                  stray.value = written;
                }}
              />
            </div>
            <div class="field">
              <label for={`${id}-topic`}>About what</label>
              <input
                id={`${id}-topic`}
                value={about.value}
                placeholder="what we work on"
                onChange={(event) => {
                  about.value = event.currentTarget.value;
                }}
              />
            </div>
          </div>
        </section>
        <div aria-live="polite">
          {stray.value !== '' && (
            <p class="note">
              “{stray.value}” is not chosen as the one who asks: pick a colleague from the list. Until then
              any colleague is meant.
            </p>
          )}
          {to.value === null && from.value !== null && (
            <p class="note">Choose whom {from.value.title} should meet: a person or an organisation.</p>
          )}
          {asking !== null && <Answer given={asking} />}
        </div>
      </div>
      <PlanSection />
    </div>
  );
}

type Asking = Questions['introduce']['given'];

const meant = ({ selection }: Hit): string => (selection.kind === 'person' ? selection.id : selection.name);

function Answer({ given }: { given: Asking }): JSX.Element {
  const { value, failed } = useSession().seen('introduce', given).value;
  return value === undefined ? <Waiting failed={failed} /> : <Ways answer={value} />;
}

function Ways({ answer }: { answer: Introductions }): JSX.Element {
  const { to, from, atLeastOne, chanceStated, orderUntold, contactFirst } = answer;
  const { revive, publicFirst, colleagues } = answer;
  const paths = answer.paths.filter(({ detour }) => !detour || colleagues.length === 0);
  const inner = paths.flatMap(({ path }) => path.slice(1, -1));
  const banded = paths.some(({ steps }) => steps.some(({ reasons }) => reasons.banded));
  const apart = new Set(inner).size === inner.length;
  return (
    <section class="stack" aria-label="Ways">
      <h2>
        {paths.length === 0
          ? `No warm way leads to ${to.name} yet`
          : paths.length === 1
            ? `One way to ${to.name}`
            : `${paths.length} ways to ${to.name}`}
      </h2>
      {answer.paths.length === 0 && (
        <p class="note">
          {from?.id === to.id
            ? `${to.name} cannot be introduced to themselves: choose another colleague, or none.`
            : `Nothing on record leads from ${from?.name ?? 'anybody here'} to ${to.name} over four ties or fewer.${from === null ? ' Import a colleague’s contacts, or ask in a community you share.' : ' Leave “From whom” empty to ask for any colleague.'}`}
        </p>
      )}
      {colleagues.length > 0 && <Colleagues answer={{ ...answer, paths }} />}
      {paths.length > 1 && (
        <p class="soft">
          {apart ? 'They share nobody between. ' : 'Some of them share a person between. '}
          {chanceStated && apart && paths.length === answer.paths.length
            ? `If each carries as its strength says, one of them does in ${percent(atLeastOne)} of cases.`
            : orderUntold
              ? 'Nothing on record tells them apart, so their order means nothing; rating the ties would tell.'
              : contactFirst
                ? 'Trust is assumed and their strengths hardly differ, so those whose last tie has contact on record come first.'
                : banded
                  ? 'Some of their strengths are bands of shares, which tell no more than low, medium or high.'
                  : 'Their strengths rest on assumed trust.'}
        </p>
      )}
      {publicFirst.length > 0 && (
        <p class="note">
          {to.name} lives online: answering there needs nobody between ({publicFirst.join(', ')}).
        </p>
      )}
      {paths.map((path, index) => (
        <PathCard key={path.path.join(' ')} path={path} first={index === 0} />
      ))}
      {revive.length > 0 && (
        <div class="card stack">
          <h3>Ties to revive, which would lead there too</h3>
          <ul>
            {revive.map((tie) => (
              <li key={`${tie.from} ${tie.to}`}>
                {tie.fromName} and {tie.toName}, last in touch {tie.lastContact ?? 'nobody knows when'}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Who of the colleagues knows somebody there, and the texts to ask them. */
function Colleagues({ answer: { colleagues, to, from, paths } }: { answer: Introductions }): JSX.Element {
  const names = colleagues.slice(0, 5).map(({ name }) => name);
  return (
    <div class="stack">
      <p>
        Colleagues with a tie of their own to {to.name}: {names.join(', ')}.{' '}
        {paths.length === 0
          ? `No tie between ${from?.name} and them is on record; a colleague can ask all the same.`
          : 'A colleague can ask any of them, also where no way below leads over them.'}
      </p>
      {colleagues.map(({ id, name, kit }) =>
        kit === undefined ? null : (
          <div key={id} class="card stack">
            <h3>Ask {name}</h3>
            <KitTexts kit={kit} />
          </div>
        ),
      )}
    </div>
  );
}
