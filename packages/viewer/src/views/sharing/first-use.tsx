import type { JSX } from 'preact';
import type { Sharing } from '../../questions/rows/sharing-rows.ts';
import { useSession } from '../shell/context.ts';
import { countWords } from './level-counts.tsx';

/** Before anything was said: what to start with, and how many contacts would have each level. */
export function FirstUse({ proposal }: { proposal: NonNullable<Sharing['proposal']> }): JSX.Element {
  const session = useSession();
  return (
    <section class="card stack" aria-label="To start with">
      <h2>Nobody sees any of your contacts until you say so</h2>
      <p>These rules are proposed to start with. Later rules win, and every contact can be set by itself.</p>
      <ol class="steps">
        {proposal.rules.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <p>
        That would make <strong>{countWords(proposal.counts)}</strong>. Nothing leaves this machine before you
        write a share and pass it on.
      </p>
      <button type="button" class="primary" onClick={() => session.addRules(proposal.rules)}>
        Start with these rules
      </button>
    </section>
  );
}
