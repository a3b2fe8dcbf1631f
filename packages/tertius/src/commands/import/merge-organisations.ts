import { type Evidence, resolve } from '@tertius/core';
import { findOrganisation } from '@tertius/core/answers';
import { keepOrganisationsApart, mergeOrganisations, splitOrganisation } from '@tertius/core/identity';
import { type ShownMore, shownMore } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { updateNetwork } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { shownMoreWords } from '../../render/shown-more.ts';
import { type Input, type Option, wrong } from '../command.ts';

/** The option of merge and split that says what is named. */
export const ORGANISATIONS: Option = { help: 'the two names are organisations, not people' };

/** Says that two organisations are one, called as the first. */
export async function joinOrganisations(input: Input): Promise<number> {
  const [path, one, other] = input.positionals as [string, string?, string?];
  if (one === undefined || other === undefined)
    throw wrong(
      'name two organisations: merge NET A B --organisations; what both are called afterwards is A',
    );
  const { first, second, members, more } = await updateNetwork(path, (evidence) => {
    const network = resolve(evidence);
    const [a, b] = [findOrganisation(network, one), findOrganisation(network, other)];
    const next = a.index === b.index ? evidence : mergeOrganisations(evidence, a, b);
    return {
      evidence: next,
      first: a,
      second: b,
      members: a.index === b.index ? 0 : membersOf(next, a.name),
      more: shownMore(evidence, next, { asOf: input.asOf }) as readonly ShownMore[],
    };
  });
  if (input.flag('json'))
    await printJson('merge', {
      organisations: members === 0 ? [] : [first.name, second.name],
      shownMore: more,
    });
  else if (members === 0)
    await print(`${clean(one)} and ${clean(other)} are one organisation already: ${clean(first.name)}.`);
  else
    await print(
      `${clean(first.name)} and ${clean(second.name)} are one organisation now, called ${clean(first.name)}, with ${counted(members, 'person', 'people')}; tertius split ${path} ${quoted(first.name)} --organisations takes it back.`,
    );
  if (more.length > 0) say(shownMoreWords(more));
  return 0;
}

/** Takes an organisation apart that was joined by hand, or says that two are not one. */
export async function splitOrganisations(input: Input): Promise<number> {
  const [path, said, other] = input.positionals as [string, string, string?];
  if (other !== undefined) {
    const { a, b, saved } = await updateNetwork(path, (evidence) => {
      const network = resolve(evidence);
      const [first, second] = [findOrganisation(network, said), findOrganisation(network, other)];
      return { evidence: keepOrganisationsApart(evidence, first, second), a: first.name, b: second.name };
    });
    if (input.flag('json')) await printJson('split', { organisationsApart: [a, b], changed: saved });
    else
      await print(
        `${clean(a)} and ${clean(b)} are two organisations; they are not proposed again. merge takes it back.`,
      );
    return 0;
  }
  const { name, parts, saved } = await updateNetwork(path, (evidence) => {
    const found = findOrganisation(resolve(evidence), said);
    const next = splitOrganisation(evidence, found);
    const names = new Set(found.spellings);
    const after = resolve(next).organisations.filter(({ spellings }) =>
      spellings.some((one) => names.has(one)),
    );
    return { evidence: next, name: found.name, parts: after.map((one) => one.name) };
  });
  if (input.flag('json')) await printJson('split', { organisation: name, changed: saved, parts });
  else
    await print(
      saved
        ? `${clean(name)} is taken apart into ${parts.map(clean).join(', ')}.`
        : `${clean(name)} was not joined by hand.`,
    );
  return 0;
}

function membersOf(evidence: Evidence, name: string): number {
  const network = resolve(evidence);
  const { index } = findOrganisation(network, name);
  return network.people.filter(({ memberships }) =>
    memberships.some(({ organisation }) => organisation === index),
  ).length;
}

/** As a shell takes it. */
export const quoted = (text: string): string =>
  /^[\w.@:~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
