import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isFiltering } from '../../questions/lens/filter.ts';
import { filterWords, lensWords } from '../../questions/lens/filter-words.ts';
import { NO_LENS } from '../../questions/lens/lens.ts';
import { LENS_MEASURES } from '../../questions/lens/lens-measures.ts';
import { StrengthSettings } from '../acts/strength-settings.tsx';
import { linkOfSession } from '../shell/address.ts';
import { useSession, useSurroundings } from '../shell/context.ts';
import { later } from '../shell/later.tsx';

const LensFields = later('LensFields');

const TITLES = new Map(LENS_MEASURES.map(({ id, title }) => [id, title]));
const titleOf = (id: string | null): string | null => (id === null ? null : (TITLES.get(id) ?? id));

/** What is looked at, in words; the same bar changes it, for the drawing, its views and the table of people. */
export function LensBar(): JSX.Element {
  const { session, page } = useSurroundings();
  const id = useId();
  const open = useSignal(false);
  const weighing = useSignal(false);
  const { filter, size, colour } = session.lens.value;
  const changed = isFiltering(filter) || size !== null || colour !== null;
  return (
    <section class="lens" aria-label="What is shown">
      <div class="row">
        <button
          type="button"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          Filter and colour
        </button>
        <button
          type="button"
          aria-expanded={weighing.value}
          aria-controls={`${id}-strength`}
          onClick={() => {
            weighing.value = !weighing.value;
          }}
        >
          How strength counts
        </button>
        <p class="says small" role="status">
          {changed ? (
            <>
              Shown:{' '}
              {[filterWords(filter), lensWords(titleOf(size), titleOf(colour))].filter(Boolean).join('; ')}
              <Left />
            </>
          ) : (
            <span class="soft everything">Everybody and every tie is shown.</span>
          )}
        </p>
        {page && <LinkButton />}
        {changed && (
          <button
            type="button"
            onClick={() => {
              session.lens.value = NO_LENS;
            }}
          >
            Show everything
          </button>
        )}
      </div>
      <div id={id} hidden={!open.value}>
        {open.value && <LensFields />}
      </div>
      <StrengthSettings id={`${id}-strength`} open={weighing.value} />
    </section>
  );
}

/** A link to what is shown, for whoever has the same network; it names nobody. */
function LinkButton(): JSX.Element {
  const session = useSession();
  const copy = async (): Promise<void> => {
    const link = `${location.href.replace(/#.*$/, '')}#${linkOfSession(session)}`;
    const { unit, organisation, community, topic, label } = session.lens.peek().filter;
    const left = [unit, organisation, community, topic, label].some((one) => one !== null)
      ? ' Conditions that hold a name are left out of it.'
      : '';
    try {
      await navigator.clipboard.writeText(link);
      session.status.value =
        session.notice.value = `The link is copied: it leads to this tab, view, day and filter, and names nobody.${left}`;
    } catch {
      session.notice.value = `Copy this link, which leads to this tab, view, day and filter, and names nobody: ${link}${left}`;
    }
  };
  return (
    <button type="button" onClick={() => void copy()}>
      Copy a link
    </button>
  );
}

function Left(): JSX.Element | null {
  const { lens, lensed, answer } = useSession();
  const { failed, waiting } = answer('lens', lens.value).value;
  if (failed !== undefined) return <> ({failed})</>;
  if (waiting && lensed.value === null) return <> (being worked out …)</>;
  return lensed.value === null ? null : <> ({lensed.value.words})</>;
}
