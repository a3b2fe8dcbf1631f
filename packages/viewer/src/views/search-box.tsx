import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Hit, searchOf } from '../state/search.ts';
import { useSession } from './context.ts';

const SHOWN = 12;

/** A combobox with a list, as the ARIA practices describe it. */
export function SearchBox(): JSX.Element {
  const session = useSession();
  const id = useId();
  const query = useSignal('');
  const open = useSignal(false);
  const active = useSignal(-1);
  const search = useComputed(() => searchOf(session.readings.value));
  const hits = useComputed(() => (query.value.trim() === '' ? [] : search.value(query.value, SHOWN)));
  const shown = open.value && query.value.trim() !== '';

  const pick = (hit: Hit): void => {
    open.value = false;
    active.value = -1;
    query.value = hit.title;
    session.select(hit.selection, true);
    session.status.value = `${hit.title} is selected; the panel tells about them.`;
  };
  const key = (event: KeyboardEvent): void => {
    const count = hits.value.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open.value = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (count > 0)
        active.value = (active.value + step + count + (active.value < 0 && step < 0 ? 1 : 0)) % count;
    } else if (event.key === 'Enter') {
      const hit = hits.value[Math.max(active.value, 0)];
      if (shown && hit) pick(hit);
    } else if (event.key === 'Escape') {
      if (shown) open.value = false;
      else query.value = '';
      active.value = -1;
    }
  };

  return (
    <div class="search">
      <input
        type="text"
        role="combobox"
        aria-label="Search people and organisations"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active.value >= 0 ? `${id}-${active.value}` : undefined}
        placeholder="Search people and organisations"
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          open.value = true;
          active.value = -1;
        }}
        onKeyDown={key}
        onBlur={() => {
          open.value = false;
        }}
      />
      <div
        class="hits"
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        hidden={!shown || hits.value.length === 0}
      >
        {hits.value.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
          <div
            key={index}
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
      <span class="hidden" role="status">
        {shown ? (hits.value.length === 0 ? 'Nothing found' : `${hits.value.length} found`) : ''}
      </span>
    </div>
  );
}
