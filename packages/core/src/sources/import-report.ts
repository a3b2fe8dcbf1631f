import { ownerPairs } from '../identity/owner-pairs.ts';
import { proposals } from '../identity/proposals/proposals.ts';
import type { Evidence } from '../model/evidence.ts';
import { labelOf, type Proposal } from '../model/network.ts';
import type { ReadFiles, ReadReport } from './running-import.ts';

export interface ImportReport extends ReadReport {
  /** How many pairs may be one person, for the user to say; counted when called, which takes longer than reading. */
  readonly proposals: () => number;
  /** Owners of imports who may stand here under a second entry, the user first; worked out when called. */
  readonly ownerPairs: () => readonly OwnerTwice[];
}

/** An owner of imports and another entry that may be the same person, by id and name. */
export interface OwnerTwice {
  readonly owner: string;
  readonly ownerName: string;
  readonly other: string;
  readonly otherName: string;
  readonly isUser: boolean;
}

export interface ImportResult {
  readonly evidence: Evidence;
  readonly report: ImportReport;
}

/** What files gave, with a report that can count proposals. */
export function importResult({ evidence, report, network }: ReadFiles): ImportResult {
  let pairs: readonly Proposal[] | undefined;
  const found = (): readonly Proposal[] => {
    pairs ??= proposals(network, evidence.statements);
    return pairs;
  };
  return {
    evidence,
    report: {
      ...report,
      proposals: () => found().length,
      ownerPairs: () =>
        ownerPairs(network, found()).map(({ owner, other }) => ({
          owner: owner.id,
          ownerName: labelOf(owner),
          other: other.id,
          otherName: labelOf(other),
          isUser: owner.index === network.self,
        })),
    },
  };
}
