import { type Introductions, introduce, type Plan, plan } from '@tertius/core';
import type { Room } from '../../figure/room.ts';
import { type Way, waysFigure } from '../../figure/ways.ts';
import { nameOf, type Readings } from '../readings.ts';
import { counted, decimal, organisations, shownName } from '../wording/words.ts';
import type { FigureAnswer } from './figure-answer.ts';

export interface WaysGiven {
  /** Id of a person, or name of an organisation, to be reached; the plan of the month unless given. */
  readonly to?: string;
  /** Id of who asks; anybody inside unless given. */
  readonly from?: string;
}

const MOST = 6;

/** Ways to somebody, or the introductions of the month before and after; null where there is none. */
export function waysAnswer(
  readings: Readings,
  tau: number,
  { to, from }: WaysGiven,
  room?: Room,
): FigureAnswer | null {
  const { network, asOf, evidence } = readings;
  if (to !== undefined)
    return toSomebody(
      readings,
      introduce(network, {
        to,
        asOf,
        statements: evidence.statements,
        ...(from === undefined ? {} : { from }),
      }),
      room,
    );
  return ofTheMonth(readings, planOf(readings, tau), room);
}

function toSomebody(
  readings: Readings,
  { to, paths, atLeastOne, chanceStated }: Introductions,
  room: Room | undefined,
): FigureAnswer | null {
  const whom = shownName(to.name);
  const ways = paths.slice(0, MOST).map(
    ({ path, names, steps, strength }): Way => ({
      people: path.map((id, at) => ({ id, name: nameAt(readings, id, names[at]!) })),
      strengths: steps.map((step) => step.strength),
      strength,
    }),
  );
  if (ways.length === 0) return null;
  const first = ways[0]!;
  const through = first.people.slice(1, -1).map(({ name }) => name);
  const inner = ways.flatMap(({ people }) => people.slice(1, -1).map(({ id }) => id));
  const apart = new Set(inner).size === inner.length;
  const warmest = ways.every(({ strength }) => strength <= first.strength) ? 'warmest' : 'first';
  const sentence = `The ${warmest} way to ${whom} ${through.length === 0 ? `is direct: ${first.people[0]!.name} knows them` : `goes through ${through.join(' and ')}`} (${decimal(first.strength)}); ${apart ? `${counted(ways.length, 'way shares', 'ways share')} nobody with another` : `some of the ${ways.length} ways share a person`}${chanceStated && apart ? `, and together they carry with a chance of ${decimal(atLeastOne)}` : ''}.`;
  return answer(
    ways,
    {
      title: `Ways to ${whom}`,
      sentence,
      notes: [
        `A line is a tie, thicker is stronger; the number at the right is how warm the whole way is: the product of its ties.${apart ? ' Ways share nobody between their ends.' : ''}`,
      ],
    },
    room,
  );
}

const plans = new WeakMap<Readings, { readonly tau: number; readonly plan: Plan }>();

/** The plan of the month, worked out once for a reading. */
function planOf(readings: Readings, tau: number): Plan {
  const known = plans.get(readings);
  if (known?.tau === tau) return known.plan;
  const made = plan(readings.network, { asOf: readings.asOf, tau, budget: MOST });
  plans.set(readings, { tau, plan: made });
  return made;
}

function ofTheMonth(
  readings: Readings,
  { introductions }: Plan,
  room: Room | undefined,
): FigureAnswer | null {
  if (introductions.length === 0) return null;
  const strengthOf = (one: string, other: string): number => {
    const [a, b] = [readings.byId.get(one), readings.byId.get(other)];
    if (a === undefined || b === undefined) return 0;
    return readings.pairsOf(a).find((pair) => pair.a === b || pair.b === b)?.mutual ?? 0;
  };
  const ways = introductions.slice(0, MOST).map(
    (one): Way => ({
      people: [
        { id: one.insider, name: nameAt(readings, one.insider, one.insiderName) },
        { id: one.broker, name: nameAt(readings, one.broker, one.brokerName) },
        { id: one.outsider, name: nameAt(readings, one.outsider, one.outsiderName) },
      ],
      strengths: [strengthOf(one.insider, one.broker), strengthOf(one.broker, one.outsider)],
      strength: one.gain,
      made: one.strength,
    }),
  );
  const outside = new Set(
    ways.map(({ people }) => readings.organisation[readings.byId.get(people.at(-1)!.id) ?? -1] ?? ''),
  );
  const insiders = new Set(ways.map(({ people: [insider] }) => insider!.id));
  const sentence = `${counted(ways.length, 'introduction', 'introductions')} would bring ${counted(insiders.size, 'colleague', 'colleagues')} in touch with ${counted(new Set(ways.map(({ people }) => people.at(-1)!.id)).size, 'person', 'people')} outside, in ${organisations(outside.size)}.`;
  return answer(
    ways,
    {
      title: 'Introductions of the month, before and after',
      sentence,
      notes: [
        'Solid lines are ties that exist, before; dashed ones are the new ties after the introduction. The number at the right is what it adds: 0.20 is a fifth of a person, the chance that somebody who could not be asked before says yes.',
        'Select somebody outside, or an organisation, to see the ways to them instead.',
      ],
    },
    room,
  );
}

const nameAt = (readings: Readings, id: string, name: string): string => {
  const index = readings.byId.get(id);
  return index === undefined ? shownName(name) : nameOf(readings, index);
};

const answer = (
  ways: readonly Way[],
  words: { title: string; sentence: string; notes: readonly string[] },
  room: Room | undefined,
): FigureAnswer => ({
  figure: waysFigure(ways, words, room),
  columns: ['From', 'Through', 'To', 'Ties', 'Whole way', 'New tie'],
  rows: ways.map(({ people, strengths, strength, made }) => ({
    cells: [
      people[0]!.name,
      people
        .slice(1, -1)
        .map(({ name }) => name)
        .join(', ') || 'direct',
      people.at(-1)!.name,
      strengths.map((one) => decimal(one)).join(', '),
      decimal(strength),
      made === undefined ? '' : decimal(made),
    ],
    person: people.at(-1)!.id,
  })),
});
