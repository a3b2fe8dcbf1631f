import { useSignal } from '@preact/signals';
import type { Proposal } from '@tertius/core/network';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../questions/readings.ts';
import { numberWords } from '../../questions/wording/locale.ts';
import { counted, likelihood } from '../../questions/wording/words.ts';
import { Candidate } from '../people/same-person.tsx';
import { useSession } from '../shell/context.ts';

const AT_ONCE = 30;

/** Everybody who may be somebody else, pair by pair, best first. */
export function JoinReview(): JSX.Element | null {
  const session = useSession();
  const pairs = session.review.value;
  const unlisted = session.unlisted.value;
  const { people } = session.readings.value.network;
  const open = useSignal(false);
  const shown = useSignal(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef<number | null>(null);
  // The buttons that had the focus are gone: it goes to the pair that took their place, which no second press joins.
  useLayoutEffect(() => {
    const at = settled.current;
    settled.current = null;
    if (at === null) return;
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const next = items[Math.min(at, items.length - 1)];
    if (next) next.focus();
    else session.showTab('people');
  }, [pairs]);
  if (pairs === null)
    return (
      <p class="joins small soft" role="status">
        Comparing everybody, to find who may be the same person …
      </p>
    );
  if (pairs.length === 0) return null;
  const more = pairs.length - shown.value;
  return (
    <details
      class="joins"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>Perhaps the same person ({numberWords(pairs.length + unlisted)})</summary>
      {open.value && (
        <>
          <p class="small soft">
            Nobody is joined before you say so, and Undo takes them apart again.
            {unlisted > 0 &&
              ` Listed are the ${numberWords(pairs.length)} likeliest pairs; more follow as these are settled.`}
          </p>
          <ul ref={list}>
            {pairs.slice(0, shown.value).map((pair, at) => (
              <Pair
                key={`${people[pair.a]!.key} ${people[pair.b]!.key}`}
                pair={pair}
                onSettle={() => {
                  settled.current = at;
                }}
              />
            ))}
          </ul>
          {more > 0 && (
            <button
              type="button"
              onClick={() => {
                shown.value += AT_ONCE;
              }}
            >
              Show {counted(Math.min(more, AT_ONCE), 'more pair', 'more pairs')}
            </button>
          )}
        </>
      )}
    </details>
  );
}

interface PairProps {
  readonly pair: Proposal;
  /** Called before the pair leaves the list. */
  readonly onSettle: () => void;
}

function Pair({ pair: { a, b, score, reasons }, onSettle }: PairProps): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const [one, other] = [readings.network.people[a]!, readings.network.people[b]!];
  const names = `${nameOf(readings, a)} and ${nameOf(readings, b)}`;
  return (
    <li tabIndex={-1} aria-label={`${names}, ${likelihood(score)}`}>
      <div>
        <p>
          <Candidate person={a} />
        </p>
        <p>
          <Candidate person={b} />
        </p>
        <p class="small soft">
          {likelihood(score)}: {reasons.join('; ')}
        </p>
      </div>
      <div class="row">
        <button
          type="button"
          aria-label={`One person: ${names}`}
          onClick={() => {
            onSettle();
            session.merge(one, other, false);
          }}
        >
          One person
        </button>
        <button
          type="button"
          class="plain"
          aria-label={`Not now: ${names}`}
          onClick={() => {
            onSettle();
            session.putOff(one, other);
          }}
        >
          Not now
        </button>
        <button
          type="button"
          aria-label={`Not the same: ${names}`}
          onClick={() => {
            onSettle();
            session.keepApart(one, other);
          }}
        >
          Not the same
        </button>
      </div>
    </li>
  );
}
