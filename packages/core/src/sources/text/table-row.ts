/** One record of a delimited file; a `PlainRow` is one whose cells can be had as bytes. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Line on which the record begins. */
  readonly line: number;
}

/** A stretch of text that is no record: an unclosed quote, a cell beyond the limit. */
export interface BrokenRow {
  readonly broken: 'unclosed-quote' | 'cell-too-large';
  readonly line: number;
  readonly column: number;
  readonly text: string;
}
