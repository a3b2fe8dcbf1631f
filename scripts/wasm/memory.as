// One network at a time: each layout starts over.

let next: usize = 0;

/** Path counts above 2^900 are left to the plain kernel, which scales them. */
export const mostPaths: f64 = 8.452712498170644e270;

export function startOver(): void {
  next = (__heap_base + 63) & ~(<usize>63);
}

/** So many bytes, from a multiple of 64 on. */
export function take(bytes: usize): usize {
  const at = next;
  next = (at + bytes + 63) & ~(<usize>63);
  const pages = <i32>((next + 65535) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return at;
}
