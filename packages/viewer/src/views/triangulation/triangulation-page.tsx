import type { Triangulation } from '@tertius/core';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { decimal } from '../../questions/wording/words.ts';
import { Bar } from '../people/tie-item.tsx';
import { useSession } from '../shell/context.ts';

type Row = Triangulation['insiders'][number];

/** One colleague’s three sides, each with the people that give it, and the next step. */
export function TriangulationPage({ row, onBack }: { row: Row; onBack: () => void }): JSX.Element {
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { nextStep, support, practice, validation } = row;
  return (
    <div class="page stack">
      <button type="button" onClick={onBack}>
        Back to all colleagues
      </button>
      <section class="card stack">
        <h2 tabIndex={-1} ref={heading}>
          What stands behind {row.name}
        </h2>
        <ul>
          {row.words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {nextStep !== null && (
          <div class="row">
            <button
              type="button"
              onClick={() => session.showPath([row.id, nextStep.broker, nextStep.outsider])}
            >
              Show this introduction in the drawing
            </button>
          </div>
        )}
      </section>
      <div class="phases">
        <Phase title="Support" score={support.score} none="Nobody outside yet.">
          {support.evidence.map((voice) => (
            <Voice key={voice.id} id={voice.id} name={voice.name} value={voice.value} />
          ))}
        </Phase>
        <Phase
          title={practice.community === null ? 'Practice' : `Practice: ${practice.community}`}
          score={practice.score}
          none="No community outside yet."
          detail={practice.detected ? 'found from ties, not declared' : ''}
        >
          {practice.evidence.map((voice) => (
            <Voice key={voice.id} id={voice.id} name={voice.name} value={voice.value} />
          ))}
        </Phase>
        <Phase
          title="External validation"
          score={validation.decided ? validation.score : null}
          none={
            validation.decided
              ? 'No outside voice reaches those who decide.'
              : 'Nobody is recorded who decides about this work.'
          }
        >
          {validation.evidence.map((voice) => (
            <Voice
              key={voice.outsider}
              id={voice.outsider}
              name={voice.names.join(' → ')}
              value={voice.value}
              onShow={() => session.showPath([row.id, ...voice.path])}
            />
          ))}
        </Phase>
      </div>
    </div>
  );
}

interface PhaseProps {
  readonly title: string;
  readonly score: number | null;
  readonly none: string;
  readonly detail?: string;
  readonly children: readonly JSX.Element[];
}

function Phase({ title, score, none, detail = '', children }: PhaseProps): JSX.Element {
  return (
    <section class="card stack">
      <h3>{title}</h3>
      {score === null ? (
        <p class="small soft">not known</p>
      ) : (
        <>
          <p>
            {decimal(score)} <span class="small soft">of 1{detail === '' ? '' : `; ${detail}`}</span>
          </p>
          <Bar value={score} />
        </>
      )}
      {children.length === 0 ? <p class="soft">{none}</p> : <ul class="bridges">{children}</ul>}
    </section>
  );
}

interface VoiceProps {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly onShow?: () => void;
}

function Voice({ id, name, value, onShow }: VoiceProps): JSX.Element {
  const session = useSession();
  const show = onShow ?? (() => session.selectPerson(session.readings.value.byId.get(id) ?? -1, true));
  return (
    <li>
      <button type="button" class="link" onClick={show}>
        {name}
      </button>
      <span class="small soft">{decimal(value)}</span>
    </li>
  );
}
