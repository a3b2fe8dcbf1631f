import { readFileSync } from 'node:fs';
import {
  type Evidence,
  importFiles,
  type Network,
  NO_EVIDENCE,
  resolve,
  type SourceFile,
  strengths,
  tieList,
} from '@tertius/core';

export const AS_OF = 20_750;

export function bytesOf(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function fileOf(path: string): SourceFile {
  return { name: path.split('/').at(-1) as string, bytes: readFileSync(path) };
}

/** Reads files that must all be accepted without a rejected row. */
export function read(
  files: readonly SourceFile[],
  options: Parameters<typeof importFiles>[2] = {},
): {
  readonly evidence: Evidence;
  readonly network: Network;
} {
  const { evidence, report } = importFiles(NO_EVIDENCE, files, options);
  for (const file of report.files) {
    if (file.refused !== undefined) throw new Error(`${file.file}: ${file.refused.message}`);
    const [first] = file.rejects;
    if (first !== undefined) throw new Error(`${file.file}:${first.line}: ${first.message} (${first.value})`);
  }
  return { evidence, network: resolve(evidence) };
}

/** People as they are compared: everything but where they were read. */
export function peopleOf(network: Network): unknown[] {
  return network.people.map((person) => ({
    id: person.id,
    name: person.name,
    emails: person.emails,
    profiles: person.profiles,
    phones: person.phones,
    communities: person.communities,
    attributes: person.attributes,
    memberships: person.memberships.map((m) => ({
      ...m,
      organisation: network.organisations[m.organisation]?.name,
    })),
  }));
}

/** Ties by their ends (in no order where undirected), with strength S and mutual strength M. */
export function tiesOf(network: Network, asOf = AS_OF): Map<string, readonly number[]> {
  const ties = tieList(network, strengths(network, { asOf }));
  const idOf = (index: number): string => network.people[index]?.id as string;
  return new Map(
    ties.map((tie) => {
      const ends = [idOf(tie.source), idOf(tie.target)];
      const key = JSON.stringify([...(tie.undirected ? ends.sort() : ends), tie.undirected]);
      return [key, [tie.strength, tie.pair.mutual, tie.pair.history]];
    }),
  );
}

/** The largest difference between the numbers of equal ties; infinite where a tie is on one side only. */
export function largestDifference(
  one: ReadonlyMap<string, readonly number[]>,
  other: ReadonlyMap<string, readonly number[]>,
): number {
  if (one.size !== other.size) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const [key, values] of one) {
    const others = other.get(key);
    if (others === undefined) return Number.POSITIVE_INFINITY;
    values.forEach((value, k) => {
      largest = Math.max(largest, Math.abs(value - (others[k] as number)));
    });
  }
  return largest;
}
