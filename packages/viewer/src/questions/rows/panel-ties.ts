import { otherEnd, type Readings } from '../readings.ts';

type Pairs = ReturnType<Readings['pairsOf']>;

/** The ties of somebody by whom they are with: people inside, people outside, and what is no person (mailboxes, lists, rooms, programs). */
export function panelTies(
  readings: Readings,
  person: number,
): { readonly colleagues: Pairs; readonly others: Pairs; readonly noPeople: Pairs } {
  const pairs = readings.pairsOf(person);
  const isPerson = (other: number): boolean => readings.network.people[other]!.noPerson === undefined;
  const withPeople = pairs.filter((pair) => isPerson(otherEnd(pair, person)));
  return {
    colleagues: withPeople.filter((pair) => readings.insider[otherEnd(pair, person)]),
    others: withPeople.filter((pair) => !readings.insider[otherEnd(pair, person)]),
    noPeople: pairs.filter((pair) => !isPerson(otherEnd(pair, person))),
  };
}

/** Who may say something about somebody: first those who are tied to them (the user, owners of exports, colleagues), then the others; people alone. */
export function ratersOf(readings: Readings, of: number): readonly number[] {
  const { people, self } = readings.network;
  const tied = readings.pairsOf(of).map((pair) => otherEnd(pair, of));
  const owners = people.filter((person) => person.owner).map((person) => person.index);
  const user = self === undefined ? [] : [self];
  const knowing = [
    ...user.filter((one) => tied.includes(one)),
    ...tied.filter((one) => owners.includes(one)),
    ...tied,
  ];
  const first = [...knowing, ...user, ...owners];
  return [...new Set(first)].filter((one) => one !== of && people[one]!.noPerson === undefined);
}
