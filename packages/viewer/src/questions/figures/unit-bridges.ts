import type { OrganisationAnswer } from '@tertius/core';
import { type Crossing, type FlowWords, flowFigure } from '../../figure/flow.ts';
import type { Room } from '../../figure/room.ts';
import { shownName } from '../wording/words.ts';
import type { FigureAnswer } from './figure-answer.ts';

const WORDS: Omit<FlowWords, 'title'> = {
  head: 'Other unit',
  words: { one: 'more unit', many: 'more units' },
  notes: [
    'The width of a band is the number of ties to another unit; a tie counts at both of its ends.',
    'Orange, and “only”: every tie of somebody’s unit to that other unit is theirs.',
    'Select somebody to see what would be if they left, and who could take over.',
  ],
};

/** Who holds the units inside together; null where no tie joins two units. */
export function unitBridgesAnswer(
  { own, carriers, sections }: OrganisationAnswer,
  room?: Room,
): FigureAnswer | null {
  const crossings = carriers.flatMap((pair) =>
    pair.carriers.map(
      ({ id, name, unit, ties, share }): Crossing => ({
        unit: shownName(unit),
        carrier: id,
        carrierName: shownName(name),
        organisation: shownName(unit === pair.one ? pair.other : pair.one),
        people: ties,
        alone: share === 1,
      }),
    ),
  );
  const [first, ...rest] = sections.find(({ question }) => question === 'holders')?.lines ?? [];
  if (crossings.length === 0 || first === undefined) return null;
  const title = `Who holds the units of ${own === null ? 'the network' : shownName(own)} together`;
  const figure = flowFigure(crossings, '', first, room, { ...WORDS, title });
  return {
    figure: { ...figure, notes: [...rest, ...figure.notes] },
    columns: ['Colleague', 'Unit', 'Other unit', 'Ties', 'Only one'],
    rows: crossings
      .toSorted((a, b) => b.people - a.people)
      .map((one) => ({
        cells: [one.carrierName, one.unit, one.organisation, one.people, one.alone ? 'only' : ''],
        person: one.carrier,
      })),
  };
}
