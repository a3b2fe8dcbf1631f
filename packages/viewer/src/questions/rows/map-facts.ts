import { mainHolders } from '@tertius/core/answers';
import type { Holding } from '../holding.ts';
import { nameOf, placeOf, type Readings } from '../readings.ts';
import { hangingWords, headline, leftOutFirst } from '../summary.ts';
import { listed } from '../wording/words.ts';

/** What the map answers, in one sentence: who bridges to the outside, and how much depends on one colleague. */
export function mapSentence(readings: Readings, holding: Holding): string {
  const { network } = readings;
  const own = network.organisations[network.own ?? -1]?.name;
  const brokers = mainHolders(holding).map((person) => nameOf(readings, person));
  if (own === undefined || brokers.length === 0) return headline(readings, holding);
  const first = brokers.length > 4 ? [...brokers.slice(0, 3), `${brokers.length - 3} more`] : brokers;
  const bridge = `${listed(first)} ${brokers.length === 1 ? 'bridges' : 'bridge'} ${own} to the outside`;
  if (!holding.othersSeen)
    return `${leftOutFirst(readings)}${bridge}; which contacts colleagues share is not in the data.`;
  return `${bridge}; ${hangingWords(holding)}.`;
}

export interface MapRow {
  readonly cells: readonly (string | number)[];
  readonly person?: string;
  readonly organisation?: string;
}

/** What the map draws, as rows: colleagues by whom they reach, then organisations outside; where none is the own, people by their ties. */
export function mapTable(
  readings: Readings,
  holding: Holding,
): { readonly columns: readonly string[]; readonly rows: readonly MapRow[] } {
  const { network } = readings;
  if (network.own === undefined || holding.reached.length === 0)
    return {
      columns: ['Person', 'Where', 'Ties'],
      rows: network.people
        .filter(({ noPerson }) => noPerson === undefined)
        .map(({ id, index }) => ({
          cells: [nameOf(readings, index), placeOf(readings, index), readings.pairsOf(index).length],
          person: id,
        }))
        .sort((x, y) => (y.cells[2] as number) - (x.cells[2] as number)),
    };
  const asked = holding.basis === 'reach' ? 'can be asked' : 'are known';
  const alone = holding.othersSeen ? ['Through one colleague alone'] : [];
  const count = (value: number): number[] => (holding.othersSeen ? [value] : []);
  const colleagues = [...holding.insiders]
    .sort(([x, one], [y, other]) => other.contacts - one.contacts || x - y)
    .map(
      ([person, { contacts, sole }]): MapRow => ({
        cells: [nameOf(readings, person), placeOf(readings, person), contacts, ...count(sole.length)],
        person: network.people[person]!.id,
      }),
    );
  const places = placesOf(readings, holding)
    .sort((x, y) => y.people - x.people || (x.name < y.name ? -1 : 1))
    .map(
      ({ name, by, people, sole }): MapRow => ({
        cells: [
          name,
          `through ${listed(firstOf([...by].map((one) => nameOf(readings, one))))}`,
          people,
          ...count(sole),
        ],
        organisation: name,
      }),
    );
  return {
    columns: [
      'Colleague, or organisation outside',
      'Where, or through whom',
      `People who ${asked}`,
      ...alone,
    ],
    rows: [...colleagues, ...places],
  };
}

const MOST_NAMED = 5;
const firstOf = (names: readonly string[]): readonly string[] =>
  names.length <= MOST_NAMED ? names : [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`];

interface Place {
  readonly name: string;
  people: number;
  /** Of its people, those whom one colleague alone holds. */
  sole: number;
  readonly by: Set<number>;
}

/** Organisations outside where somebody is reached, and through whom. */
function placesOf(readings: Readings, holding: Holding): Place[] {
  const places = new Map<string, Place>();
  for (const outsider of holding.reached) {
    const name = readings.organisation[outsider];
    if (name === null || name === undefined) continue;
    const place = places.get(name) ?? { name, people: 0, sole: 0, by: new Set<number>() };
    places.set(name, place);
    const by = holding.holders.get(outsider) ?? [];
    place.people++;
    if (by.length === 1) place.sole++;
    for (const insider of by) place.by.add(insider);
  }
  return [...places.values()];
}
