import type { JSX, RefObject } from 'preact';
import type { Picture } from '../../picture/picture-types.ts';
import { MANY_PEOPLE } from '../../picture/scene.ts';
import { type Filter, NO_FILTER } from '../../questions/lens/filter.ts';
import { heldAlone } from '../../questions/wording/words.ts';
import { LensLegend } from '../lens/lens-legend.tsx';
import { useSession } from '../shell/context.ts';
import { Proposed } from './proposed.tsx';

/** What the marks of the drawing mean. */
export function Legend({ picture }: { readonly picture: RefObject<Picture | null> }): JSX.Element {
  const session = useSession();
  const { othersSeen, basis } = session.holding.value;
  const { people } = session.readings.value.network;
  const afar = people.length > MANY_PEOPLE;
  const onRequest = people.some((person) => person.onRequest);
  return (
    <ul class="legend" aria-label="Legend">
      <LensLegend />
      {afar && (
        <>
          <li>
            <Mark>
              <circle cx="13" cy="7" r="6" fill="var(--ground)" stroke="var(--line-strong)" />
            </Mark>
            unit or organisation, with how many people it has
          </li>
          <li>
            <Mark>
              <path d="M1 7h24" stroke="var(--bar)" stroke-width="5" opacity="0.5" />
            </Mark>
            ties between two of them; wider is more
          </li>
        </>
      )}
      <li>
        <Mark>
          <circle cx="13" cy="7" r="5" fill="var(--bar)" />
        </Mark>
        colleague
      </li>
      <li>
        <Mark>
          <circle cx="13" cy="7" r="5.5" fill="none" stroke="var(--ember)" stroke-width="3" />
          <circle cx="13" cy="7" r="3" fill="var(--bar)" />
        </Mark>
        bridges to the outside
      </li>
      <li>
        <Mark>
          <circle cx="13" cy="7" r="4" fill="currentColor" />
        </Mark>
        person outside
      </li>
      <li>
        <Mark>
          <path d="M1 7h24" stroke="var(--bar)" stroke-width="3" />
        </Mark>
        <Pick name="tie through work" change={{ layer: 'organisational' }} />
      </li>
      <li>
        <Mark>
          <path d="M1 7h24" stroke="var(--warn)" stroke-width="2.5" stroke-dasharray="6 3" />
        </Mark>
        <Pick name="tie of a personal network" change={{ layer: 'personal' }} />
      </li>
      <li>
        <Mark>
          <circle
            cx="13"
            cy="7"
            r="5.5"
            fill="none"
            stroke="var(--ember)"
            stroke-width="2"
            stroke-dasharray="3 2"
          />
        </Mark>
        one colleague alone is recorded to know people there
      </li>
      {othersSeen && (
        <li>
          <strong class="count">n held alone</strong>
          <Pick name={heldAlone(basis === 'reach')} change={{ alone: true }} />
        </li>
      )}
      {onRequest && (
        <li>
          <strong class="count">n on request</strong>
          contacts of whom a colleague says who they are when asked
        </li>
      )}
      <Proposed picture={picture} />
    </ul>
  );
}

interface PickProps {
  readonly name: string;
  readonly change: Partial<Filter>;
}

/** A kind of mark that can be looked at by itself: what it means is the condition, and the bar above says so. */
function Pick({ name, change }: PickProps): JSX.Element {
  const { lens } = useSession();
  const { filter } = lens.value;
  const keys = Object.keys(change) as (keyof Filter)[];
  const chosen = keys.every((key) => filter[key] === change[key]);
  return (
    <button
      type="button"
      class="link pick"
      aria-pressed={chosen}
      title={chosen ? 'Show everything again' : `Show only this: ${name}`}
      onClick={() => {
        const wanted = chosen ? Object.fromEntries(keys.map((key) => [key, NO_FILTER[key]])) : change;
        lens.value = { ...lens.peek(), filter: { ...filter, ...wanted } };
      }}
    >
      {name}
    </button>
  );
}

function Mark({ children }: { children: JSX.Element | JSX.Element[] }): JSX.Element {
  return (
    <svg viewBox="0 0 26 14" aria-hidden="true">
      {children}
    </svg>
  );
}
