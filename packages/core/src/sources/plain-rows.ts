/** Lines of ASCII without quotes, cut where cells begin; a cell becomes a string only where it is asked for. */
export interface PlainBlock {
  readonly text: string;
  /** The same as bytes. They are written over when the parser reads on: nobody keeps them. */
  readonly bytes: Uint8Array;
  /** Where each cell begins, and behind the last cell of a row one past its end. */
  readonly cuts: Int32Array;
}

/** One such line. */
export class PlainRow {
  readonly line: number;
  readonly width: number;
  readonly plain = true;
  readonly #block: PlainBlock;
  readonly #first: number;
  #cells: readonly string[] | undefined;

  constructor(block: PlainBlock, first: number, width: number, line: number) {
    this.#block = block;
    this.#first = first;
    this.width = width;
    this.line = line;
  }

  get bytes(): Uint8Array {
    return this.#block.bytes;
  }

  /** Where a cell begins among the bytes. */
  from(column: number): number {
    return this.#block.cuts[this.#first + column] as number;
  }

  to(column: number): number {
    return (this.#block.cuts[this.#first + column + 1] as number) - 1;
  }

  cell(column: number): string {
    return this.#block.text.slice(this.from(column), this.to(column));
  }

  get cells(): readonly string[] {
    this.#cells ??= this.#cut();
    return this.#cells;
  }

  #cut(): readonly string[] {
    const cells: string[] = [];
    for (let column = 0; column < this.width; column++) cells.push(this.cell(column));
    return cells;
  }
}
