import { proposals } from '../identity/proposals.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ReadFiles, ReadReport } from './running-import.ts';

export interface ImportReport extends ReadReport {
  /** How many pairs may be one person, for the user to say; counted when called, which takes longer than reading. */
  readonly proposals: () => number;
}

export interface ImportResult {
  readonly evidence: Evidence;
  readonly report: ImportReport;
}

/** What files gave, with a report that can count proposals. */
export function importResult({ evidence, report, network }: ReadFiles): ImportResult {
  return {
    evidence,
    report: { ...report, proposals: () => proposals(network, evidence.statements).length },
  };
}
