import { mainHolders } from '@tertius/core/answers';
import { receiverWords } from '@tertius/core/words';
import type { JSX } from 'preact';
import { nameOf } from '../../questions/readings.ts';
import { caveat, explained, headline } from '../../questions/summary.ts';
import { leavingSoon } from '../../questions/supposing/leaving.ts';
import { dayWords, numberWords } from '../../questions/wording/locale.ts';
import { percent } from '../../questions/wording/words.ts';
import { OwnForm } from '../import/own-form.tsx';
import { RhythmSection } from '../time/rhythm-section.tsx';
import { useSession } from './context.ts';

/** What the network says before anybody asked. */
export function Insight(): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const holding = session.holding.value;
  const warning = caveat(readings, holding);
  const meaning = explained(holding);
  const owned = readings.network.own !== undefined;
  const { about } = readings.evidence.settings;
  const asking = session.batchOpen.value;
  const answers = owned && holding.reached.length > 0;
  return (
    <>
      <section class="stack">
        <h2>What this network says</h2>
        <p class="says">{headline(readings, holding)}</p>
        {meaning !== null && <p class="small soft">{meaning}</p>}
        {about !== undefined && <p class="note">{about}</p>}
        {warning !== null && <p class="note">{warning}</p>}
        {!owned && !asking && <OwnForm />}
        {answers && <Figures />}
      </section>
      {answers && <Bridges />}
      {readings.network.interactions.length > 0 && <RhythmSection />}
      {answers && <LeavingSoon />}
      {answers && <HandOn />}
      {owned && <RateFirst />}
      {!answers && owned && !asking && readings.network.pairs.count === 0 && <OwnForm />}
    </>
  );
}

function Figures(): JSX.Element {
  const {
    readings,
    holding: { value: holding },
  } = useSession();
  const asked = holding.basis === 'reach';
  return (
    <dl class="figures">
      <div>
        <dt>people known outside</dt>
        <dd>{numberWords(holding.known)}</dd>
      </div>
      {asked && (
        <div>
          <dt>of them can be asked a favour</dt>
          <dd>{numberWords(holding.reached.length)}</dd>
        </div>
      )}
      <div>
        <dt>{asked ? 'organisations where somebody can be asked' : 'organisations they work for'}</dt>
        <dd>{numberWords(holding.organisations)}</dd>
      </div>
      {holding.othersSeen && (
        <div>
          <dt>{asked ? 'can be asked by one colleague alone' : 'known by one colleague alone'}</dt>
          <dd>{numberWords(holding.reached.length - holding.triangulated)}</dd>
        </div>
      )}
      {caveat(readings.value, holding) === null && (holding.banded ?? 0) > 0 && (
        <div>
          <dt>of ties outside: a band of a share; who trusts whom is not passed on</dt>
          <dd>{percent(holding.banded ?? 0)}</dd>
        </div>
      )}
      {caveat(readings.value, holding) === null && (holding.banded ?? 0) < 1 && (
        <div>
          <dt>of ties outside: trust assumed, not stated</dt>
          <dd>{percent(holding.assumedTrust ?? 0)}</dd>
        </div>
      )}
    </dl>
  );
}

function Bridges(): JSX.Element | null {
  const session = useSession();
  const holding = session.holding.value;
  const brokers = mainHolders(holding);
  if (brokers.length === 0) return null;
  const most = Math.max(...brokers.map((person) => holding.insiders.get(person)!.contacts));
  return (
    <section>
      <h3>Who bridges us to the outside</h3>
      <ol class="bridges">
        {brokers.map((person) => {
          const { contacts, sole } = holding.insiders.get(person)!;
          const alone = holding.othersSeen ? sole.length : 0;
          return (
            <li key={person}>
              <button type="button" class="link" onClick={() => session.selectPerson(person, true)}>
                {nameOf(session.readings.value, person)}
              </button>
              <span class="small soft">
                {holding.basis === 'reach' ? 'can ask' : 'knows'} {contacts}
                {holding.othersSeen && `, ${sole.length} held alone`}
              </span>
              <span class="bar two" aria-hidden="true">
                <span class="alone" style={{ width: `${(alone / most) * 100}%` }} />
                <span style={{ width: `${((contacts - alone) / most) * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
      {holding.othersSeen && (
        <p class="small soft">
          Held alone (the dark part of each bar):{' '}
          {holding.basis === 'reach'
            ? 'contacts whom no other colleague can ask yet, though one may know them; worth an introduction.'
            : 'contacts whom no other colleague knows yet, worth introducing one to.'}
        </p>
      )}
    </section>
  );
}

/** Who leaves within half a year: time to hand on. */
function LeavingSoon(): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const leaving = leavingSoon(readings, session.holding.value);
  if (leaving.length === 0) return null;
  return (
    <section>
      <h3>Who leaves soon</h3>
      <ul class="bridges">
        {leaving.slice(0, 5).map(({ person, day, sole }) => (
          <li key={person}>
            <button type="button" class="link" onClick={() => session.selectPerson(person, true)}>
              {nameOf(readings, person)}
            </button>
            <span class="small soft">
              {dayWords(day)}
              {sole === 0 || !session.holding.value.othersSeen ? '' : `, ${numberWords(sole)} held alone`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HandOn(): JSX.Element | null {
  const session = useSession();
  const answer = session.answer('dependence', {}).value.value;
  if (answer === undefined) return null;
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
              to {one.toName}, {receiverWords(one)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RateFirst(): JSX.Element | null {
  const session = useSession();
  const answer = session.answer('dependence', {}).value.value;
  if (answer === undefined || answer.rateNext.length === 0) return null;
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
      <button type="button" onClick={() => session.passRequest.value++}>
        Rate them one after the other (key r)
      </button>
    </section>
  );
}
