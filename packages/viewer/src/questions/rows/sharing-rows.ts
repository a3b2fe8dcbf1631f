import {
  bandNamed,
  isFirstUse,
  type Level,
  levelOfContact,
  levelsOf,
  ownContacts,
  ownersOf,
  proposeLevels,
  type RuleField,
  ruleValues,
} from '@tertius/core/sharing';
import { ruleWords } from '@tertius/core/words';
import { nameOf } from '../readings.ts';
import type { Subject } from '../subject.ts';

/** A contact of the user, with what others may see of it. */
export interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Labels of the address book. */
  readonly labels: string;
  /** Strength as others would see it; empty below the lowest band. */
  readonly band: string;
  readonly level: Level;
  /** A setting of its own, or the number of the rule that decides; neither where nobody said anything. */
  readonly own: boolean;
  readonly rule: number | null;
  /** Private since an address book marks them so. */
  readonly marked: boolean;
}

export interface RuleRow {
  readonly place: number;
  readonly words: string;
  /** How many contacts it is about, and for how many no later rule or setting decides. */
  readonly about: number;
  readonly decides: number;
}

export interface ProposedRule {
  readonly field: RuleField;
  readonly value: string;
  readonly level: Level;
  readonly words: string;
}

export type LevelCounts = Readonly<Record<Level, number>>;

export interface Sharing {
  /** How many people's exports there are: of one alone a share can be made. */
  readonly owners: number;
  readonly counts: LevelCounts;
  readonly contacts: readonly ContactRow[];
  readonly rules: readonly RuleRow[];
  /** Rules to start with; null once anything was said. */
  readonly proposal: { readonly rules: readonly ProposedRule[]; readonly counts: LevelCounts } | null;
  /** What rules can name: labels, organisations, communities and files of the contacts. */
  readonly choices: Readonly<Partial<Record<RuleField, readonly string[]>>>;
}

/** The user's contacts with their levels and rules. Cost: linear in pairs, and in contacts for each rule. */
export function sharingOf({ readings }: Subject): Sharing {
  const { network, evidence, asOf } = readings;
  const owners = ownersOf(network);
  const known = ownContacts(network, asOf);
  const levels = levelsOf(network, evidence, asOf);
  const counts = { private: 0, 'on-request': 0, shared: 0 };
  const contacts = [...known.values()].map(({ person, strength }): ContactRow => {
    const level = levelOfContact(levels, owners[0] ?? -1, person);
    counts[level]++;
    const rule = levels.decidedBy.get(person)?.place ?? null;
    return {
      id: network.people[person]!.id,
      name: nameOf(readings, person),
      organisation: readings.organisation[person] ?? '',
      labels: labelsOf(network.people[person]!).join(', '),
      band: bandNamed(strength) ?? '',
      level,
      own: rule === null && levels.people.has(person) && !levels.marked.has(person),
      rule,
      marked: levels.marked.has(person),
    };
  });
  const proposal = isFirstUse(evidence) ? proposeLevels(evidence, network, asOf) : null;
  return {
    owners: owners.length,
    counts,
    contacts,
    rules: levels.rules.map(({ rule, about, decides }) => ({
      place: rule.place,
      words: ruleWords(rule),
      about,
      decides,
    })),
    proposal: proposal && {
      rules: proposal.rules.map((rule) => ({ ...rule, words: ruleWords(rule) })),
      counts: proposal.counts,
    },
    choices: ruleValues(network, asOf),
  };
}

const labelsOf = ({ attributes }: Subject['readings']['network']['people'][number]): string[] =>
  attributes.flatMap(([name, label]) => (name === 'label' ? [label] : []));
