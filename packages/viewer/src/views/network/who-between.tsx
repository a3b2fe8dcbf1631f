import type { JSX } from 'preact';
import { isFiltering } from '../../questions/lens/filter.ts';
import { counted, decimal, shownName } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

/** A unit, and the unit or organisation that it is compared with. */
export type Cell = readonly [unit: string, other: string];

interface WhoProps {
  readonly cell: Cell;
  readonly onClose: () => void;
}

/** The people behind a cell of the matrix, strongest ties first. */
export function WhoBetween({ cell, onClose }: WhoProps): JSX.Element {
  const session = useSession();
  const { filter } = session.lens.value;
  const { value, failed } = session.answer('between', {
    cell,
    ...(isFiltering(filter) ? { filter } : {}),
  }).value;
  const [unit, other] = cell.map(shownName);
  const title = unit === other ? `Inside ${unit}` : `${unit} and ${other}`;
  const person = ({ id, name }: { readonly id: string; readonly name: string }): JSX.Element => (
    <button type="button" class="link" onClick={() => session.select({ kind: 'person', id })}>
      {name}
    </button>
  );
  return (
    <section class="between" aria-label={title}>
      <div class="row">
        <h2>{title}</h2>
        <span class="soft" role="status">
          {failed ?? (value === undefined ? 'being worked out …' : counted(value.count, 'tie', 'ties'))}
        </span>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      {value !== undefined && (
        <ul>
          {value.pairs.map(({ one, other, strength }) => (
            <li key={`${one.id} ${other.id}`}>
              {person(one)} and {person(other)} <span class="soft">{decimal(strength)}</span>
            </li>
          ))}
          {value.count > value.pairs.length && (
            <li class="soft">The {value.pairs.length} strongest are listed.</li>
          )}
        </ul>
      )}
    </section>
  );
}
