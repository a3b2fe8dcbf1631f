import { soundsPrivate } from '../identity/sounds-private.ts';
import type { Evidence, Level, RuleField } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { levelsShown } from './levels/levels-shown.ts';
import { addRule, matchesOf } from './levels/rules.ts';
import { ownContacts } from './own-contacts.ts';

/** Rules to start with, and how many contacts would have each level under them. */
export interface LevelProposal {
  readonly rules: readonly { readonly field: RuleField; readonly value: string; readonly level: Level }[];
  readonly counts: Readonly<Record<Level, number>>;
  /** The evidence with these rules. */
  readonly evidence: Evidence;
}

/**
 * A starting set of rules from what is there: everybody on request, but private those without an organisation, with private
 * addresses or a telephone alone, or under a label that sounds private. Nothing holds until it is taken up.
 */
export function proposeLevels(evidence: Evidence, network: Network, asOf: number): LevelProposal {
  const on = { network, asOf, contacts: ownContacts(network, asOf) };
  const labels = new Set(
    [...on.contacts.keys()].flatMap((person) =>
      network.people[person]!.attributes.flatMap(([name, label]) => (name === 'label' ? [label] : [])),
    ),
  );
  const rules = [
    { field: 'everybody', value: '', level: 'on-request' } as const,
    { field: 'no-organisation', value: '', level: 'private' } as const,
    { field: 'address', value: 'private', level: 'private' } as const,
    { field: 'address', value: 'telephone', level: 'private' } as const,
    ...[...labels]
      .filter((label) => soundsPrivate(label))
      .sort()
      .map((value) => ({ field: 'label', value, level: 'private' }) as const),
  ].filter((rule) => rule.field === 'everybody' || matchesOf(rule, on).length > 0);
  const next = rules.reduce((all, { field, value, level }) => addRule(all, field, value, level), evidence);
  return { rules, counts: levelCounts(next, network, asOf), evidence: next };
}

/** How many of the user's contacts have each level; who is held back, since a private contact may be the same person, counts as private, as in a share. */
export function levelCounts(evidence: Evidence, network: Network, asOf: number): Record<Level, number> {
  const { people } = levelsShown(network, evidence, asOf).levels;
  const counts: Record<Level, number> = { private: 0, 'on-request': 0, shared: 0 };
  for (const person of ownContacts(network, asOf).keys()) counts[people.get(person) ?? 'private']++;
  return counts;
}

/** Whether nobody has said anything about sharing yet. */
export function isFirstUse({ statements }: Evidence): boolean {
  return !statements.some(({ kind }) => kind === 'level' || kind === 'rule' || kind === 'tie-level');
}
