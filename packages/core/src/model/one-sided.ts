import { formatOf } from '../conventions/formats.ts';
import { CHANNELS, type Channel } from './channel.ts';
import { NO_DAY } from './day.ts';
import type { Network } from './network.ts';

/** What happens in public, of which an export of one side shows that side alone. */
const PUBLIC = new Set<Channel>(['reply', 'mention', 'repost', 'like', 'follow']);

/**
 * Whether all that is known between two people is what one of them did in public, from exports of that side: what the other did is
 * unknown, not absent. Cost: linear in their interactions.
 */
export function oneSideSeen(
  { interactions, interactionImport, imports, pairs }: Network,
  p: number,
  asOf: number,
): boolean {
  let from = -1;
  for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++) {
    const e = pairs.event[k]!;
    const day = interactions.day[e]!;
    if (day !== NO_DAY && day > asOf) continue;
    const isPublic = PUBLIC.has(CHANNELS[interactions.channel[e]!]!);
    if (!isPublic || formatOf(imports[interactionImport[e]!]).oneSided !== true) return false;
    if (from >= 0 && from !== interactions.from[e]) return false;
    from = interactions.from[e]!;
  }
  return from >= 0;
}
