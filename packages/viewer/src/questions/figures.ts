import type { OrganisationAnswer } from '@tertius/core';
import { mainHolders, supportOf } from '@tertius/core/answers';
import { type Alter, aroundFigure } from '../figure/around.ts';
import type { Figure } from '../figure/figure-types.ts';
import { type Crossing, flowFigure } from '../figure/flow.ts';
import { matrixFigure } from '../figure/matrix.ts';
import type { Holding } from './holding.ts';
import { type Filter, isFiltering } from './lens/filter.ts';
import { nameOf, otherEnd, type Readings } from './readings.ts';
import { counted, listed, organisations, people, shownName } from './words.ts';

/** A picture with the same facts as rows. */
export interface FigureAnswer {
  readonly figure: Figure;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly cells: readonly (string | number)[];
  /** Whom the row is about. */
  readonly person?: string;
  readonly organisation?: string;
}

const MOST_UNITS = 40;
const UNKNOWN = 'no organisation known';
const ownName = ({ network }: Readings): string => network.organisations[network.own ?? -1]?.name ?? '';

/** Who carries what the own organisation reaches outside; null where nobody reaches anybody. */
export function bridgesAnswer(readings: Readings, holding: Holding): FigureAnswer | null {
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
    figure: flowFigure(crossings, own, sentence),
    columns: ['Colleague', 'Unit', 'Organisation outside', 'People', 'Only one'],
    rows: crossings
      .toSorted((a, b) => b.people - a.people)
      .map((one) => ({
        cells: [one.carrierName, one.unit, one.organisation, one.people, one.alone ? 'only' : ''],
        person: one.carrier,
      })),
  };
}

function crossingsOf(readings: Readings, holding: Holding): Crossing[] {
  const reach = new Map<string, Map<number, number>>();
  for (const [outsider, by] of holding.holders) {
    const name = readings.organisation[outsider] ?? UNKNOWN;
    const row = reach.get(name) ?? new Map<number, number>();
    reach.set(name, row);
    for (const insider of by) row.set(insider, (row.get(insider) ?? 0) + 1);
  }
  return [...reach].flatMap(([name, row]) =>
    [...row].map(([insider, count]) => ({
      unit: readings.unit[insider] ?? 'no unit given',
      carrier: readings.network.people[insider]!.id,
      carrierName: nameOf(readings, insider),
      organisation: name,
      people: count,
      alone: holding.othersSeen && row.size === 1 && name !== UNKNOWN,
    })),
  );
}

/** Units by units, as the core counts them; null where there are fewer than two. */
export function matrixAnswer(
  readings: Readings,
  { units, matrix: whole, words: said }: OrganisationAnswer,
  filter?: Filter,
): FigureAnswer | null {
  if (units.length < 2) return null;
  const narrowed = filter !== undefined && isFiltering(filter);
  const matrix = narrowed ? countedTies(readings, whole) : whole;
  const words = narrowed ? [] : said;
  const shown = units
    .toSorted((a, b) => b.people - a.people || (a.unit < b.unit ? -1 : 1))
    .slice(0, MOST_UNITS);
  const names = shown.map(({ unit }) => unit);
  const cells = matrix.map(({ one, other, ties, expected }) => ({
    row: one,
    column: other,
    value: ties,
    title: `${one === other ? `Inside ${one}` : `${one} and ${other}`}: ${counted(ties, 'tie', 'ties')}${expected === null ? '' : `, ${expected.toFixed(1)} expected by chance`}`,
  }));
  const silos = units.filter(({ silo }) => silo).map(({ unit }) => unit);
  const strongest = cells.filter(({ row, column }) => row !== column).sort((a, b) => b.value - a.value)[0];
  const sentence =
    words[0] ??
    `${strongest?.row} and ${strongest?.column} have most between them; ${silos.length === 0 ? 'no unit keeps to itself' : `${listed(silos)} keep to themselves`}.`;
  return {
    figure: matrixFigure(names, cells, {
      title: `Which units of ${shownName(ownName(readings)) || 'the network'} talk to each other`,
      sentence,
      notes: [
        'A cell is the number of ties between two units, on the diagonal inside one; darker is more. Units that talk stand beside each other.',
        ...(units.length > shown.length
          ? [`The ${shown.length} largest of ${units.length} units are shown.`]
          : []),
      ],
    }),
    columns: ['Unit', 'Other unit', 'Ties', 'Expected by chance', 'Times expected'],
    rows: matrix
      .toSorted((a, b) => b.ties - a.ties)
      .map(({ one, other, ties, expected, ratio }) => ({
        cells: [one, other, ties, expected?.toFixed(1) ?? '', ratio?.toFixed(2) ?? ''],
      })),
  };
}

/** The same pairs of units with the ties that a filter leaves; what chance would give is not known for them. */
function countedTies(readings: Readings, matrix: OrganisationAnswer['matrix']): OrganisationAnswer['matrix'] {
  const counts = new Map<string, number>();
  const key = (one: string | null, other: string | null): string => JSON.stringify([one, other].sort());
  for (const { a, b } of readings.pairs) {
    if (!readings.insider[a] || !readings.insider[b]) continue;
    const units = key(readings.unit[a] ?? null, readings.unit[b] ?? null);
    counts.set(units, (counts.get(units) ?? 0) + 1);
  }
  return matrix.map((cell) => ({
    ...cell,
    ties: counts.get(key(cell.one, cell.other)) ?? 0,
    expected: null,
    ratio: null,
  }));
}

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

/** Somebody and everybody they are tied to. */
export function aroundAnswer(readings: Readings, holding: Holding, person: number): FigureAnswer {
  const insider = readings.insider[person]!;
  const alters = readings
    .pairsOf(person)
    .filter(({ mutual }) => mutual > 0)
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
        strength: pair.mutual,
        alone: holding.othersSeen && insider && by?.length === 1 && by[0] === person,
      };
    });
  const name = nameOf(readings, person);
  const lost = alters.filter(({ alone }) => alone).length;
  const strong = alters.filter(({ strength }) => strength >= 0.6).length;
  const told = supportOf(readings.network, { asOf: readings.asOf }).closeness;
  const closely = !told ? '' : strong === 0 ? ', to none strongly' : `, strongly to ${strong}`;
  const sentence = `${name} is tied to ${people(alters.length)}${closely}${lost > 0 ? `; ${people(lost)} outside would be lost with them, because no colleague reaches them` : ''}.`;
  return {
    figure: aroundFigure({ id: readings.network.people[person]!.id, name }, alters, sentence),
    columns: ['Person', 'Organisation or unit', 'Strength', 'Lost with them'],
    rows: alters.map((one) => ({
      cells: [one.name, one.sector, one.strength.toFixed(2), one.alone ? 'yes' : ''],
      person: one.id,
    })),
  };
}
