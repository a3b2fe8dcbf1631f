import { limitLine } from '@tertius/core/words';
import type { JSX } from 'preact';
import { nothingToIntroduce } from '../../questions/summary.ts';
import { decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';

function Name({ id, name }: { id: string; name: string }): JSX.Element {
  const session = useSession();
  return (
    <button type="button" class="link" onClick={() => session.select({ kind: 'person', id }, true)}>
      <strong>{name}</strong>
    </button>
  );
}

/** The introductions that would add most to what the organisation reaches. */
export function PlanSection(): JSX.Element {
  const session = useSession();
  const { value, failed } = session.seen('plan', { budget: 5 }).value;
  if (value === undefined) return <Waiting failed={failed} />;
  const { introductions, limits } = value;
  return (
    <section class="card stack">
      <h2>Whom to introduce to whom this month</h2>
      {introductions.length === 0 ? (
        <p class="soft">{nothingToIntroduce(session.holding.value)}</p>
      ) : (
        <>
          {limitLine(limits, 'plan').map((line) => (
            <p class="note" key={line}>
              {line}
            </p>
          ))}
          <ol class="steps">
            {introductions.map((one) => (
              <li key={`${one.broker} ${one.insider} ${one.outsider}`}>
                <Name id={one.broker} name={one.brokerName} /> introduces{' '}
                <Name id={one.insider} name={one.insiderName} /> to{' '}
                <Name id={one.outsider} name={one.outsiderName} />{' '}
                <span class="small soft reasons">
                  {one.changes}; a tie of {decimal(one.strength)}{' '}
                  <button
                    type="button"
                    class="link"
                    aria-label={`Show ${one.insiderName}, ${one.brokerName} and ${one.outsiderName} in the drawing`}
                    onClick={() => session.showPath([one.insider, one.broker, one.outsider])}
                  >
                    show in the drawing
                  </button>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
