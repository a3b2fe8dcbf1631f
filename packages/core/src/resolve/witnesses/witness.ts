import type { PersonRecord } from '../../model/evidence.ts';

/** One thing some file says about somebody, before it is known who is who. */
export interface Witness {
  /** Index of the import, -1 for an owner or user who is only named on the command line. */
  readonly import: number;
  readonly record: PersonRecord;
  /** Strong keys; none of them joins a record that the user has set apart. */
  readonly keys: readonly string[];
  /** The key of this one record: its file's content and its number in it. */
  readonly at: string;
}

/** Shared by all who have none. */
export const NO_KEYS: readonly never[] = [];
