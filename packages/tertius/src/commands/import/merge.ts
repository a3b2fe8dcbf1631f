import { labelOf, type Network, type Person, resolve } from '@tertius/core';
import { keepApart, merge, proposals, split } from '@tertius/core/identity';
import { joinedStrictly, type ShownMore } from '@tertius/core/sharing';
import { networkOf, updateNetwork } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { personNamed } from '../who.ts';
import { joinOrganisations, ORGANISATIONS, splitOrganisations } from './merge-organisations.ts';

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'merge NET A B [--organisations] | merge NET --above SCORE',
  summary: 'say that two people, or two organisations, are one; split takes it back',
  positionals: [1, 3],
  options: {
    organisations: ORGANISATIONS,
    above: { value: 'SCORE', help: 'join every proposed pair of at least this score (0 to 1)' },
    json: JSON_OPTION,
  },
  run: runMerge,
};

export const splitCommand: Command = {
  name: 'split',
  usage: 'split NET A [B] [--organisations]',
  summary:
    'take apart a person or organisation that was joined, or say that A and B are two; merge takes it back',
  positionals: [2, 3],
  options: { organisations: ORGANISATIONS, json: JSON_OPTION },
  run: runSplit,
};

async function runMerge(input: Input): Promise<number> {
  const [path, one, other] = input.positionals as [string, string?, string?];
  if (input.flag('organisations')) return joinOrganisations(input);
  const above = input.text('above');
  if (above !== undefined && one === undefined) return mergeAbove(input, path, Number(above));
  if (one === undefined || other === undefined) throw wrong('name two people, or give --above SCORE');
  const { a, b, kept } = await updateNetwork(path, (evidence) => {
    const network = networkOf(evidence);
    const first = personNamed(network, one, true);
    const second = personNamed(network, other, true);
    const known = first.index === second.index;
    const joined = known ? evidence : merge(evidence, first, second);
    return { ...joinedStrictly(evidence, joined, { asOf: input.asOf }), a: first, b: second };
  });
  if (input.flag('json')) await printJson('merge', { merged: a.id === b.id ? [] : [a.id, b.id] });
  else if (a.id === b.id) await print(`${one} and ${other} are one person already: ${labelOf(a)} (${a.id}).`);
  else await print(`${labelOf(a)} (${a.id}) and ${labelOf(b)} (${b.id}) are one person now.`);
  sayKept(path, kept);
  return 0;
}

/** Joins the proposed pairs of a score, one after the other, until none is left. */
async function mergeAbove(input: Input, path: string, score: number): Promise<number> {
  if (!(score > 0 && score <= 1)) throw wrong('--above lies between 0 and 1, for example 0.95');
  const { merged, kept } = await updateNetwork(path, (evidence) => {
    const pairs: [string, string][] = [];
    let next = evidence;
    const network = networkOf(evidence);
    for (const proposal of proposals(network, evidence.statements)) {
      if (proposal.score < score) continue;
      const [a, b] = [network.people[proposal.a], network.people[proposal.b]] as [Person, Person];
      next = merge(next, a, b);
      pairs.push([a.id, b.id]);
    }
    return { ...joinedStrictly(evidence, next, { asOf: input.asOf }), merged: pairs };
  });
  if (input.flag('json')) await printJson('merge', { merged });
  else
    await print(
      merged.length === 0
        ? `No proposed pair has ${score} or more.`
        : `${merged.map(([a, b]) => `${clean(a)} and ${clean(b)}`).join('\n')}\nThese ${merged.length} pairs are one person each now; tertius undo ${path} takes it back.`,
    );
  sayKept(path, kept);
  return 0;
}

/** Says of whom a rule would show more now than under one of their entries, and that it does not. */
function sayKept(path: string, kept: readonly ShownMore[]): void {
  if (kept.length === 0) return;
  const names = kept.slice(0, 20).map(({ name, said }) => `${clean(name)} (${said})`);
  say(
    `${names.join(', ')}${kept.length > 20 ? ` and ${kept.length - 20} more` : ''}: the stricter level of the two entries stays. tertius level ${path} by-rule --with NAME lets the rules decide.`,
  );
}

async function runSplit(input: Input): Promise<number> {
  const [path, said, other] = input.positionals as [string, string, string?];
  if (input.flag('organisations')) return splitOrganisations(input);
  if (other !== undefined) return keepTwoApart(input, path, said, other);
  const { person, parts, saved } = await updateNetwork(path, (evidence) => {
    const found = personNamed(networkOf(evidence), said, true);
    const next = split(evidence, found);
    return { evidence: next, person: found, parts: partsOf(found, resolve(next)) };
  });
  if (input.flag('json'))
    await printJson('split', { split: person.id, changed: saved, parts: parts.map(({ id }) => id) });
  else
    await print(
      saved
        ? `${labelOf(person)} (${person.id}) is taken apart into ${parts.length}:\n${parts.map((part) => `  ${labelOf(part)} (${part.id})`).join('\n')}\nmerge joins two of them; tertius undo ${path} takes it back.`
        : `${labelOf(person)} stands in one row alone.`,
    );
  return 0;
}

/** Stores that two people are not one, so that they are not proposed again. */
async function keepTwoApart(input: Input, path: string, one: string, other: string): Promise<number> {
  const { a, b, saved } = await updateNetwork(path, (evidence) => {
    const network = networkOf(evidence);
    const [first, second] = [personNamed(network, one, true), personNamed(network, other, true)];
    if (first.index === second.index)
      throw wrong(
        `${one} and ${other} are one person here; take them apart first: tertius split ${path} ${one}`,
      );
    return { evidence: keepApart(evidence, first, second), a: first, b: second };
  });
  if (input.flag('json')) await printJson('split', { apart: [a.id, b.id], changed: saved });
  else
    await print(
      `${labelOf(a)} (${a.id}) and ${labelOf(b)} (${b.id}) are two people; they are not proposed again. merge takes it back.`,
    );
  return 0;
}

/** Who stands for the rows of a person that were taken apart. */
function partsOf(person: Person, network: Network): Person[] {
  const rows = new Set(person.records.map(({ key }) => key));
  return network.people.filter(({ records }) => records.some(({ key }) => rows.has(key)));
}
