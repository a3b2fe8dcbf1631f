import { type Evidence, labelOf, type Person, resolve } from '@tertius/core';
import {
  addRule,
  isFirstUse,
  LEVELS,
  type Level,
  levelCounts,
  levelsOf,
  proposeLevels,
  RULE_FIELDS,
  type RuleField,
  removeRule,
  setLevel,
  setTieLevel,
  withoutLevel,
} from '@tertius/core/sharing';
import { counted, ruleWords } from '@tertius/core/words';
import { loadEvidence, updateNetwork } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { personNamed } from '../who.ts';

const BY_RULE = 'by-rule';

export const levelCommand: Command = {
  name: 'level',
  usage:
    'level NET [private|on-request|shared|by-rule] [--with P... | --rule FIELD=VALUE]  |  level NET --accept',
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
    accept: { help: 'take up the rules that are proposed to start with' },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    '`private`, which holds for contacts without a level: nobody else sees the contact. `on-request`: a strength band and what at least three such contacts have in common, no name. ' +
    '`shared`: name, organisation, role and band; in a share also the addresses. `by-rule` takes back the setting of single contacts.\n\n' +
    'Fields of rules: everybody; label, organisation, community, file = a name; no-organisation; band = low, medium or high; ' +
    'address = private (only addresses of private mail providers) or telephone (only a number); met, not-met = within so many years. ' +
    'Later rules win over earlier ones, and settings of single contacts over rules.',
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
      (evidence) => proposeLevels(evidence, resolve(evidence), input.asOf).evidence,
    );
  if (word === undefined) return show(input, loadEvidence(path), path);
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

async function setOnes(
  input: Input,
  path: string,
  level: Level | undefined,
  said: readonly string[],
): Promise<number> {
  const from = input.text('from');
  const { people } = await updateNetwork(path, (evidence) => {
    const network = resolve(evidence);
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
  const { evidence, opened } = await updateNetwork(path, (before) => {
    const after = change(before);
    return { evidence: after, opened: noLongerPrivate(before, after, input.asOf) };
  });
  const code = await show(input, evidence, path);
  if (opened.length > 0)
    say(
      `Others see more now of ${counted(opened.length, 'contact')} whom an earlier rule kept private: ${opened.slice(0, 5).map(clean).join(', ')}${opened.length > 5 ? ' …' : ''}. To keep one out: tertius level ${path} private --with NAME.`,
    );
  return code;
}

/** Names of contacts whom a rule kept private before and who are not private any more. */
function noLongerPrivate(before: Evidence, after: Evidence, asOf: number): string[] {
  const network = resolve(after);
  const [was, is] = [levelsOf(network, before, asOf), levelsOf(network, after, asOf)];
  return [...was.people].flatMap(([person, level]) => {
    const open = level === 'private' && (is.people.get(person) ?? 'private') !== 'private';
    return open ? [labelOf(network.people[person]!)] : [];
  });
}

/** The three counts and the rules; before the first use, what is proposed. */
async function show(input: Input, evidence: Evidence, path: string): Promise<number> {
  const network = resolve(evidence);
  const first = isFirstUse(evidence);
  const proposal = first ? proposeLevels(evidence, network, input.asOf) : undefined;
  const counts = levelCounts(evidence, network, input.asOf);
  const { rules } = levelsOf(network, evidence, input.asOf);
  if (input.flag('json')) {
    await printJson('level', {
      counts,
      rules: rules.map(({ rule: { kind: _, ...rule }, ...moves }) => ({ ...rule, ...moves })),
      ...(proposal === undefined ? {} : { proposed: { rules: proposal.rules, counts: proposal.counts } }),
    });
    return 0;
  }
  await print(`Contacts: ${countWords(counts)}.`);
  for (const { rule, about, decides } of rules)
    await print(`  ${rule.place}. ${clean(ruleWords(rule))} (about ${about}, decides for ${decides})`);
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
