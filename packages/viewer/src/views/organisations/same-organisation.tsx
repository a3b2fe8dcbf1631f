import { useSignal } from '@preact/signals';
import type { Network } from '@tertius/core';
import { type OrganisationProposal, organisationProposals } from '@tertius/core/identity';
import type { JSX } from 'preact';
import type { Readings } from '../../questions/readings.ts';
import { Combobox } from '../shell/combobox.tsx';
import { useSession } from '../shell/context.ts';

type Organisation = Network['organisations'][number];

const kept = new WeakMap<Readings, readonly OrganisationProposal[]>();

function alike(readings: Readings): readonly OrganisationProposal[] {
  let found = kept.get(readings);
  if (found === undefined) {
    found = organisationProposals(readings.network, readings.evidence.statements);
    kept.set(readings, found);
  }
  return found;
}

/** Other organisations that may be this one, a field to join any other by hand, and the way back. */
export function SameOrganisation({ name }: { name: string }): JSX.Element | null {
  const session = useSession();
  const readings = session.readings.value;
  const { organisations } = readings.network;
  const shown = organisations.find((one) => one.name === name);
  if (shown === undefined) return null;
  const candidates = alike(readings).filter(({ a, b }) => a === shown.index || b === shown.index);
  return (
    <section class="stack">
      {candidates.length > 0 && <h3>Perhaps the same organisation</h3>}
      {candidates.map(({ a, b, reasons }) => {
        const other = organisations[a === shown.index ? b : a]!;
        return (
          <div key={other.name} class="card stack">
            <p>
              {other.name} <span class="small soft">({reasons.join('; ')})</span>
            </p>
            <div class="row">
              <button type="button" onClick={() => session.mergeOrganisations(shown, other)}>
                They are one organisation
              </button>
              <button type="button" onClick={() => session.keepOrganisationsApart(shown, other)}>
                Not the same
              </button>
            </div>
          </div>
        );
      })}
      <details>
        <summary>Join with another organisation</summary>
        <JoinForm shown={shown} />
      </details>
    </section>
  );
}

function JoinForm({ shown }: { shown: Organisation }): JSX.Element {
  const session = useSession();
  const { network, evidence } = session.readings.value;
  const other = useSignal<string | null>(null);
  const chosen = network.organisations.find(({ name }) => name === other.value);
  const isJoined = evidence.statements.some(
    (s) => s.kind === 'same-organisation' && shown.spellings.includes(s.a) && shown.spellings.includes(s.b),
  );
  return (
    <div class="form">
      <Combobox
        label={`Which organisation is the same as ${shown.name}?`}
        placeholder="Organisation"
        only={({ selection }) => selection.kind === 'organisation' && selection.name !== shown.name}
        onPick={({ selection }) => {
          other.value = selection.kind === 'organisation' ? selection.name : null;
        }}
        onWrite={() => {
          other.value = null;
        }}
      />
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={chosen === undefined}
          onClick={() => chosen && session.mergeOrganisations(shown, chosen)}
        >
          They are one organisation
        </button>
        {isJoined && (
          <button type="button" onClick={() => session.splitOrganisation(shown)}>
            Take apart what was joined
          </button>
        )}
      </div>
    </div>
  );
}
