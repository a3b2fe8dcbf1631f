import { CHANNELS } from '../../../model/channel.ts';
import { NO_DAY } from '../../../model/day.ts';
import type { Network } from '../../../model/network.ts';
import { type StrengthColumns, TIE } from '../../../model/strength/strength-columns.ts';
import type { Limit } from '../limit.ts';

/** Without contact on a day nothing tells live ties from dormant ones; and where strengths are computed, on what they rest. */
export function historyLimit(network: Network, { count, flags }: StrengthColumns): Limit[] {
  const { channel, day } = network.interactions;
  if (channel.some((one, at) => one !== CONNECTION && day[at] !== NO_DAY)) return [];
  let computed = 0;
  for (let k = 0; k < count; k++) if (flags[k]! & TIE.trustAssumed) computed++;
  return [
    {
      code: 'no-history',
      message:
        computed * 2 > count
          ? 'no conversation is recorded, so strength rests on trust and on connections alone'
          : 'no contact with a date is recorded, so it is not known which ties are alive and which are dormant',
      cure: 'messages, mail, a calendar, or a tie file with timestamp and channel',
    },
  ];
}

const CONNECTION: number = CHANNELS.indexOf('connection');
