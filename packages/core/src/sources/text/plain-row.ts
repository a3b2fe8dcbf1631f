const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The piece of a file that is being read, as bytes of UTF-8 and, where somebody asks, as text. */
export class Piece {
  readonly bytes: Uint8Array;
  #text: string | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get text(): string {
    this.#text ??= DECODER.decode(this.bytes);
    return this.#text;
  }
}

/**
 * A record cut at its delimiters; a cell becomes a string only where it is asked for. The parser has one such row and
 * moves it on: whoever keeps cells takes them before reading further.
 */
export class PlainRow {
  line = 0;
  width = 0;
  /** Whether it is ASCII without zero bytes, so that no cell needs a look. */
  plain = true;
  bytes: Uint8Array = new Uint8Array(0);
  /** Where each cell begins and ends among the bytes, two numbers a cell. */
  cuts: Int32Array = new Int32Array(64);
  #piece: Piece | undefined;
  #shift = 0;
  #cells: readonly string[] | undefined;

  /** `shift`: how many bytes more than characters stand in the piece before this row. */
  moveTo(piece: Piece, line: number, width: number, plain: boolean, shift: number): this {
    this.#piece = piece;
    this.bytes = piece.bytes;
    this.line = line;
    this.width = width;
    this.plain = plain;
    this.#shift = shift;
    this.#cells = undefined;
    return this;
  }

  from(column: number): number {
    return this.cuts[column * 2] as number;
  }

  to(column: number): number {
    return this.cuts[column * 2 + 1] as number;
  }

  cell(column: number): string {
    return this.plain ? this.#ascii(column) : (this.cells[column] as string);
  }

  get cells(): readonly string[] {
    this.#cells ??= this.plain ? this.#asciiCells() : this.#decodedCells();
    return this.#cells;
  }

  #ascii(column: number): string {
    return (this.#piece as Piece).text.slice(
      (this.cuts[column * 2] as number) - this.#shift,
      (this.cuts[column * 2 + 1] as number) - this.#shift,
    );
  }

  #asciiCells(): string[] {
    const cells: string[] = [];
    for (let column = 0; column < this.width; column++) cells.push(this.#ascii(column));
    return cells;
  }

  #decodedCells(): string[] {
    const { text } = this.#piece as Piece;
    const cells: string[] = [];
    let shift = this.#shift;
    let from = 0;
    for (let cut = 0; cut < this.width * 2; cut++) {
      const at = this.cuts[cut] as number;
      if (cut > 0) shift += shiftOf(this.bytes, this.cuts[cut - 1] as number, at);
      if (cut % 2 === 0) from = at - shift;
      else cells.push(text.slice(from, at - shift));
    }
    return cells;
  }
}

/** How many bytes more than UTF-16 units a stretch of UTF-8 has. */
export function shiftOf(bytes: Uint8Array, from: number, to: number): number {
  let shift = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    if (byte < 0xc0) shift++;
    else if (byte >= 0xf0) shift--;
  }
  return shift;
}
