/** Unpacks one block of LZ4 into `out` from `at`; copies may reach back into what stands before. Returns where it ended. */
export function lz4Block(packed: Uint8Array, out: Uint8Array, at: number): number {
  let from = 0;
  let to = at;
  const length = (base: number): number => {
    let sum = base;
    if (base === 15) {
      let more = 255;
      while (more === 255) {
        more = packed[from++] ?? damaged();
        sum += more;
      }
    }
    return sum;
  };
  while (from < packed.length) {
    const token = packed[from++] as number;
    const literals = length(token >> 4);
    if (from + literals > packed.length || to + literals > out.length) damaged();
    out.set(packed.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from >= packed.length) break;
    const back = (packed[from] as number) | ((packed[from + 1] ?? damaged()) << 8);
    from += 2;
    const copied = length(token & 15) + 4;
    if (back === 0 || back > to || to + copied > out.length) damaged();
    for (let k = 0; k < copied; k++) {
      out[to] = out[to - back] as number;
      to++;
    }
  }
  return to;
}

const FRAME = 0x184d2204;

/** Unpacks a frame of LZ4 that holds `size` bytes; its checksums are not looked at. */
export function lz4Frame(packed: Uint8Array, size: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 7 || view.getUint32(0, true) !== FRAME) damaged();
  const flags = packed[4] as number;
  let from = 7 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0);
  const out = new Uint8Array(size);
  let to = 0;
  for (;;) {
    if (from + 4 > packed.length) damaged();
    const word = view.getUint32(from, true);
    from += 4;
    if (word === 0) break;
    const length = word & 0x7fffffff;
    const block = packed.subarray(from, from + length);
    if (block.length < length) damaged();
    if (word >>> 31 === 0) to = lz4Block(block, out, to);
    else {
      if (to + length > size) damaged();
      out.set(block, to);
      to += length;
    }
    from += length + (flags & 16 ? 4 : 0);
  }
  return out;
}

function damaged(): never {
  throw new RangeError('a part packed by LZ4 is damaged');
}
