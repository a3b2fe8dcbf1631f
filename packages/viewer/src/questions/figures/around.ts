import { supportOf } from '@tertius/core/answers';
import { type Alter, aroundFigure } from '../../figure/around.ts';
import type { Room } from '../../figure/room.ts';
import type { Holding } from '../holding.ts';
import { nameOf, otherEnd, type Readings } from '../readings.ts';
import { leftOutFirst } from '../summary.ts';
import { people } from '../wording/words.ts';
import { type FigureAnswer, UNKNOWN } from './figure-answer.ts';

/** Somebody and everybody they are tied to. */
export function aroundAnswer(
  readings: Readings,
  holding: Holding,
  person: number,
  room?: Room,
): FigureAnswer {
  const insider = readings.insider[person]!;
  const alters = readings
    .pairsOf(person)
    .filter((pair) => pair.mutual > 0 && !holding.noAcquaintance.has(pair.pair))
    .filter((pair) => readings.network.people[otherEnd(pair, person)]!.noPerson === undefined)
    .map((pair): Alter => {
      const other = otherEnd(pair, person);
      const by = holding.holders.get(other);
      const inside = readings.insider[other]!;
      return {
        id: readings.network.people[other]!.id,
        name: nameOf(readings, other),
        sector:
          (inside ? (readings.unit[other] ?? readings.organisation[other]) : readings.organisation[other]) ??
          UNKNOWN,
        insider: inside,
        onRequest: readings.network.people[other]!.onRequest === true,
        strength: pair.mutual,
        alone: holding.othersSeen && insider && by?.length === 1 && by[0] === person,
      };
    });
  const name = nameOf(readings, person);
  const lost = alters.filter(({ alone }) => alone).length;
  const strong = alters.filter(({ strength }) => strength >= 0.6).length;
  const told = supportOf(readings.network, { asOf: readings.asOf }).closeness;
  const closely = !told ? '' : strong === 0 ? ', to none strongly' : `, strongly to ${strong}`;
  const alone =
    holding.basis === 'reach'
      ? `nobody else inside has a tie to them of strength ${holding.tau} or more, the strength that a request takes`
      : 'no colleague is recorded to know them';
  const sentence = `${leftOutFirst(readings)}${name} is tied to ${people(alters.length)}${closely}${lost > 0 ? `; ${people(lost)} outside ${lost === 1 ? 'hangs' : 'hang'} on ${name} alone: ${alone}` : ''}.`;
  return {
    figure: aroundFigure({ id: readings.network.people[person]!.id, name }, alters, sentence, room, alone),
    columns: ['Person', 'Organisation or unit', 'Strength', 'Lost with them'],
    rows: alters.map((one) => ({
      cells: [one.name, one.sector, one.strength.toFixed(2), one.alone ? 'yes' : ''],
      person: one.id,
    })),
  };
}
