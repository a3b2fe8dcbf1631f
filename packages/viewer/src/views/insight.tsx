import type { JSX } from 'preact';
import { brokersOf } from '../state/holding.ts';
import { nameOf } from '../state/readings.ts';
import { caveat, headline } from '../state/summary.ts';
import { percent } from '../state/words.ts';
import { useSession } from './context.ts';
import { OwnForm } from './own-form.tsx';

/** What the network says before anybody asked. */
export function Insight(): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const holding = session.holding.value;
  const warning = caveat(readings, holding);
  const owned = readings.network.own !== undefined;
  const asking = session.batchOpen.value;
  const answers = owned && holding.reached.length > 0;
  return (
    <>
      <section class="stack">
        <h2>What this network says</h2>
        <p class="says">{headline(readings, holding)}</p>
        {warning !== null && <p class="note">{warning}</p>}
        {!owned && !asking && <OwnForm />}
        {answers && <Figures />}
      </section>
      {answers && <Bridges />}
      {answers && <HandOn />}
      {owned && <RateFirst />}
      {!answers && owned && !asking && <OwnForm />}
    </>
  );
}

function Figures(): JSX.Element {
  const { value: holding } = useSession().holding;
  const word = holding.basis === 'reach' ? 'reached' : 'known';
  return (
    <dl class="figures">
      <div>
        <dt>people {word} outside</dt>
        <dd>{holding.reached.length.toLocaleString('en')}</dd>
      </div>
      <div>
        <dt>organisations {word}</dt>
        <dd>{holding.organisations.toLocaleString('en')}</dd>
      </div>
      <div>
        <dt>through one colleague alone</dt>
        <dd>{(holding.reached.length - holding.triangulated).toLocaleString('en')}</dd>
      </div>
      <div>
        <dt>trust assumed, not stated</dt>
        <dd>{percent(holding.assumedTrust)}</dd>
      </div>
    </dl>
  );
}

function Bridges(): JSX.Element | null {
  const session = useSession();
  const holding = session.holding.value;
  const brokers = brokersOf(holding);
  if (brokers.length === 0) return null;
  const most = Math.max(...brokers.map((person) => holding.insiders.get(person)!.contacts));
  return (
    <section>
      <h3>Who bridges us to the outside</h3>
      <ol class="bridges">
        {brokers.map((person) => {
          const { contacts, sole } = holding.insiders.get(person)!;
          return (
            <li key={person}>
              <button type="button" class="link" onClick={() => session.selectPerson(person, true)}>
                {nameOf(session.readings.value, person)}
              </button>
              <span class="small soft">
                {contacts}, {sole.length} alone
              </span>
              <span class="bar two" aria-hidden="true">
                <span class="alone" style={{ width: `${(sole.length / most) * 100}%` }} />
                <span style={{ width: `${((contacts - sole.length) / most) * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
      <p class="small soft">
        The first part of each bar is what nobody else here holds: worth introducing a colleague to.
      </p>
    </section>
  );
}

function HandOn(): JSX.Element | null {
  const session = useSession();
  const answer = session.dependence.value;
  if (typeof answer === 'string') return null;
  const { byId } = session.readings.value;
  const first = answer.handOn.filter(({ toName }) => toName !== undefined).slice(0, 3);
  if (first.length === 0) return null;
  return (
    <section>
      <h3>Hand on while there is time</h3>
      <ul class="bridges">
        {first.map((one) => (
          <li key={`${one.from} ${one.outsider}`}>
            <span>
              {one.fromName} could introduce{' '}
              <button
                type="button"
                class="link"
                onClick={() => session.selectPerson(byId.get(one.outsider) ?? -1, true)}
              >
                {one.outsiderName}
              </button>{' '}
              to {one.toName}
              {one.because === 'knows-the-organisation' && `, who knows people at ${one.organisation}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RateFirst(): JSX.Element | null {
  const session = useSession();
  const answer = session.dependence.value;
  if (typeof answer === 'string' || answer.rateNext.length === 0) return null;
  const { byId } = session.readings.value;
  return (
    <section>
      <h3>Rate these first</h3>
      <ol class="bridges">
        {answer.rateNext.slice(0, 5).map((tie) => (
          <li key={`${tie.source} ${tie.target}`}>
            <button
              type="button"
              class="link"
              onClick={() => session.askRating(byId.get(tie.source) ?? -1, byId.get(tie.target) ?? -1)}
            >
              {tie.targetName}
            </button>
            <span class="small soft">by {tie.sourceName}</span>
          </li>
        ))}
      </ol>
      <p class="small soft">
        Nobody said yet how far they trust each other; these would change the figures most.
      </p>
    </section>
  );
}
