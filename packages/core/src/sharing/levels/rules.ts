import { BAND_NAMES } from '../../conventions/band-names.ts';
import { TertiusError } from '../../errors.ts';
import { foldName, foldOrganisation } from '../../identity/fold.ts';
import { employerDomain } from '../../identity/free-mail.ts';
import { CHANNELS } from '../../model/channel.ts';
import type { Evidence, Level, RuleField, RuleStatement } from '../../model/evidence.ts';
import { isCurrent, type Network, type Person } from '../../model/network.ts';
import { bandNamed } from '../bands.ts';
import { isEmployed, type OwnContact } from '../own-contacts.ts';

/** The rules of sharing in their order. */
export function rulesOf(evidence: Pick<Evidence, 'statements'>): RuleStatement[] {
  return evidence.statements
    .filter((statement): statement is RuleStatement => statement.kind === 'rule')
    .sort((x, y) => x.place - y.place);
}

/** Evidence with one more rule, which comes last and so wins over those before. Throws `out-of-range` for a value that the field has not. */
export function addRule(evidence: Evidence, field: RuleField, value: string, level: Level): Evidence {
  const checked = checkedValue(field, value.trim());
  const rules = rulesOf(evidence);
  const last = rules.at(-1);
  if (last?.field === field && last.value === checked && last.level === level) return evidence;
  const place = (last?.place ?? 0) + 1;
  const rule: RuleStatement = { kind: 'rule', place, field, value: checked, level };
  return { ...evidence, statements: [...evidence.statements, rule] };
}

/** Evidence without the rule of a place. Throws `out-of-range` where there is none. */
export function removeRule(evidence: Evidence, place: number): Evidence {
  const statements = evidence.statements.filter((s) => s.kind !== 'rule' || s.place !== place);
  if (statements.length === evidence.statements.length)
    throw new TertiusError('out-of-range', 'no rule has this number', { value: String(place) });
  return { ...evidence, statements };
}

const WITHOUT_VALUE: ReadonlySet<RuleField> = new Set(['everybody', 'no-organisation']);
/** `private`: every address is with a private mail provider; `telephone`: only a telephone number is known. */
export const ADDRESS_KINDS = ['private', 'telephone'] as const;

function checkedValue(field: RuleField, value: string): string {
  if (WITHOUT_VALUE.has(field)) return '';
  const choices: Partial<Record<RuleField, readonly string[]>> = { band: BAND_NAMES, address: ADDRESS_KINDS };
  const known = choices[field];
  if (known !== undefined && !known.includes(value))
    throw new TertiusError('out-of-range', `a rule about ${field} takes ${known.join(', ')}`, { value });
  if ((field === 'met' || field === 'not-met') && !/^[1-9]\d?$/.test(value))
    throw new TertiusError('out-of-range', 'a rule about meetings takes a number of years from 1 to 99', {
      value,
    });
  if (value === '') throw new TertiusError('out-of-range', `a rule about ${field} needs a value`, { value });
  return value;
}

/** What rules look at: the network on a day and the user's contacts in it. */
export interface RuleGround {
  readonly network: Network;
  readonly asOf: number;
  readonly contacts: ReadonlyMap<number, OwnContact>;
  /** Whether an organisation that somebody left counts: it does where that keeps them private. */
  readonly past?: boolean;
}

/** The contacts that a rule is about. Cost: linear in contacts, for `met` also in their interactions. */
export function matchesOf(
  rule: Pick<RuleStatement, 'field' | 'value'> & Partial<Pick<RuleStatement, 'level'>>,
  on: RuleGround,
): number[] {
  const matches = MATCHERS[rule.field](rule.value, { ...on, past: rule.level === 'private' });
  return [...on.contacts.values()].filter(matches).map(({ person }) => person);
}

type Matcher = (value: string, on: RuleGround) => (contact: OwnContact) => boolean;

const byPerson =
  (test: (person: Person, value: string, on: RuleGround) => boolean): Matcher =>
  (value, on) =>
  ({ person }) =>
    test(on.network.people[person]!, value, on);

const MATCHERS: Readonly<Record<RuleField, Matcher>> = {
  everybody: () => () => true,
  label: byPerson(({ attributes }, value) =>
    attributes.some(([name, label]) => name === 'label' && foldName(label) === foldName(value)),
  ),
  organisation: byPerson(({ memberships }, value, { network, asOf, past }) =>
    memberships.some(
      (membership) =>
        (past === true || isCurrent(membership, asOf)) &&
        network.organisations[membership.organisation]!.spellings.some(
          (spelling) => foldOrganisation(spelling) === foldOrganisation(value),
        ),
    ),
  ),
  'no-organisation':
    (_, { network, asOf }) =>
    ({ person }) =>
      !isEmployed(network, person, asOf),
  community: (value, on) => {
    const talked = topicPeople(value, on);
    return ({ person }) =>
      talked.has(person) ||
      on.network.people[person]!.communities.some((name) => foldName(name) === foldName(value));
  },
  file: byPerson(({ records }, value, { network }) =>
    records.some((record) => network.imports[record.import]?.files.includes(value)),
  ),
  band:
    (value) =>
    ({ strength }) =>
      bandNamed(strength) === value,
  address: byPerson(({ emails, profiles, phones }, value) =>
    value === 'telephone'
      ? emails.length === 0 && profiles.length === 0 && phones.length > 0
      : emails.length > 0 && emails.every((address) => employerDomain(address) === undefined),
  ),
  met: (value, on) => (contact) => hasMet(contact, Number(value), on),
  'not-met': (value, on) => (contact) => !hasMet(contact, Number(value), on),
};

/** Who took part in an interaction about a topic. */
function topicPeople(value: string, { network }: RuleGround): ReadonlySet<number> {
  const { interactions } = network;
  const wanted = foldName(value);
  const found = new Set<number>();
  for (const [e, topic] of interactions.topics) {
    if (foldName(topic) !== wanted) continue;
    found.add(interactions.from[e]!);
    for (const other of interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1]))
      found.add(other);
  }
  return found;
}

const MEETINGS: ReadonlySet<number> = new Set([CHANNELS.indexOf('in-person'), CHANNELS.indexOf('video')]);
const YEAR = 365.25;

/** Met face to face or by video within so many years. */
function hasMet({ pair }: OwnContact, years: number, { network, asOf }: RuleGround): boolean {
  const { pairs, interactions } = network;
  return pairs.event.subarray(pairs.eventStart[pair], pairs.eventStart[pair + 1]).some((e) => {
    const day = interactions.day[e]!;
    return MEETINGS.has(interactions.channel[e]!) && day <= asOf && day > asOf - years * YEAR;
  });
}
