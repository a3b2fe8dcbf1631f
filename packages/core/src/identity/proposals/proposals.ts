import type { Statement } from '../../model/evidence.ts';
import type { Network, Person, Proposal } from '../../model/network.ts';
import { blocks } from './blocks.ts';
import { handleProposals } from './handles.ts';
import { judge } from './judge.ts';
import { filesReader, type Profile, profileOf } from './profile.ts';
import { pairKey, saidDifferent } from './said-different.ts';
import { bridged, type Judged, LIKELY, neighbours, PROPOSED_FROM, STANDING, standings } from './standings.ts';

/**
 * Pairs of people who may be one, best first, with the reasons: a name that agrees and beside it an organisation,
 * a phone number, an e-mail domain or a name that nobody else has; a phone number that two alone have, where one is called by a part of the other's
 * name; last, a handle that fits one person alone. Never two names in different scripts, and nothing
 * is joined: the user decides. Cost: linear in people for bounded blocks.
 */
export function proposals(network: Network, statements: readonly Statement[] = []): Proposal[] {
  const decided = saidDifferent(network, statements);
  const named = network.people.filter((person) => person.name !== '' && person.onRequest !== true);
  const filesOf = filesReader(network);
  const profiles = named.map((person) => profileOf(network, person, filesOf(person)));
  const holders = nameHolders(profiles);
  const phoneHolders = counted(profiles, ({ phones }) => phones);
  const judged = new Map<number, Judged>();
  for (const block of blocks(profiles)) {
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const a = block[i] as number;
        const b = block[j] as number;
        const key = a * profiles.length + b;
        if (judged.has(key)) continue;
        const common = Math.max(holders[a]!, holders[b]!);
        const pair = judge(profiles[a] as Profile, profiles[b] as Profile, common, phoneHolders);
        if (pair !== undefined) judged.set(key, { a, b, ...pair });
      }
  }
  const pairs = [...judged.values()];
  const standing = standings(pairs, profiles);
  const scored = pairs.map((pair): Proposal => {
    const stands = standing(pair);
    const score = logistic(pair.odds + STANDING[stands]);
    return {
      a: (profiles[pair.a] as Profile).person.index,
      b: (profiles[pair.b] as Profile).person.index,
      score,
      reasons: stands === 'only' ? [...pair.reasons, 'nobody else comes near'] : pair.reasons,
    };
  });
  const likely = neighbours(scored.filter((pair) => pair.score >= LIKELY));
  const alreadyThere = new Set(
    scored.filter(({ score }) => score >= PROPOSED_FROM).map(({ a, b }) => `${a},${b}`),
  );
  const byHandle = handleProposals(network).filter(({ a, b }) => !alreadyThere.has(`${a},${b}`));
  return [...scored.map((pair) => bridged(pair, likely)), ...byHandle]
    .filter(({ score }) => score >= PROPOSED_FROM)
    .filter(({ a, b }) => !decided.has(pairKey(network.people[a] as Person, network.people[b] as Person)))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** How many people have each of what is taken of them. */
function counted(
  profiles: readonly Profile[],
  of: (profile: Profile) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const profile of profiles) for (const one of of(profile)) found.set(one, (found.get(one) ?? 0) + 1);
  return found;
}

/** How many people of one file carry the same words as each name: as many people as there are rows. */
function nameHolders(profiles: readonly Profile[]): Int32Array {
  const counts = new Map<string, Map<number, number>>();
  const perName = profiles.map(({ words, listedIn }) => {
    const key = words.length === 1 ? words[0]! : [...words].sort().join(' ');
    const perImport = counts.get(key) ?? new Map<number, number>();
    counts.set(key, perImport);
    for (const source of listedIn) perImport.set(source, (perImport.get(source) ?? 0) + 1);
    return perImport;
  });
  const most = new Map(
    [...counts.values()].map((perImport) => [perImport, Math.max(0, ...perImport.values())]),
  );
  return Int32Array.from(perName, (perImport) => most.get(perImport)!);
}
