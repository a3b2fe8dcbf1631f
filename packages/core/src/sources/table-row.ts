/** One record of a delimited file; `PlainRow` is one whose cells can be had as bytes. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Line on which the record begins. */
  readonly line: number;
  /** Whether nothing near it is unusual, so that no cell needs a look. */
  readonly plain?: boolean;
}

/** A stretch of text that is no record: an unclosed quote, a cell beyond the limit. */
export interface BrokenRow {
  readonly broken: 'unclosed-quote' | 'cell-too-large';
  readonly line: number;
  readonly column: number;
  readonly text: string;
}
