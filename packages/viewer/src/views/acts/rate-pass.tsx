import { useSignal } from '@preact/signals';
import type { RateNext } from '@tertius/core/answers';
import type { Rating } from '@tertius/core/identity';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { otherEnd } from '../../questions/readings.ts';
import { tieFacts } from '../../questions/rows/tie-facts.ts';
import { ago, counted } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

const ANSWERS = [
  ['1', 'hardly', 0.1],
  ['2', 'a little', 0.3],
  ['3', 'fairly', 0.5],
  ['4', 'a lot', 0.7],
  ['5', 'fully', 0.9],
] as const;

const QUESTIONS = [
  { field: 'trust', text: 'Would they go out of their way for each other?' },
  { field: 'knowledge', text: 'How well do they know each other’s work?' },
] as const;

const MOST = 60;

/** A pass through the ties whose rating would change the answers most: a digit answers, and the next one comes. */
export function RatePass(): JSX.Element | null {
  const session = useSession();
  const box = useRef<HTMLDialogElement>(null);
  const open = useSignal(false);
  const request = session.passRequest.value;
  useEffect(() => {
    if (request === 0 || box.current === null || box.current.open) return;
    open.value = true;
    box.current.showModal();
  }, [request]);
  if (session.empty.value || session.through.value !== null) return null;
  return (
    <dialog
      ref={box}
      aria-label="Rate ties"
      onClose={() => {
        open.value = false;
      }}
    >
      <div class="inner stack">
        <div class="heading">
          <h2>Rate the ties that matter most</h2>
          <button type="button" class="plain" onClick={() => box.current?.close()}>
            Done
          </button>
        </div>
        {open.value && <Pass />}
      </div>
    </dialog>
  );
}

function Pass(): JSX.Element {
  const session = useSession();
  const me = session.me.peek();
  const { network, insider } = session.readings.peek();
  const mine = me !== null && insider[me] ? network.people[me]!.id : null;
  const own = session.answer('rateList', mine === null ? { limit: MOST } : { by: mine, limit: MOST }).value;
  const all = session.answer('rateList', { limit: MOST }).value;
  const list = useSignal<readonly RateNext[] | null>(null);
  if (list.value === null && own.value !== undefined && all.value !== undefined)
    list.value = own.value.length > 0 ? own.value : all.value;
  if (list.value === null) return <Waiting failed={own.failed ?? all.failed} />;
  if (list.value.length === 0)
    return <p>Every tie to somebody outside that is known here is rated, or there is none yet.</p>;
  return <Questions list={list.value} />;
}

/** One tie at a time. The list stays as it was when the pass began; each answer is an edit of its own. */
function Questions({ list }: { list: readonly RateNext[] }): JSX.Element {
  const session = useSession();
  const at = useSignal(0);
  const question = useSignal(0);
  const draft = useSignal<Rating>({});
  const rated = useSignal(0);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  const tie = list[at.value];
  const record = (rating: Rating): void => {
    const { byId, network } = session.readings.peek();
    const [from, to] = [tie?.source, tie?.target].map((id) => network.people[byId.get(id ?? '') ?? -1]);
    if (Object.keys(rating).length === 0 || from === undefined || to === undefined) return;
    rated.value++;
    session.rate(from, to, rating);
  };
  const go = (step: number): void => {
    at.value = Math.min(Math.max(at.value + step, 0), list.length);
    question.value = 0;
    draft.value = {};
  };
  const answer = (value: number | null): void => {
    const { field } = QUESTIONS[question.value]!;
    if (value !== null) draft.value = { ...draft.value, [field]: value };
    if (question.value < QUESTIONS.length - 1 && value !== null) {
      question.value++;
      return;
    }
    record(draft.value);
    go(1);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = ANSWERS.find(([digit]) => digit === event.key);
    if (chosen !== undefined) answer(chosen[2]);
    else if (event.key === 'ArrowRight' || event.key === '0') answer(null);
    else if (event.key === 'ArrowLeft' || event.key === 'Backspace') go(-1);
    else if (event.key === 'u') session.undo();
    else return;
    event.preventDefault();
  };
  if (tie === undefined)
    return (
      <p role="status">
        That were all {list.length}: {counted(rated.value, 'tie is', 'ties are')} rated. Undo takes them back
        one by one.
      </p>
    );
  return (
    <fieldset class="stack" ref={group} tabIndex={-1} onKeyDown={key} aria-label="One tie">
      <p class="small soft">
        {at.value + 1} of {list.length}, {rated.value} rated
      </p>
      <p role="status" class="says">
        <strong>{tie.sourceName}</strong> and <strong>{tie.targetName}</strong>:{' '}
        {QUESTIONS[question.value]!.text}
      </p>
      <p class="small soft">
        <Known tie={tie} />
      </p>
      <div class="row">
        {ANSWERS.map(([digit, word, value]) => (
          <button key={digit} type="button" aria-keyshortcuts={digit} onClick={() => answer(value)}>
            <span class="soft">{digit}</span> {word}
          </button>
        ))}
      </div>
      <div class="row">
        <button type="button" class="plain" disabled={at.value === 0} onClick={() => go(-1)}>
          Back
        </button>
        <button type="button" class="plain" onClick={() => answer(null)}>
          {question.value === 0 ? 'Skip this tie' : 'Skip'}
        </button>
        <button
          type="button"
          class="plain"
          disabled={session.edits.undoLabel.value === null}
          onClick={() => session.undo()}
        >
          Undo the last
        </button>
      </div>
      <p class="small soft">
        Keys: 1 to 5 answer, Right skips, Left goes back, u takes the last rating back, Escape ends.
      </p>
    </fieldset>
  );
}

/** What is on record between the two. */
function Known({ tie }: { tie: RateNext }): JSX.Element {
  const { value: readings } = useSession().readings;
  const [from, to] = [readings.byId.get(tie.source), readings.byId.get(tie.target)];
  const pair =
    from === undefined ? undefined : readings.pairsOf(from).find((one) => otherEnd(one, from) === to);
  if (pair === undefined || from === undefined) return <>No contact is on record.</>;
  const { channels } = tieFacts(readings, pair, from);
  const place = to === undefined ? null : readings.organisation[to];
  return (
    <>
      {place ? `At ${place}. ` : ''}
      {channels === ''
        ? 'No contact is on record.'
        : `${channels}; last contact ${ago(pair.lastContact, readings.asOf)}.`}
    </>
  );
}
