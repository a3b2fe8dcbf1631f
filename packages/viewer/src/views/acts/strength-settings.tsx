import type { JSX } from 'preact';
import { numberWords } from '../../questions/wording/locale.ts';
import { useSession } from '../shell/context.ts';
import { later } from '../shell/later.tsx';

const StrengthSliders = later('StrengthSliders');

/** Sliders for what strength is made of; everything follows at once, and is kept or dropped. */
export function StrengthSettings({ id, open }: { id: string; open: boolean }): JSX.Element {
  const session = useSession();
  return (
    <>
      {session.heldBefore.value !== null && <Tried />}
      <div id={id} hidden={!open}>
        {open && <StrengthSliders />}
      </div>
    </>
  );
}

/** What the settings that are tried change, and what may be done with them. */
function Tried(): JSX.Element {
  const session = useSession();
  const [before, now] = [session.heldBefore.value!, session.holding.value];
  const alone = ({ reached, triangulated }: typeof now): number => reached.length - triangulated;
  return (
    <div class="row">
      <p class="says small" role="status">
        Tried, not kept: {numberWords(now.reached.length)} people outside count as reached instead of{' '}
        {numberWords(before.reached.length)}
        {now.othersSeen &&
          `; ${numberWords(alone(now))} of them are known to one colleague alone, instead of ${numberWords(alone(before))}`}
        .
      </p>
      <button type="button" class="primary" onClick={() => session.keepTrial()}>
        Keep these settings
      </button>
      <button type="button" onClick={() => session.dropTrial()}>
        Drop them
      </button>
    </div>
  );
}
