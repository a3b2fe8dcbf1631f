import { type Evidence, type Network, resolve, today } from '@tertius/core';
import { forgetEvidence, ofRelation } from '@tertius/core/network';
import { inForce } from '@tertius/core/sharing';
import { collectGarbage } from '../common/collect-garbage.ts';
import { isCached, keepCache, readCache } from '../files/cache.ts';
import { loadEvidence, parseBytes } from '../files/network.ts';
import { readBytes } from '../files/read.ts';
import { isTaken, letGo } from '../files/taken.ts';
import { clean } from '../render/clean.ts';
import { say } from '../render/output.ts';

export interface Opened {
  readonly evidence: Evidence;
  readonly network: Network;
}

/**
 * The network of a file as of a day: shares that have expired by then do not count. `--own` stands for the organisation it remembers;
 * where a relation is asked for, its ties alone count.
 */
export function openNetwork(path: string, own?: string, relation?: string, asOf: number = today()): Opened {
  if (own === undefined && relation === undefined) {
    const kept = openLarge(path, asOf);
    if (kept !== undefined) return kept;
  }
  const loaded = stillInForce(loadEvidence(path), asOf);
  const evidence = own === undefined ? loaded : { ...loaded, settings: { ...loaded.settings, own } };
  return { evidence, network: resolve(relation === undefined ? evidence : ofRelation(evidence, relation)) };
}

/** The network alone, for commands that read nothing else: what was read into memory for it is let go. */
export function openNetworkAlone(path: string, relation: string | undefined, asOf: number): Network {
  const { network } = openNetwork(path, undefined, relation, asOf);
  forgetEvidence(network);
  letGo(path);
  collectGarbage();
  return network;
}

/** A large network from what was kept of it beside its file; where that is nothing, it is worked out and kept. */
function openLarge(path: string, asOf: number): Opened | undefined {
  if (path === '-' || isTaken(path)) return undefined;
  const bytes = readBytes(path);
  if (!isCached(bytes)) return undefined;
  const cached = readCache(path, bytes);
  if (cached !== undefined) {
    const { network, settings, statements } = cached;
    let whole: Evidence | undefined;
    const evidence: Evidence = {
      settings,
      statements,
      // Read where somebody asks for it: most answers need the network alone.
      get imports() {
        whole ??= parseBytes(bytes, path);
        return whole.imports;
      },
    };
    return { evidence, network };
  }
  const evidence = parseBytes(bytes, path);
  const counting = stillInForce(evidence, asOf);
  const network = resolve(counting);
  // What counts of shares depends on the day.
  if (evidence.imports.every(({ share }) => share === undefined))
    keepCache(path, bytes, { network, ...evidence });
  return { evidence: counting, network };
}

/** What still counts on a day; shares that do not are named. */
function stillInForce(evidence: Evidence, asOf: number): Evidence {
  const counting = inForce(evidence, asOf);
  if (counting !== evidence)
    for (const source of evidence.imports) if (!counting.imports.includes(source)) say(expiredWords(source));
  return counting;
}

function expiredWords({ owner, ownerRecord, share }: Evidence['imports'][number]): string {
  const whose = ownerRecord?.name ?? owner ?? 'somebody';
  return `note: what ${clean(whose)} shared on ${share?.made.slice(0, 10)} counted until ${share?.expires} and is left out; ask them for a newer share`;
}
