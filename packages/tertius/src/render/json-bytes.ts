/** Texts in UTF-8, one after the other in one piece of memory. */
export class TextTable {
  readonly bytes: Uint8Array;
  /** Where each text begins, and the last one ends. */
  readonly starts: Uint32Array;

  constructor(texts: readonly string[]) {
    const out = new JsonBytes();
    this.starts = new Uint32Array(texts.length + 1);
    for (let at = 0; at < texts.length; at++) {
      out.text(texts[at]!);
      this.starts[at + 1] = out.length;
    }
    this.bytes = out.written();
  }
}

const ENCODER = new TextEncoder();
const NULL = ENCODER.encode('null');
const [ZERO, POINT, MINUS] = [48, 46, 45];

/** JSON in UTF-8 that grows at its end: a million rows would otherwise be strings put together, made flat and encoded again. */
export class JsonBytes {
  #bytes = new Uint8Array(1 << 16);
  #end = 0;

  get length(): number {
    return this.#end;
  }

  /** What was written since the beginning, which the next writing after `clear` overwrites. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  clear(): void {
    this.#end = 0;
  }

  bytes(bytes: Uint8Array): void {
    this.#copy(bytes, 0, bytes.length);
  }

  textOf({ bytes, starts }: TextTable, at: number): void {
    this.#copy(bytes, starts[at]!, starts[at + 1]!);
  }

  text(text: string): void {
    this.#room(text.length * 3);
    const start = this.#end;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        this.#end = start + ENCODER.encodeInto(text, this.#bytes.subarray(start)).written;
        return;
      }
      this.#bytes[this.#end++] = code;
    }
  }

  /** A number as `String` writes it; null where there is none. */
  number(value: number): void {
    if (!Number.isFinite(value)) {
      this.bytes(NULL);
      return;
    }
    const scaled = Math.round(Math.abs(value) * 10_000);
    // Ten digits at most: no shorter decimal can stand for the same number.
    if (scaled < 2 ** 31 && scaled / 10_000 === Math.abs(value)) this.#decimal(scaled, value < 0);
    else this.text(String(value));
  }

  /** A whole number of ten-thousandths. */
  #decimal(scaled: number, negative: boolean): void {
    this.#room(16);
    const bytes = this.#bytes;
    if (negative) bytes[this.#end++] = MINUS;
    let whole = Math.floor(scaled / 10_000);
    let part = scaled % 10_000;
    let digits = 1;
    for (let power = 10; power <= whole; power *= 10) digits++;
    for (let at = this.#end + digits - 1; at >= this.#end; at--) {
      bytes[at] = ZERO + (whole % 10);
      whole = Math.floor(whole / 10);
    }
    this.#end += digits;
    if (part === 0) return;
    bytes[this.#end++] = POINT;
    for (let power = 1000; part > 0; power /= 10) {
      const digit = Math.floor(part / power);
      bytes[this.#end++] = ZERO + digit;
      part -= digit * power;
    }
  }

  #copy(from: Uint8Array, start: number, end: number): void {
    this.#room(end - start);
    const bytes = this.#bytes;
    let to = this.#end;
    for (let at = start; at < end; at++) bytes[to++] = from[at]!;
    this.#end = to;
  }

  #room(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
    larger.set(this.written());
    this.#bytes = larger;
  }
}
