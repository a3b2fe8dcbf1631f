import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ghost, Picture } from '../../picture/picture-types.ts';
import { counted } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

const MOST = 6;

/** Draws the introductions of the month into the map, as ties that are not there yet. */
export function Proposed({ picture }: { readonly picture: RefObject<Picture | null> }): JSX.Element {
  const session = useSession();
  const shown = useSignal(false);
  const answered = shown.value ? session.seen('plan', { budget: MOST }).value : null;
  const plan = answered?.value;
  useEffect(() => {
    const { byId } = session.readings.peek();
    const introductions = plan?.introductions ?? [];
    const ghosts = introductions.flatMap((one): Ghost[] => {
      const [insider, outsider, through] = [one.insider, one.outsider, one.broker].map((id) => byId.get(id));
      return insider === undefined || outsider === undefined || through === undefined
        ? []
        : [{ one: insider, other: outsider, through }];
    });
    picture.current?.setGhosts(ghosts);
    if (plan !== undefined)
      session.status.value = `${counted(ghosts.length, 'introduction is', 'introductions are')} proposed: ${introductions.map((one) => `${one.brokerName} introduces ${one.insiderName} to ${one.outsiderName}`).join('; ') || 'none would add to what the organisation reaches'}.`;
  }, [plan, picture, session]);
  return (
    <li>
      <svg viewBox="0 0 26 14" aria-hidden="true">
        <path
          d="M1 10Q13 0 25 10"
          fill="none"
          stroke="var(--ember)"
          stroke-width="2.5"
          stroke-dasharray="2 4"
          stroke-linecap="round"
        />
      </svg>
      <button
        type="button"
        class="link pick"
        aria-pressed={shown.value}
        onClick={() => {
          shown.value = !shown.value;
        }}
      >
        proposed introductions
      </button>
      {answered?.failed !== undefined && <span> ({answered.failed})</span>}
    </li>
  );
}
