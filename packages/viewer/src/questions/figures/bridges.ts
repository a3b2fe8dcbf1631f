import type { OrganisationAnswer } from '@tertius/core';
import { type Crossing, type FlowCounts, flowFigure } from '../../figure/flow.ts';
import type { Room } from '../../figure/room.ts';
import type { Holding } from '../holding.ts';
import { nameOf, type Readings } from '../readings.ts';
import { hangingWords, leftOutFirst } from '../summary.ts';
import { organisations, people, shownName } from '../wording/words.ts';
import { type FigureAnswer, NO_UNIT, ownName, UNKNOWN } from './figure-answer.ts';
import { unitBridgesAnswer } from './unit-bridges.ts';

/** Above so many people the comparison of units waits until its own tab asks for it. */
const MOST_COMPARED = 5000;

/**
 * Who carries what the own organisation reaches outside; where nobody reaches anybody, who holds the units inside together; null where
 * neither is known.
 */
export function bridgesAnswer(
  readings: Readings,
  holding: Holding,
  room?: Room,
  unitsOf: () => OrganisationAnswer | undefined = () => undefined,
): FigureAnswer | null {
  const crossings = crossingsOf(readings, holding);
  const many = readings.network.people.length > MOST_COMPARED;
  const inside = many && crossings.length > 0 ? undefined : unitsOf();
  if (crossings.length === 0) return inside === undefined ? null : unitBridgesAnswer(inside, room);
  const holders = inside?.sections.find(({ question }) => question === 'holders')?.lines ?? [];
  const own = shownName(ownName(readings));
  const carried = new Map<string, number>();
  for (const one of crossings) carried.set(one.carrierName, (carried.get(one.carrierName) ?? 0) + one.people);
  const [first, most] = [...carried].sort((a, b) => b[1] - a[1])[0]!;
  const verb = holding.basis === 'reach' ? 'can ask' : 'knows';
  const depending = holding.othersSeen
    ? `; ${hangingWords(holding)}, and ${first} carries most: ${people(most)}`
    : readings.network.settings.leftOut === undefined
      ? `; the contacts of ${first} alone are in the data`
      : '';
  const sentence = `${leftOutFirst(readings)}${own} ${verb} ${people(holding.reached.length)} outside${holding.organisations === 0 ? '' : `, in ${organisations(holding.organisations)}`}${depending}.`;
  const figure = flowFigure(crossings, own, sentence, room, undefined, countsOf(readings, holding));
  return {
    figure: { ...figure, notes: [...figure.notes, ...holders.slice(0, 1).map((line) => `Inside: ${line}`)] },
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
      alone: holding.hanging.has(name),
    })),
  );
}

/** How many people each unit and each organisation stands for, each person once. */
function countsOf(readings: Readings, holding: Holding): FlowCounts {
  const unit = new Map<string, number>();
  const organisation = new Map<string, number>();
  const raise = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [outsider, by] of holding.holders) {
    raise(organisation, readings.organisation[outsider] ?? UNKNOWN);
    for (const one of new Set(by.map((insider) => readings.unit[insider] ?? NO_UNIT))) raise(unit, one);
  }
  return { unit, organisation };
}
