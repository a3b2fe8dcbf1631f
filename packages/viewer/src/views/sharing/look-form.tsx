import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useSession } from '../shell/context.ts';

/** For whom a share is made; leads to the view as they would have it. */
export function LookForm({ colleagues }: { colleagues: readonly string[] }): JSX.Element {
  const session = useSession();
  const id = useId();
  const textOf = (data: FormData, name: string): string => {
    const text = data.get(name);
    return typeof text === 'string' ? text.trim() : '';
  };
  return (
    <section class="card stack" aria-label="Look and share">
      <h2>Look before you share</h2>
      <p>
        See the whole view as a colleague would have it who holds the organisation’s files and your share, and
        nothing else of yours. From there you write the share: a file that you pass on yourself.
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          session.lookThrough({ reader: textOf(data, 'reader'), expires: textOf(data, 'expires') });
        }}
      >
        <label for={`${id}-reader`}>For whom</label>
        <input
          id={`${id}-reader`}
          name="reader"
          list={`${id}-colleagues`}
          placeholder="any colleague"
          autocomplete="off"
        />
        <datalist id={`${id}-colleagues`}>
          {colleagues.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label for={`${id}-expires`}>Counts until</label>
        <input id={`${id}-expires`} name="expires" type="date" />
        <button type="submit" class="primary">
          Look through their eyes
        </button>
      </form>
    </section>
  );
}
