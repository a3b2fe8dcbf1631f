import type { Network } from '../../../model/network.ts';
import { ownersOf } from '../../../model/people-store.ts';
import type { StrengthColumns } from '../../../model/strength/strength-columns.ts';
import { knownByLineOnly } from '../../ground/line-only.ts';
import { list } from '../../ground/list.ts';
import type { Limit } from '../limit.ts';
import { BETWEEN_CONTACTS } from '../measures-limited.ts';
import { calledByName } from './called.ts';

/** Where all ties are those of the owners of exports, or one person saw everything: nobody knows who stands between the others. Cost: linear in pairs. */
export function starLimit(network: Network, pairs: StrengthColumns, observed: Uint8Array): Limit[] {
  if (pairs.count < 2) return [];
  const owners = ownersOf(network);
  const centre = new Set(owners.length > 0 ? owners : hub(network, pairs));
  if (centre.size === 0) return [];
  const names = [...centre].slice(0, 3).map((index) => calledByName(network, network.people[index]!));
  const talk = besidesLines(network, pairs);
  if (allTouch(network, talk, (a, b) => centre.has(a) || centre.has(b))) {
    const lines = talk.pair.length === pairs.count ? '' : 'apart from who reports to whom, ';
    const shape =
      centre.size === 1
        ? `${lines}the network is a star: every tie is one of ${names[0]}, and whether the contacts know each other is not known`
        : `${lines}the network is ${centre.size} stars (${names.join(', ')}${centre.size > 3 ? ' …' : ''}): no tie between contacts is known`;
    return [{ code: 'star', message: shape, measures: BETWEEN_CONTACTS, cure: othersOf(network) }];
  }
  const seen = observed.reduce((sum, one) => sum + one, 0);
  if (owners.length === 0 || seen > owners.length) return [];
  const who = owners.length === 1 ? names[0] : 'one of them';
  return [
    {
      code: 'one-view',
      message: `everything here was seen by ${list(names)}${owners.length > names.length ? ` and ${owners.length - names.length} more` : ''}; ties among others show only where ${who} was present, so it is not known who stands between them`,
      measures: BETWEEN_CONTACTS,
      cure: othersOf(network),
    },
  ];
}

/** What would show who else knows whom; a roster that is here already would not help. */
function othersOf({ people }: Network): string {
  const hasRoster = people.some(({ memberships }) => memberships.some(({ rostered }) => rostered === true));
  return `the organisation’s ${hasRoster ? '' : 'roster, '}mail or meetings, a survey, or a colleague’s export, which show who else knows whom`;
}

/** The person in the middle of a network nobody claims: at one end of every tie, with three or more. */
function hub(network: Network, pairs: StrengthColumns): number[] {
  const [first] = pairs.pair;
  if (first === undefined || pairs.count < 3) return [];
  return [network.pairs.a[first]!, network.pairs.b[first]!].filter((person) =>
    allTouch(network, pairs, (a, b) => a === person || b === person),
  );
}

/** Whether something is so of the ends of every pair. */
function allTouch(
  network: Network,
  { pair }: Pick<StrengthColumns, 'pair'>,
  holds: (a: number, b: number) => boolean,
): boolean {
  return pair.every((p) => holds(network.pairs.a[p]!, network.pairs.b[p]!));
}

/** The pairs of which more than a reporting line tells; all where that leaves fewer than two. */
function besidesLines(network: Network, { pair }: StrengthColumns): Pick<StrengthColumns, 'pair'> {
  const kept = pair.filter((p) => !knownByLineOnly(network, p));
  return kept.length < 2 ? { pair } : { pair: kept };
}
