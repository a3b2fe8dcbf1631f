import type { Limit } from '../support/limit.ts';
import { contributorsAmong, organisationSeen } from '../support/observed.ts';
import type { Inside } from './inside.ts';

/** From this share of colleagues on, contacts of their own tell who talks to whom inside. */
const ENOUGH = 0.5;

const CURE = 'mail or meetings of the organisation, a survey, or the contacts of most colleagues';

/**
 * Why the ties among these people do not show who talks to whom, or undefined where they do. A roster shows who reports to whom; the
 * contacts of a few colleagues show their own ties alone.
 */
export function insideUnseen(on: Inside): Limit | undefined {
  const { network, member, rows, lineOnly } = on;
  const ties = rows.adj.length / 2;
  if (ties === 0) return undefined;
  if (lineOnly.size === ties)
    return {
      code: 'inside-unseen',
      message:
        'all that is known of ties between colleagues here is who reports to whom; whether units talk to each other cannot be said',
      cure: CURE,
    };
  const seen = contributorsAmong(network, member);
  if (organisationSeen(network) || seen >= ENOUGH * member.length) return undefined;
  return {
    code: 'inside-unseen',
    message: `ties between colleagues are known only as far as the contacts of ${seen} of ${member.length} colleagues show them${lineOnly.size > 0 ? ', beside who reports to whom' : ''}; whether units talk to each other cannot be said`,
    cure: CURE,
  };
}
