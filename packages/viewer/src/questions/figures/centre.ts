import { mainHolders } from '@tertius/core/answers';
import type { Holding } from '../holding.ts';
import type { Readings } from '../readings.ts';

/** Whom to put in the centre where nobody was chosen: the user, else the first broker, else the owner of an export. */
export function centreOf({ network }: Readings, holding: Holding): number {
  const owner = network.people.find((person) => person.owner)?.index;
  return network.self ?? mainHolders(holding)[0] ?? owner ?? 0;
}

/** The same among colleagues; -1 where there is none. */
export function colleagueOf(readings: Readings, holding: Holding): number {
  const wanted = [readings.network.self ?? -1, centreOf(readings, holding), mainHolders(holding)[0] ?? -1];
  return wanted.find((one) => readings.insider[one]) ?? readings.insider.indexOf(true);
}
