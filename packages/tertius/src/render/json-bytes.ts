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
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  textOf({ bytes, starts }: TextTable, at: number): void {
    this.#copy(bytes, starts[at]!, starts[at + 1]!);
  }

  text(text: string): void {
    this.#room(text.length * 3);
    const bytes = this.#bytes;
    const start = this.#end;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        this.#end = start + ENCODER.encodeInto(text, bytes.subarray(start)).written;
        return;
      }
      bytes[start + at] = code;
    }
    this.#end = start + text.length;
  }

  /** A number as `String` writes it; null where there is none. */
  number(value: number): void {
    if (!Number.isFinite(value)) {
      this.bytes(NULL);
      return;
    }
    const size = Math.abs(value);
    const scaled = size < 100_000 ? (size * 10_000 + 0.5) | 0 : -1;
    // Nine digits at most: no shorter decimal can stand for the same number.
    if (scaled / 10_000 === size) this.#decimal(scaled, value < 0);
    else this.text(String(value));
  }

  /** A whole number of ten-thousandths. */
  #decimal(scaled: number, negative: boolean): void {
    this.#room(16);
    const bytes = this.#bytes;
    let end = this.#end;
    if (negative) bytes[end++] = MINUS;
    const whole = (scaled / 10_000) | 0;
    if (whole > 9) {
      let power = 10;
      while (power * 10 <= whole) power *= 10;
      for (; power > 1; power /= 10) bytes[end++] = ZERO + (((whole / power) | 0) % 10);
    }
    bytes[end++] = ZERO + (whole % 10);
    let part = scaled - whole * 10_000;
    if (part > 0) bytes[end++] = POINT;
    for (let power = 1000; part > 0; power /= 10) {
      const digit = (part / power) | 0;
      bytes[end++] = ZERO + digit;
      part -= digit * power;
    }
    this.#end = end;
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
