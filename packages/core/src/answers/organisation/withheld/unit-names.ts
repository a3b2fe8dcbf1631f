import type { Network, Person } from '../../../model/network.ts';
import { NO_GROUP } from '../../../model/tie-list.ts';

export interface CountedUnit {
  readonly unit: string;
  readonly people: number;
}

/** Shorter numbers are codes of offices and levels as well as ids of people. */
const ID_FROM = 3;

/**
 * What to call each unit where nobody may be named: its name, but `unit 1`, `unit 2` and so on, the largest first, where that is
 * the name, the address or the id of a person, as it is for units by reporting line. Cost: people times the length of all names.
 */
export function unitNames(units: readonly CountedUnit[], network: Network): (unit: string) => string {
  const keys = new Set(network.people.flatMap(keysOf));
  const spelled = units.map(({ unit }) => plain(unit));
  const all = spelled.join('\n');
  const within = network.people
    .flatMap(({ name, otherNames, emails }) => [name, ...otherNames, ...emails])
    .map(plain)
    .filter((name) => /[ @]/.test(name) && all.includes(name));
  const taken = new Set(units.map(({ unit }) => unit));
  const neutral = new Map<string, string>();
  let number = 0;
  for (const { unit } of [...units].sort((x, y) => y.people - x.people)) {
    if (unit === NO_GROUP) continue;
    const text = plain(unit);
    if (!keys.has(keyOf(unit)) && !within.some((name) => text.includes(name))) continue;
    do number++;
    while (taken.has(`unit ${number}`));
    neutral.set(unit, `unit ${number}`);
  }
  return (unit) => neutral.get(unit) ?? unit;
}

function keysOf({ id, name, otherNames, emails }: Person): string[] {
  return [name, ...otherNames, ...emails, ...(/^\d+$/.test(id) && id.length < ID_FROM ? [] : [id])]
    .filter((text) => text !== '')
    .map(keyOf);
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** `Meier, Anna` and `Anna Meier` are one name. */
const keyOf = (text: string): string =>
  plain(text)
    .split(/[\s,;]+/)
    .sort()
    .join(' ');
