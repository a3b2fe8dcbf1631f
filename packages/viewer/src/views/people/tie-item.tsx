import { useSignal } from '@preact/signals';
import type { PairStrength } from '@tertius/core';
import type { JSX } from 'preact';
import { nameOf, otherEnd } from '../../questions/readings.ts';
import { onlyConnected, type TieSide, tieFacts } from '../../questions/rows/tie-facts.ts';
import { sourceWords, tieSources } from '../../questions/rows/tie-sources.ts';
import { dayWords } from '../../questions/wording/locale.ts';
import { ago, band, decimal, percent } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

interface Props {
  readonly pair: PairStrength;
  /** The person whose panel this stands in. */
  readonly person: number;
  readonly onRate: (other: number) => void;
}

/** A tie in one line; opened, why it is as strong as it is. */
export function TieItem({ pair, person, onRate }: Props): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const open = useSignal(false);
  const other = otherEnd(pair, person);
  const contact = onlyConnected(readings, pair)
    ? `connected ${dayWords(pair.lastContact)}`
    : pair.dormant
      ? 'dormant'
      : ago(pair.lastContact, readings.asOf);
  return (
    <li>
      <details
        onToggle={(event) => {
          open.value = event.currentTarget.open;
        }}
      >
        <summary>
          <span class="who">
            {nameOf(readings, other)}
            <small>{readings.organisation[other] ?? 'no organisation known'}</small>
          </span>
          <span class="value">
            {decimal(pair.mutual)} {band(pair.mutual)}
            <small>{contact}</small>
          </span>
          <Bar value={pair.mutual} />
        </summary>
        {open.value && <Why pair={pair} person={person} other={other} onRate={onRate} />}
      </details>
    </li>
  );
}

export function Bar({ value }: { value: number }): JSX.Element {
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width: `${Math.min(Math.max(value || 0, 0), 1) * 100}%` }} />
    </span>
  );
}

function Why({ pair, person, other, onRate }: Props & { other: number }): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const facts = tieFacts(readings, pair, person);
  const [name, otherName] = [nameOf(readings, person), nameOf(readings, other)];
  return (
    <div class="why stack">
      <OneDirection title={`${otherName} towards ${name}`} side={facts.sides[1]} />
      <OneDirection title={`${name} towards ${otherName}`} side={facts.sides[0]} />
      <p class="small soft">
        {facts.connected
          ? `Connected ${dayWords(pair.lastContact)}; no contact is on record`
          : `${facts.channels === '' ? 'No interaction is recorded' : facts.channels}; last contact ${ago(pair.lastContact, readings.asOf)}`}
        .{facts.layers === '' ? '' : ` A tie ${facts.layers}.`}
        {pair.dormant && !facts.connected ? ' Once close, and quiet for long: a tie to revive.' : ''}
      </p>
      <Sources pair={pair} />
      <div class="row">
        <button type="button" onClick={() => session.selectPerson(other, true)}>
          Go to {otherName}
        </button>
        <button type="button" onClick={() => onRate(other)}>
          Rate this tie
        </button>
      </div>
    </div>
  );
}

/** Where a tie is written: file and line. */
function Sources({ pair }: { pair: PairStrength }): JSX.Element | null {
  const sources = tieSources(useSession().readings.value, pair);
  if (sources.length === 0) return null;
  return (
    <div class="small soft">
      Where this comes from:
      <ul>
        {sources.map((source) => (
          <li key={source.file}>{sourceWords(source)}</li>
        ))}
      </ul>
    </div>
  );
}

function OneDirection({ title, side }: { title: string; side: TieSide }): JSX.Element {
  return (
    <table>
      <caption class="small soft">
        {title}: strength {decimal(side.strength)}, {percent(side.confidence)} of it rests on evidence
      </caption>
      <tbody>
        {side.components.map(({ name, value, from, assumed }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{decimal(value)}</td>
            <td class={assumed ? 'assumed' : 'soft'}>{from}</td>
          </tr>
        ))}
        {!Number.isNaN(side.judgement) && (
          <tr>
            <th scope="row">Judgement of people</th>
            <td class="number">{decimal(side.judgement)}</td>
            <td class="soft">stated</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
