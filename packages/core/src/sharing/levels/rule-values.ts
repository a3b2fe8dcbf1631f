import { foldName } from '../../identity/fold.ts';
import type { RuleField } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { ownContacts } from '../own-contacts.ts';

/** What rules can name: labels, organisations, communities and files of the user's contacts, each once and sorted. */
export function ruleValues(
  network: Network,
  asOf: number,
): Readonly<Partial<Record<RuleField, readonly string[]>>> {
  const people = [...ownContacts(network, asOf).keys()].map((person) => network.people[person]!);
  const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
  return {
    label: sorted(
      people.flatMap(({ attributes }) =>
        attributes.flatMap(([name, label]) => (name === 'label' ? [label] : [])),
      ),
    ),
    organisation: sorted(
      people.flatMap(({ memberships }) =>
        memberships.map(({ organisation }) => network.organisations[organisation]!.name),
      ),
    ),
    community: sorted(people.flatMap(({ communities }) => communities)),
    file: sorted(
      people.flatMap(({ records }) => records.flatMap((record) => network.imports[record.import]!.files)),
    ),
  };
}

/** Those of some values that come near a wanted one: they begin alike or have a word in common; else the first. */
export function nearestValues(wanted: string, values: readonly string[], most: number): readonly string[] {
  const words = wordsOf(wanted);
  const near = values.filter((value) =>
    wordsOf(value).some((one) => words.some((other) => alike(one, other))),
  );
  return (near.length > 0 ? near : values).slice(0, most);
}

/** Vowels with a mark may be written as two letters: `Ärzte`, `Aerzte`. */
const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u'));

const alike = (one: string, other: string): boolean =>
  one.slice(0, 4) === other.slice(0, 4) || (one.length > 2 && other.startsWith(one));
