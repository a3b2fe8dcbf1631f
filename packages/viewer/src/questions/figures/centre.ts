import { mainHolders } from '@tertius/core/answers';
import type { Holding } from '../holding.ts';
import type { Readings } from '../readings.ts';

/** Whom to put in the centre where nobody was chosen: the user, else the first broker, the owner of an export, whoever has most ties. */
export function centreOf({ network, pairs }: Readings, holding: Holding): number {
  const tied = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const owner = network.people.find(({ owner, index }) => owner && tied.has(index))?.index;
  return network.self ?? mainHolders(holding)[0] ?? owner ?? mostTied(network.people, pairs);
}

/** Who has most ties, the first of several; 0 where nobody has any. */
function mostTied(people: Readings['network']['people'], pairs: Readings['pairs']): number {
  const ties = new Uint32Array(people.length);
  for (const { a, b } of pairs) {
    if (people[a]!.noPerson !== undefined || people[b]!.noPerson !== undefined) continue;
    ties[a]!++;
    ties[b]!++;
  }
  return ties.reduce((best, count, person) => (count > ties[best]! ? person : best), 0);
}

/** The same among colleagues; -1 where there is none. */
export function colleagueOf(readings: Readings, holding: Holding): number {
  const wanted = [readings.network.self ?? -1, centreOf(readings, holding), mainHolders(holding)[0] ?? -1];
  return wanted.find((one) => readings.insider[one]) ?? readings.insider.indexOf(true);
}
