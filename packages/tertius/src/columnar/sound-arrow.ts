/**
 * Refuses an Arrow file or stream whose metadata name more than there is: vectors, rows or bytes beyond the file's end or beyond what its
 * size can hold. Readers make room for what is named before they look for it.
 */
export function refuseUnsoundArrow(bytes: Uint8Array): void {
  const isFile = String.fromCharCode(...bytes.subarray(0, 6)) === 'ARROW1';
  new Walk(bytes).run(isFile);
}

/** Packing makes a thousand bytes of one at most, but for very small files. */
const UNPACKED = 1000;
const ALWAYS = 64 << 20;
/** A row is a bit of some column at least; runs and columns of nothing may say a few in less. */
const ROWS_OF_A_BYTE = 8;
const FEW = 1000;
/** Fields inside fields, and all fields together. */
const DEEPEST = 32;
const MOST_FIELDS = 100_000;

/** A table of a flat buffer: where its fields stand. */
type Table = (field: number) => number | undefined;

class Walk {
  readonly #view: DataView;
  readonly #most: number;
  #total = 0;
  #fields = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#most = ALWAYS + UNPACKED * bytes.length;
  }

  run(isFile: boolean): void {
    const size = this.#view.byteLength;
    if (!isFile) {
      for (let at: number | undefined = 0; at !== undefined && at < size; ) at = this.#message(at);
      return;
    }
    const length = this.#int(size - 10);
    const footer = this.#table(this.#inside(size - 10 - length, 4));
    const schema = footer(1);
    if (schema !== undefined) this.#schema(this.#table(schema));
    for (const field of [2, 3])
      this.#each(footer(field), 24, (at) => this.#message(this.#inside(this.#long(at), 8)));
  }

  /** Checks a message; where the next one begins, undefined at the end. */
  #message(at: number): number | undefined {
    let from = at;
    let length = this.#int(from);
    from += 4;
    if (length === -1) {
      length = this.#int(from);
      from += 4;
    }
    if (length === 0) return undefined;
    this.#inside(from, length);
    const message = this.#table(from);
    const [type, header, body] = [message(1), message(2), message(3)];
    const bodyAt = from + length;
    const bodyLength = body === undefined ? 0 : this.#long(body);
    this.#inside(bodyAt, bodyLength);
    if (header !== undefined && type !== undefined) {
      const kind = this.#view.getUint8(type);
      const table = this.#table(header);
      if (kind === SCHEMA) this.#schema(table);
      if (kind === RECORDS) this.#batch(table, bodyAt, bodyLength);
      if (kind === DICTIONARY) {
        const data = table(1);
        if (data !== undefined) this.#batch(this.#table(data), bodyAt, bodyLength);
      }
    }
    return bodyAt + bodyLength;
  }

  #schema(schema: Table): void {
    this.#each(schema(1), 4, (at) => this.#field(at, 0));
    this.#each(schema(2), 4, () => {});
  }

  #field(at: number, depth: number): void {
    if (depth > DEEPEST || ++this.#fields > MOST_FIELDS) unsound('fields inside fields');
    const field = this.#table(at);
    this.#each(field(5), 4, (child) => this.#field(child, depth + 1));
    this.#each(field(6), 4, () => {});
  }

  #batch(batch: Table, bodyAt: number, bodyLength: number): void {
    const packed = batch(3) !== undefined;
    let held = 0;
    this.#each(batch(2), 16, (at) => {
      const [offset, length] = [this.#long(at), this.#long(at + 8)];
      if (offset < 0 || length < 0 || offset + length > bodyLength) unsound('a column beyond its end');
      held += packed && length > 8 ? this.#unpacked(this.#long(bodyAt + offset), length) : length;
    });
    this.#total += held;
    if (this.#total > this.#most) unsound('columns far larger than it can hold');
    const most = ROWS_OF_A_BYTE * held + FEW;
    const check = (count: number): void => {
      if (!(count >= 0 && count <= most)) unsound('far more rows than it can hold');
    };
    const rows = batch(0);
    check(rows === undefined ? 0 : this.#long(rows));
    this.#each(batch(1), 16, (at) => {
      check(this.#long(at));
      check(this.#long(at + 8));
    });
    this.#each(batch(4), 8, (at) => check(this.#long(at)));
  }

  /** The length that a packed column says it has; -1 where it is not packed after all. */
  #unpacked(says: number, length: number): number {
    if (says < -1) unsound('a column of negative length');
    return says === -1 ? length : says;
  }

  #each(vector: number | undefined, stride: number, check: (at: number) => void): void {
    if (vector === undefined) return;
    const base = vector + this.#int(vector);
    const length = this.#int(base);
    if (length < 0) unsound('a list of negative length');
    this.#inside(base + 4, length * stride);
    for (let k = 0; k < length; k++) check(base + 4 + k * stride);
  }

  /** The table that an offset at this place leads to. */
  #table(at: number): Table {
    const start = at + this.#int(at);
    const shape = start - this.#int(start);
    const size = this.#view.getUint16(this.#inside(shape, 4), true);
    return (field) => {
      const slot = 4 + 2 * field;
      if (slot >= size) return undefined;
      const offset = this.#view.getUint16(this.#inside(shape + slot, 2), true);
      return offset === 0 ? undefined : this.#inside(start + offset, 1);
    };
  }

  #int(at: number): number {
    return this.#view.getInt32(this.#inside(at, 4), true);
  }

  #long(at: number): number {
    return Number(this.#view.getBigInt64(this.#inside(at, 8), true));
  }

  #inside(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.#view.byteLength)) unsound('a place beyond its end');
    return at;
  }
}

const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;

function unsound(what: string): never {
  throw new RangeError(`it names ${what}`);
}
