import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Hit } from '../../questions/search.ts';
import { useSession } from './context.ts';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** Which finds to offer; all of them unless given. */
  readonly only?: (hit: Hit) => boolean;
  readonly onPick: (hit: Hit) => void;
  /** Called whenever what is written is not (or no longer) a pick. */
  readonly onWrite?: () => void;
  /** Called with what was written and not picked, once the field is left. */
  readonly onLeave?: (written: string) => void;
  readonly start?: string;
  /** Says why nothing is offered. */
  readonly nothing?: string;
}

/** More hits than this nobody goes through; their number is said. */
const SHOWN = 200;

/** A search field with a list of finds, as the ARIA practices describe it. */
export function Combobox({
  label,
  placeholder,
  only,
  onPick,
  onWrite,
  onLeave,
  start = '',
  nothing = 'Nothing found',
}: Props): JSX.Element {
  const session = useSession();
  const id = useId();
  const query = useSignal(start);
  const open = useSignal(false);
  const active = useSignal(-1);
  const picked = useSignal(start !== '');
  const hits = useSignal<readonly Hit[]>([]);
  const more = useSignal(false);
  const searched = useSignal('');
  const looking = useRef<Promise<unknown>>(Promise.resolve());
  const shown = open.value && query.value.trim() !== '';

  const look = async (text: string): Promise<void> => {
    const found = text.trim() === '' ? [] : await session.find(text, only ? 2000 : SHOWN + 1);
    if (query.value !== text) return;
    searched.value = text;
    const wanted = only ? found.filter(only) : found;
    more.value = wanted.length > SHOWN;
    hits.value = wanted.slice(0, SHOWN);
  };

  const pick = (hit: Hit): void => {
    open.value = false;
    active.value = -1;
    query.value = hit.title;
    picked.value = true;
    onPick(hit);
  };
  const move = (step: number): void => {
    const count = hits.value.length;
    open.value = true;
    if (count === 0) return;
    active.value = active.value < 0 ? (step > 0 ? 0 : count - 1) : (active.value + step + count) % count;
  };
  /** Keys pressed before the finds are there wait for them, in their order. */
  const whenFound = (then: () => void): void => {
    looking.current = looking.current.then(then);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      whenFound(() => move(step));
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      whenFound(() => {
        const hit = hits.value[Math.max(active.value, 0)];
        if (hit && open.value) pick(hit);
      });
    } else if (event.key === 'Escape') {
      if (!shown) query.value = '';
      open.value = false;
      active.value = -1;
    }
  };

  const found = searched.value === query.value;
  const empty = shown && found && hits.value.length === 0;

  return (
    <div class="search">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown && hits.value.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active.value >= 0 ? `${id}-${active.value}` : undefined}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          open.value = true;
          active.value = -1;
          picked.value = false;
          looking.current = look(query.value).catch(() => undefined);
          onWrite?.();
        }}
        onKeyDown={key}
        onBlur={() => {
          open.value = false;
          if (!picked.value) onLeave?.(query.value.trim());
        }}
      />
      <div
        class="hits"
        id={`${id}-list`}
        role="listbox"
        aria-label={`Found for ${label}`}
        hidden={!shown || hits.value.length === 0}
      >
        {shown &&
          hits.value.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
            <div
              key={`${hit.selection.kind} ${hit.title} ${index}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active.value}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
            >
              {hit.title} <span class="detail">{hit.detail}</span>
            </div>
          ))}
      </div>
      <span class={empty ? 'hits nothing' : 'hidden'} role="status">
        {empty
          ? nothing
          : shown && found
            ? `${more.value ? `the closest ${hits.value.length} of those` : hits.value.length} found`
            : ''}
      </span>
    </div>
  );
}
