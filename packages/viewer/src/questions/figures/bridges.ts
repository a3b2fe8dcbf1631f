import { type Crossing, flowFigure } from '../../figure/flow.ts';
import type { Room } from '../../figure/room.ts';
import type { Holding } from '../holding.ts';
import { nameOf, type Readings } from '../readings.ts';
import { counted, organisations, people, shownName } from '../words.ts';
import { type FigureAnswer, NO_UNIT, ownName, UNKNOWN } from './figure-answer.ts';

/** Who carries what the own organisation reaches outside; null where nobody reaches anybody. */
export function bridgesAnswer(readings: Readings, holding: Holding, room?: Room): FigureAnswer | null {
  const crossings = crossingsOf(readings, holding);
  if (crossings.length === 0) return null;
  const own = shownName(ownName(readings));
  const carried = new Map<string, number>();
  const alone = new Set<string>();
  for (const one of crossings) {
    carried.set(one.carrierName, (carried.get(one.carrierName) ?? 0) + one.people);
    if (one.alone) alone.add(one.organisation);
  }
  const [first, most] = [...carried].sort((a, b) => b[1] - a[1])[0]!;
  const verb = holding.basis === 'reach' ? 'can ask' : 'knows';
  const depending = holding.othersSeen
    ? `; ${counted(alone.size, 'organisation depends', 'organisations depend')} on one colleague each, and ${first} carries most: ${people(most)}`
    : `; the contacts of ${first} alone are in the data`;
  const sentence = `${own} ${verb} ${people(holding.reached.length)} outside, in ${organisations(holding.organisations)}${depending}.`;
  return {
    figure: flowFigure(crossings, own, sentence, room),
    columns: ['Colleague', 'Unit', 'Organisation outside', 'People', 'Only one'],
    rows: crossings
      .toSorted((a, b) => b.people - a.people)
      .map((one) => ({
        cells: [one.carrierName, one.unit, one.organisation, one.people, one.alone ? 'only' : ''],
        person: one.carrier,
      })),
  };
}

/** What each colleague reaches of each organisation outside. */
export function crossingsOf(readings: Readings, holding: Holding): Crossing[] {
  const reach = new Map<string, Map<number, number>>();
  for (const [outsider, by] of holding.holders) {
    const name = readings.organisation[outsider] ?? UNKNOWN;
    const row = reach.get(name) ?? new Map<number, number>();
    reach.set(name, row);
    for (const insider of by) row.set(insider, (row.get(insider) ?? 0) + 1);
  }
  return [...reach].flatMap(([name, row]) =>
    [...row].map(([insider, count]) => ({
      unit: readings.unit[insider] ?? NO_UNIT,
      carrier: readings.network.people[insider]!.id,
      carrierName: nameOf(readings, insider),
      organisation: name,
      people: count,
      alone: holding.othersSeen && row.size === 1 && name !== UNKNOWN,
    })),
  );
}
