import { type FileReport, importFiles, NO_EVIDENCE } from '@tertius/core';
import { type Import, tieRows } from '@tertius/core/network';
import { bytesOf } from './compare.ts';

export interface ReadText {
  readonly report: FileReport;
  readonly people: Import['people'];
  /** `a > b` or `a - b`, with strength and attributes. */
  readonly ties: readonly (readonly [string, number | undefined, Readonly<Record<string, string>>])[];
  readonly made: Import | undefined;
}

/** Reads a text as a file; ties are told by the ids of their ends. */
export function readText(name: string, text: string): ReadText {
  const { evidence, report } = importFiles(NO_EVIDENCE, [bytesOf(name, text)]);
  const [made] = evidence.imports;
  const people = made?.people ?? [];
  const rows = made === undefined ? [] : [...tieRows(made.ties)];
  const ties = rows.map(({ source, target, directed, strength, attributes }) => {
    const ends = `${people[source]?.id} ${directed ? '>' : '-'} ${people[target]?.id}`;
    return [ends, strength, Object.fromEntries(attributes ?? [])] as const;
  });
  return { report: report.files[0] as FileReport, people, ties, made };
}
