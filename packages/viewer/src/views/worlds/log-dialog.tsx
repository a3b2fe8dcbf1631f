import { useSignal } from '@preact/signals';
import { labelOf, TertiusError } from '@tertius/core';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { errorText } from '../../questions/wording/error-text.ts';
import { useSession } from '../shell/context.ts';

/** One line for what no export knows: the key l opens it, Enter records it. */
export function LogDialog(): JSX.Element | null {
  const session = useSession();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const line = useSignal('');
  const wrong = useSignal('');
  const request = session.logRequest.value;
  useEffect(() => {
    if (request === 0 || box.current === null || box.current.open) return;
    wrong.value = '';
    box.current.showModal();
  }, [request]);
  const me = session.me.value;
  if (session.empty.value) return null;
  const record = async (): Promise<void> => {
    try {
      if (me === null)
        throw new TertiusError(
          'usage',
          'Import an export of your own first, so that it is known who you are.',
        );
      const { people } = session.readings.peek().network;
      const { channel, topic, ...said } = await session.understand(line.value);
      const to = said.to.map((index) => people[index]!);
      const what = `${channel === 'in-person' ? 'meeting' : channel} with ${to.map(labelOf).join(' and ')}`;
      session.record({ from: people[me]!, to, channel, ...(topic === null ? {} : { topic }) }, what);
      line.value = '';
      box.current?.close();
    } catch (error) {
      wrong.value = errorText(error);
    }
  };
  return (
    <dialog ref={box} class="stack" aria-label="Record a contact">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <label for={id}>How, with whom, about what</label>
        <input
          id={id}
          type="text"
          value={line.value}
          placeholder="lunch with Ines, calibration"
          aria-describedby={`${id}-says`}
          onInput={(event) => {
            line.value = event.currentTarget.value;
          }}
        />
        <p id={`${id}-says`} class="small soft">
          Press l anywhere to come here. It counts as contact of today; undo takes it back.
        </p>
        {wrong.value !== '' && (
          <p class="note" role="alert">
            {wrong.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary">
            Record
          </button>
          <button type="button" onClick={() => box.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
