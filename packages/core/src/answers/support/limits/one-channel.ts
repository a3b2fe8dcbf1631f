import { CHANNELS, type Channel } from '../../../model/channel.ts';
import { formatDay, NO_DAY } from '../../../model/day.ts';
import { type Network, PAIR } from '../../../model/network.ts';
import type { Limit } from '../limit.ts';

const WRITTEN = new Set<Channel>(['mail', 'message']);
const MET = new Set<Channel>(['in-person', 'call', 'video', 'unrecorded']);

/**
 * Where all contact is mail and messages, or all is meetings and calls, and nobody stated a tie: what else people do together is not in the
 * data, and one row makes a tie. Cost: linear in interactions and pairs.
 */
export function oneChannel(network: Network, asOf: number): Limit[] {
  const { channel, day, length } = network.interactions;
  const seen = new Set<Channel>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let e = 0; e < length; e++) {
    const one = CHANNELS[channel[e]!]!;
    if (one === 'connection') return [];
    seen.add(one);
    if (day[e] === NO_DAY || day[e]! > asOf) continue;
    first = Math.min(first, day[e]!);
    last = Math.max(last, day[e]!);
  }
  if (seen.size === 0 || isAnyStated(network)) return [];
  const period = Number.isFinite(first) ? ` (${formatDay(first)} to ${formatDay(last)})` : '';
  if ([...seen].every((one) => WRITTEN.has(one)))
    return [
      {
        code: 'one-channel',
        message: `the only contact on record is mail and messages${period}, and a single one makes a tie; who meets or calls whom is not in it`,
        cure: 'calendars, which show who meets, or a survey, which shows who turns to whom',
      },
    ];
  if ([...seen].every((one) => MET.has(one)))
    return [
      {
        code: 'one-channel',
        message: `the only contact on record is meetings and calls${period}, and being in one of them makes a tie; who writes to whom is not in it`,
        cure: 'mail or messages, or a survey, which shows who turns to whom',
      },
    ];
  return [];
}

/** Whether somebody stated a tie, as in a survey, beside the contact and the reporting lines. */
function isAnyStated({ pairs }: Network): boolean {
  for (let p = 0; p < pairs.count; p++) if ((pairs.flags[p]! & PAIR.besides) !== 0) return true;
  return false;
}
