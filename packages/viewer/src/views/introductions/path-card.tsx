import type { WarmPath } from '@tertius/core/answers';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { band, decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

type Kit = NonNullable<WarmPath['kit']>;
type Step = WarmPath['steps'][number];

/** One way to somebody: each step with its reasons, the texts to ask with, and the way into the drawing. */
export function PathCard({ path, first }: { path: WarmPath; first: boolean }): JSX.Element {
  const session = useSession();
  const asked = path.steps[0]!;
  const isDirect = path.steps.length === 1 && path.kit?.brokers.length === 0;
  return (
    <article class="card stack">
      <h3>
        {isDirect ? 'Directly: ' : first ? 'Ask first: ' : 'Or: '}
        {path.names.join(' → ')}
      </h3>
      <p class="soft">
        {path.steps.length === 1 && asked.askWho !== null
          ? `${asked.askWho}: they are shared on request.`
          : path.steps.length === 1
            ? `${asked.fromName} knows ${asked.toName} directly.`
            : `${asked.fromName} asks ${asked.toName}.`}{' '}
        Strength {decimal(path.strength)}, {band(path.strength)}.
      </p>
      <ol class="steps">
        {path.steps.map((step) => (
          <li key={step.to}>
            <strong>
              {step.fromName} → {step.toName}
            </strong>{' '}
            <span>
              {step.askWho ??
                `${decimal(step.strength)}, ${step.reasons.channel === null || step.reasons.channel === 'connection' ? 'how they keep in touch is not recorded' : `by ${FORMS[step.form]}`}`}
            </span>
            <span class="small soft reasons">{reasonsOf(step)}</span>
          </li>
        ))}
      </ol>
      <div class="row">
        <button type="button" onClick={() => session.showPath(path.path)}>
          Show in the drawing
        </button>
      </div>
      {path.kit && <KitTexts kit={path.kit} />}
    </article>
  );
}

/** The texts of a kit, to be copied. */
export function KitTexts({ kit: { brokers, request, notes, question } }: { kit: Kit }): JSX.Element {
  return (
    <details>
      <summary>Texts to ask with; nothing is sent</summary>
      <div class="stack">
        {request !== undefined && (
          <Text
            title={`To ${brokers[0] ?? 'the one you ask'}, who learns whom it is about only after agreeing`}
            text={request}
          />
        )}
        {notes.map((note, at) => (
          <Text key={note} title={`For ${brokers[at] ?? 'them'} to pass on`} text={note} />
        ))}
        <Text title="To the one you want to meet, before any address is passed on" text={question} />
      </div>
    </details>
  );
}

const FORMS = {
  message: 'message',
  meeting: 'meeting or call',
  both: 'message first, then a meeting',
} as const;

function reasonsOf({ reasons, asked, toName }: Step): string {
  const { given, banded, trust, history, assumed, lastContact, channel, mostly, evidence, shared, dormant } =
    reasons;
  const parts: string[] = [];
  if (banded && given !== null)
    parts.push(`strength ${decimal(given)}, the lower end of the band that was shared`);
  else if (given !== null) parts.push(`strength ${decimal(given)} stated in a file`);
  else if (trust !== null)
    parts.push(`trust ${decimal(trust)}${assumed.includes('trust') ? ', assumed' : ', stated'}`);
  const connected = channel === 'connection';
  if (history > 0 && !connected)
    parts.push(`shared history ${decimal(history)} from ${evidence} pieces of evidence`);
  if (lastContact !== null && connected) parts.push(`connected ${lastContact}`);
  else if (lastContact !== null)
    parts.push(
      `last in touch ${lastContact}${channel === null ? '' : `, ${mostly ? 'mostly' : 'also'} ${channel}`}`,
    );
  if (shared.length > 0) parts.push(shared.slice(0, 2).join(' and '));
  if (dormant) parts.push('quiet for long: revive it first');
  if (asked > 0) parts.push(`${toName} was asked ${asked} times lately`);
  return parts.join('; ');
}

function Text({ title, text }: { title: string; text: string }): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <textarea id={id} rows={Math.min(12, text.split('\n').length + 2)} value={text} />
    </div>
  );
}
