/** Small enough that a piece and what is made of it lie in the cache. */
const SIZE = 1 << 17;

const NEWLINE = 10;
const RETURN = 13;

/** A text in UTF-8, piece by piece, with every line break as `\n`; a piece ends behind a line wherever it can. */
export class Pieces {
  readonly #source: Uint8Array;
  #offset = 0;
  #current: Uint8Array = new Uint8Array(0);
  /** Room for pieces that are not as they stand in the source; written over by the next one. */
  #room: Uint8Array = new Uint8Array(0);

  constructor(source: Uint8Array) {
    this.#source = source;
  }

  /** Whether nothing follows the current piece. */
  get ended(): boolean {
    return this.#offset === this.#source.length;
  }

  /** The next piece, behind what was left over of the current one from `used` on. */
  next(used: number): Uint8Array | undefined {
    if (this.ended) return undefined;
    const rest = this.#current.subarray(used);
    const end = pieceEnd(this.#source, this.#offset);
    const piece = this.#source.subarray(this.#offset, end);
    this.#offset = end;
    const asItStands = rest.length === 0 && !piece.includes(RETURN);
    this.#current = asItStands ? piece : this.#joined(rest, piece);
    return this.#current;
  }

  #joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
    const length = rest.length + piece.length;
    const room = this.#room.length < length ? new Uint8Array(length * 2) : this.#room;
    room.set(rest);
    let at = rest.length;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] as number;
      if (byte !== RETURN) room[at++] = byte;
      else if (piece[i + 1] !== NEWLINE) room[at++] = NEWLINE;
    }
    this.#room = room;
    return room.subarray(0, at);
  }
}

/** Behind the last line break, else anywhere but inside a character and between CR and LF. */
function pieceEnd(source: Uint8Array, from: number): number {
  const end = from + SIZE;
  if (end >= source.length) return source.length;
  const newline = source.subarray(from, end).lastIndexOf(NEWLINE);
  if (newline >= 0) return from + newline + 1;
  let cut = end;
  while (((source[cut] as number) & 0xc0) === 0x80 || source[cut - 1] === RETURN) cut--;
  return cut > from ? cut : end;
}
