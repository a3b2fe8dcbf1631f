import { addTo } from '../conventions/add-to.ts';
import { CHANNELS } from '../model/channel.ts';
import { NO_DAY } from '../model/day.ts';
import type { Import } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { familyOf } from './import-order.ts';

/**
 * Rows of one owner's exports of one service that name the same connection: the same full name, connected with the owner on the same
 * day, and no other such row in either file. Addresses and employers change between two exports, the day does not. Visits the import,
 * the number of the record and a text that is the same for all of them.
 */
export function sameConnections(
  imports: readonly Import[],
  visit: (source: number, number: number, text: string) => void,
): void {
  imports.forEach((source, index) => {
    if (
      source.owner === undefined ||
      !imports.some((other) => other !== source && isSameService(other, source))
    )
      return;
    const found = new Map<string, number[]>();
    for (const [number, day] of connectionDays(source.interactions)) {
      const name = source.people[number]?.name?.normalize('NFC').trim().replace(/\s+/g, ' ');
      if (name === undefined || !name.includes(' ')) continue;
      const text = JSON.stringify([familyOf(source), source.owner, name, day]);
      addTo(found, text, number);
    }
    for (const [text, numbers] of found) {
      const [only] = numbers;
      if (only !== undefined && numbers.length === 1) visit(index, only, text);
    }
  });
}

function isSameService(one: Import, other: Import): boolean {
  return one.owner === other.owner && familyOf(one) === familyOf(other);
}

/** The day each person of an import was connected to, by their number. */
export function connectionDays({
  length,
  channel,
  day,
  from,
  to,
  toStart,
}: InteractionTable): Map<number, number> {
  const connection = CHANNELS.indexOf('connection');
  const days = new Map<number, number>();
  for (let e = 0; e < length; e++) {
    if (channel[e] !== connection || day[e] === NO_DAY) continue;
    const others = to.subarray(toStart[e] as number, toStart[e + 1] as number);
    for (const person of [from[e] as number, ...others]) if (person >= 0) days.set(person, day[e] as number);
  }
  return days;
}
