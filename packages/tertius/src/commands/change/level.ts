import { type Evidence, labelOf, type Person, resolve } from '@tertius/core';
import {
  addRule,
  heldBack,
  isFirstUse,
  LEVELS,
  type Level,
  levelCounts,
  levelsOf,
  nearestValues,
  ownContacts,
  proposeLevels,
  RULE_FIELDS,
  type RuleField,
  removeRule,
  ruleValues,
  setLevel,
  setTieLevel,
  shownMore,
  withoutLevel,
} from '@tertius/core/sharing';
import { markedWords, ruleWords } from '@tertius/core/words';
import { loadEvidence, networkOf, updateNetwork } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { heldWords } from '../../render/share-notes.ts';
import { shownMoreWords } from '../../render/shown-more.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { personNamed } from '../who.ts';
import { levelLine, levelRows, printLevels } from './level-list.ts';

const BY_RULE = 'by-rule';

export const levelCommand: Command = {
  name: 'level',
  usage:
    'level NET [private|on-request|shared|by-rule] [--with P... | --rule FIELD=VALUE]  |  level NET --accept|--list',
  summary: 'set and show what others may see of your contacts, one by one or by rules',
  positionals: [1, 2],
  options: {
    with: { value: 'P', several: true, help: 'the contact; may be given several times' },
    from: { value: 'P', help: 'with --with: set only the tie between this person and the contact' },
    rule: {
      value: 'FIELD=VALUE',
      several: true,
      help: 'every contact for whom this holds, now and later, such as organisation="Port of Veldhaven" or label=Family',
    },
    'drop-rule': { value: 'N', help: 'take the rule with this number away' },
    list: { help: 'who has which level, and which rule or setting says so' },
    accept: { help: 'take up the rules that are proposed to start with' },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    '`private`, which holds for contacts without a level: nobody else sees the contact. `on-request`: a strength band and what at least three such contacts have in common, no name. ' +
    '`shared`: name, organisation, role and band; in a share also the addresses. `by-rule` takes back the setting of single contacts.\n\n' +
    'Fields of rules: everybody; label, organisation, community, file = a name; no-organisation; band = low, medium or high; ' +
    'address = private (only addresses of private mail providers) or telephone (only a number); met, not-met = within so many years. ' +
    'Later rules win over earlier ones, and settings of single contacts over rules. Whom your address book marks as private stays private under every rule; a setting of the single contact shows them.',
  run: runLevel,
};

async function runLevel(input: Input): Promise<number> {
  const [path, word] = input.positionals as [string, string?];
  const drop = input.whole('drop-rule', 1, 1e9);
  if (drop !== undefined) return changed(input, path, (evidence) => removeRule(evidence, drop));
  if (input.flag('accept'))
    return changed(
      input,
      path,
      (evidence) => proposeLevels(evidence, networkOf(evidence), input.asOf).evidence,
    );
  if (word === undefined)
    return input.flag('list') || input.list('with').length > 0
      ? list(input, path)
      : show(input, loadEvidence(path), path);
  const level = LEVELS.find((known): known is Level => known === word);
  if (level === undefined && word !== BY_RULE)
    throw wrong(`a level is ${LEVELS.join(', ')} or ${BY_RULE}, not ${JSON.stringify(word)}`);
  const rules = input.list('rule');
  const said = input.list('with');
  if (rules.length > 0) {
    if (said.length > 0 || level === undefined)
      throw wrong('--rule goes with private, on-request or shared, and not with --with');
    return changed(input, path, (evidence) =>
      rules.map(ruleFrom).reduce((next, [field, value]) => addRule(next, field, value, level), evidence),
    );
  }
  if (said.length === 0) throw wrong('whose level? add --with and the name of a contact, or --rule');
  return setOnes(input, path, level, said);
}

/** Everybody's level, or that of those who are named. */
async function list(input: Input, path: string): Promise<number> {
  const evidence = loadEvidence(path);
  const rows = levelRows(evidence, input.asOf);
  const named = input.list('with').map((said) => {
    const { index, id } = personNamed(resolve(evidence), said);
    const row = rows.find(({ person }) => person === index);
    if (row === undefined)
      throw wrong(`${id} is no contact of yours, so nobody sees a tie of yours with them`);
    return row;
  });
  const wanted = named.length > 0 ? named : rows;
  if (input.flag('json')) await printJson('level', { contacts: wanted.map(({ person: _, ...row }) => row) });
  else if (named.length > 0) await print(named.map(levelLine).join('\n'));
  else await printLevels(wanted);
  return 0;
}

async function setOnes(
  input: Input,
  path: string,
  level: Level | undefined,
  said: readonly string[],
): Promise<number> {
  const from = input.text('from');
  const { people } = await updateNetwork(path, (evidence) => {
    const network = networkOf(evidence);
    const named = said.map((one) => personNamed(network, one));
    const other = from === undefined ? undefined : personNamed(network, from);
    if (other !== undefined && level === undefined)
      throw wrong(`${BY_RULE} goes with contacts, not with --from`);
    const set = (next: Evidence, person: Person): Evidence =>
      level === undefined
        ? withoutLevel(next, person)
        : other === undefined
          ? setLevel(next, person, level)
          : setTieLevel(next, other, person, level);
    return { evidence: named.reduce(set, evidence), people: named };
  });
  if (input.flag('json'))
    await printJson('level', { level: level ?? null, people: people.map(({ id }) => id) });
  else
    for (const person of people)
      await print(
        level === undefined
          ? `${labelOf(person)} (${person.id}) has the level that rules give.`
          : from === undefined
            ? `${labelOf(person)} (${person.id}) is ${level} now.`
            : `The tie of ${labelOf(person)} (${person.id}) with ${from} is ${level} now.`,
      );
  return 0;
}

function ruleFrom(given: string): readonly [RuleField, string] {
  const at = given.indexOf('=');
  const name = at < 0 ? given : given.slice(0, at);
  const field = RULE_FIELDS.find((known) => known === name);
  if (field === undefined)
    throw wrong(
      `a rule is about ${RULE_FIELDS.join(', ')}, not ${JSON.stringify(name)}; for example --rule label=Family`,
    );
  return [field, at < 0 ? '' : given.slice(at + 1)];
}

async function changed(
  input: Input,
  path: string,
  change: (evidence: Evidence) => Evidence,
): Promise<number> {
  const { evidence, opened, fresh } = await updateNetwork(path, (before) => {
    const after = change(before);
    return {
      evidence: after,
      opened: isFirstUse(before) ? [] : shownMore(before, after, { asOf: input.asOf }),
      fresh: newPlaces(before, after),
    };
  });
  const code = await show(input, evidence, path);
  for (const words of unmatchedWords(evidence, fresh, input.asOf)) say(words);
  if (opened.length > 0)
    say(`${shownMoreWords(opened)} To keep one out: tertius level ${path} private --with NAME.`);
  return code;
}

const placesOf = ({ statements }: Evidence): readonly number[] =>
  statements.flatMap((statement) => (statement.kind === 'rule' ? [statement.place] : []));

function newPlaces(before: Evidence, after: Evidence): ReadonlySet<number> {
  const known = new Set(placesOf(before));
  return new Set(placesOf(after).filter((place) => !known.has(place)));
}

/** Of new rules that hold for nobody: what the contacts have instead. */
function unmatchedWords(evidence: Evidence, fresh: ReadonlySet<number>, asOf: number): string[] {
  const network = resolve(evidence);
  const values = ruleValues(network, asOf);
  return levelsOf(network, evidence, asOf)
    .rules.filter(({ rule, about }) => about === 0 && fresh.has(rule.place))
    .map(({ rule }) => {
      const near = nearestValues(rule.value, values[rule.field] ?? [], 8);
      if (ownContacts(network, asOf).size === 0)
        return `Rule ${rule.place} holds for none: rules are about your own contacts, and this network has none. What colleagues shared is theirs to level.`;
      const has = near.length === 0 ? '' : ` Your contacts have: ${near.map(clean).join(', ')}.`;
      return `Rule ${rule.place} holds for none of your contacts, so it changes nothing today.${has}`;
    });
}

/** The three counts and the rules; before the first use, what is proposed. */
async function show(input: Input, evidence: Evidence, path: string): Promise<number> {
  const network = resolve(evidence);
  const first = isFirstUse(evidence);
  const proposal = first ? proposeLevels(evidence, network, input.asOf) : undefined;
  const counts = levelCounts(evidence, network, input.asOf);
  const { rules, marked } = levelsOf(network, evidence, input.asOf);
  const known = ownContacts(network, input.asOf);
  const held = heldBack(evidence, network, input.asOf);
  const kept = [...marked].flatMap((person) => (known.has(person) ? [network.people[person]!] : []));
  if (input.flag('json')) {
    await printJson('level', {
      counts,
      held,
      marked: kept.map(({ id }) => id),
      rules: rules.map(({ rule: { kind: _, ...rule }, ...moves }) => ({ ...rule, ...moves })),
      ...(proposal === undefined ? {} : { proposed: { rules: proposal.rules, counts: proposal.counts } }),
    });
    return 0;
  }
  await print(`Contacts: ${countWords(counts)}.`);
  for (const { rule, about, decides } of rules)
    await print(`  ${rule.place}. ${clean(ruleWords(rule))} (holds for ${about}, decides for ${decides})`);
  for (const words of heldWords(path, held)) say(words);
  if (kept.length > 0) say(markedWords(kept.map((person) => clean(labelOf(person)))));
  if (proposal === undefined) {
    say(
      `tertius share ${path} --preview prints what a colleague would get; nothing leaves before you pass a file on.`,
    );
    return 0;
  }
  await print('Nobody sees any of them until you say so. Proposed to start with:');
  for (const rule of proposal.rules) await print(`  ${clean(ruleWords(rule))}`);
  await print(`That would make ${countWords(proposal.counts)}. tertius level ${path} --accept takes it up.`);
  return 0;
}

const countWords = (counts: Readonly<Record<Level, number>>): string =>
  `${counts.private} private, ${counts['on-request']} on request, ${counts.shared} shared`;
