import type { Holding } from '../holding.ts';
import { nameOf, type Readings } from '../readings.ts';

export interface PersonRow {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly insider: boolean;
  /** Shared without a name: whoever holds the tie is to be asked who it is. */
  readonly onRequest: boolean;
  readonly contacts: number;
  readonly sole: number;
  readonly holders: number;
  readonly holderNames: string;
  readonly ties: number;
  readonly strongest: number;
  readonly lastContact: number;
}

export function personRows(readings: Readings, holding: Holding): readonly PersonRow[] {
  return readings.network.people
    .filter(({ noPerson }) => noPerson === undefined)
    .map((person): PersonRow => {
      const { index } = person;
      const pairs = readings.pairsOf(index);
      const holders = holding.holders.get(index) ?? [];
      const held = holding.insiders.get(index);
      return {
        id: person.id,
        index,
        name: nameOf(readings, index),
        organisation: readings.organisation[index] ?? '',
        role: readings.role[index] ?? readings.unit[index] ?? '',
        insider: readings.insider[index]!,
        onRequest: person.onRequest === true,
        contacts: held?.contacts ?? 0,
        sole: held?.sole.length ?? 0,
        holders: holders.length,
        holderNames: holders.map((holder) => nameOf(readings, holder)).join(', '),
        ties: pairs.length,
        strongest: pairs[0]?.mutual ?? Number.NaN,
        lastContact: pairs.reduce((last, pair) => Math.max(last, pair.lastContact), -2147483648),
      };
    });
}
