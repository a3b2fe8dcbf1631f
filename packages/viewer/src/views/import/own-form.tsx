import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { useSession } from '../shell/context.ts';

/** Asks which organisation the user works for. */
export function OwnForm(): JSX.Element {
  const session = useSession();
  const id = useId();
  const name = useSignal('');
  const { network, organisation } = session.readings.value;
  const likely = useMemo(() => largest(organisation), [organisation]);
  const current = network.organisations[network.own ?? -1]?.name;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        session.setOwn(name.value);
      }}
    >
      <div class="field">
        <label for={id}>Own organisation</label>
        <div class="line">
          <input
            id={id}
            value={name.value}
            placeholder={current ?? 'Where do you work?'}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="primary">
            Set
          </button>
        </div>
      </div>
      {likely.length > 0 && current === undefined && (
        <div class="row small">
          <span class="soft">The largest here:</span>
          {likely.map(([one]) => (
            <button key={one} type="button" class="link" onClick={() => session.setOwn(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}

function largest(organisation: readonly (string | null)[]): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const one of organisation) if (one !== null) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return [...sizes].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).slice(0, 4);
}
