import { isMarkedPrivate } from '../../identity/marked-private.ts';
import { soundsPrivate } from '../../identity/sounds-private.ts';
import type { RuleField, Statement } from '../../model/evidence.ts';
import { type Network, PAIR, personsByKey } from '../../model/network.ts';
import { levelsOf } from '../../sharing/levels/levels.ts';
import { entryOf, type Ground, organisationsOf } from '../ground/ground.ts';
import type { Holdings } from '../ground/holdings.ts';

/** People who may be private: a label of theirs sounds so and the user set no level for them. Cost: linear in statements and people. */
export function perhapsPrivate(
  { people }: Pick<Network, 'people'>,
  statements: readonly Statement[] = [],
): ReadonlySet<number> {
  const told = new Set(statements.flatMap((s) => (s.kind === 'level' ? [s.person] : [])));
  const found = people.filter(
    ({ attributes, key, keys, records }) =>
      attributes.some(([name, label]) => name === 'label' && soundsPrivate(label)) &&
      ![key, ...keys, ...records.map((record) => record.key)].some((one) => told.has(one)),
  );
  return new Set(found.map(({ index }) => index));
}

/** Rules about who somebody is to the user; one about everybody, or about how close a tie is, says only how much is shown. */
const WHO_THEY_ARE: ReadonlySet<RuleField> = new Set([
  'label',
  'organisation',
  'no-organisation',
  'community',
  'file',
  'address',
]);

/**
 * People marked as private, by a level, by a rule about who they are, or in the address book they come from: no answer hands them on
 * or proposes to introduce them. Cost: linear in statements and people, and in contacts for each rule.
 */
export function privateContacts(
  network: Network,
  statements: readonly Statement[] | undefined,
  asOf: number,
): ReadonlySet<number> {
  const found = new Set<number>(network.people.filter(isMarkedPrivate).map(({ index }) => index));
  if (statements === undefined) return found;
  const keys = statements.flatMap((s) => (s.kind === 'level' && s.level === 'private' ? [s.person] : []));
  if (keys.length > 0) {
    const byKey = personsByKey(network);
    for (const key of keys) {
      const person = byKey.get(key);
      if (person !== undefined) found.add(person);
    }
  }
  if (statements.some((s) => s.kind === 'rule' && s.level === 'private' && WHO_THEY_ARE.has(s.field)))
    for (const [person, { field, level }] of levelsOf(network, { statements }, asOf).decidedBy)
      if (level === 'private' && WHO_THEY_ARE.has(field)) found.add(person);
  return found;
}

/**
 * Whom one insider alone knows, from their own lists, without an organisation that is known: a neighbour as well as a customer, so no
 * answer proposes them. Cost: linear in the ties of insiders.
 */
export function unplacedContacts(on: Ground, { held, holders }: Holdings): ReadonlySet<number> {
  const found = new Set<number>();
  held.forEach((outsiders, h) => {
    for (const x of outsiders) {
      const at = entryOf(on.ties, on.insiders[h]!, x);
      const isOwn = at >= 0 && isPersonalAlone(on.network, on.ties.pair[at]!);
      if (holders[x] === 1 && isOwn && organisationsOf(on.network, x, on.asOf).length === 0) found.add(x);
    }
  });
  return found;
}

/** Whether only somebody's own lists tell of a pair. */
export function isPersonalAlone({ pairs }: Network, pair: number): boolean {
  const flags = pairs.flags[pair]!;
  return (flags & PAIR.personal) !== 0 && (flags & PAIR.organisational) === 0;
}
