import type { JSX } from 'preact';
import { Combobox } from './combobox.tsx';
import { useSession } from './context.ts';

const NAME = 'Search people and organisations';

/** Finds somebody and shows them: in the drawing and in the panel. */
export function SearchBox(): JSX.Element {
  const session = useSession();
  return (
    <Combobox
      label={NAME}
      placeholder={NAME}
      onPick={(hit) => {
        session.select(hit.selection, true);
        session.status.value = `${hit.title} is selected; the panel tells more.`;
      }}
    />
  );
}
