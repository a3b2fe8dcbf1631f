import type { Cure } from '../../errors.ts';
import type { Layer } from '../../model/evidence.ts';
import type { ModelParameters } from '../../model/strength/parameters.ts';
import type { Header } from '../text/header.ts';
import type { BrokenRow, TableRow } from '../text/table.ts';
import type { Draft } from './draft.ts';
import type { FindingCode, Ledger } from './ledger.ts';

/** A file as it is handed over: nothing is opened or fetched here. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  readonly format?: string;
  readonly encoding?: string;
  /** E-mail or name of the person whose export it is. */
  readonly self?: string;
  /** Names that files read before give to that person. */
  readonly selfNames?: readonly string[];
  readonly own?: string;
  /** Weights and half-lives to remember in the network. */
  readonly model?: ModelParameters;
  readonly layer?: Layer;
  /** Column name to field name. */
  readonly map?: ReadonlyMap<string, string>;
  /** The day that the files' content was current, `YYYY-MM-DD`, where their dates do not tell. */
  readonly dated?: string;
  /** Divide strengths by the largest of the file. */
  readonly scale?: 'max';
  /** A file with more people than this is refused, so that memory does not run out half-way; no bound unless given. */
  readonly mostPeople?: number;
  /**
   * The report accounts for rows and says nothing of other files: how many people, ties and interactions a file gives when it stands
   * alone, which takes a second look at all of it, is not counted and stands as NaN.
   */
  readonly rowsAlone?: boolean;
  /** Day number that counts as today; findings about future dates depend on it. */
  readonly today?: number;
}

/** What every reader works with. */
export interface Reading {
  readonly file: string;
  /** Bytes of the file, as far as they are known: work and memory stay in proportion to them. */
  readonly size: number;
  readonly options: ImportOptions;
  readonly ledger: Ledger;
  readonly draft: Draft;
  readonly today: number;
  /** The member of an archive that is being read. */
  readonly member?: string;
}

/** What becomes of a row. */
export type Outcome = 'accepted' | 'merged' | 'blank' | { readonly excluded: FindingCode } | Rejection;

/** Why a row should have been usable and is not. */
export interface Rejection {
  readonly rejected: FindingCode;
  readonly column: number;
  readonly value: string;
  readonly message: string;
  readonly cure?: Cure;
}

/** A delimited file whose header is found. */
export interface Table {
  readonly header: Header;
  readonly delimiter: string;
  /** The rows after the header, from the start each time. */
  readonly rows: () => Iterable<TableRow | BrokenRow>;
}

/** The first rows under a header. */
export type Sample = readonly (readonly string[])[];

/** A kind of delimited file. */
export interface TableFormat {
  /** Whether such a table may have thousands of columns. */
  readonly wide?: true;
  /** Its id in the catalogue of formats. */
  readonly format: string;
  /** Whether a header may stand in two rows: what is asked, and under it what may be chosen. */
  readonly twoRows?: true;
  /** How surely a header is this format's, seen with the first rows under it: 0 not at all; the highest wins. */
  readonly recognise: (header: Header, sample: Sample) => number;
  readonly read: (table: Table, reading: Reading) => void;
}
