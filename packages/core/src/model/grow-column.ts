/** A column of at least this length, with what it holds. */
export function growColumn<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: T,
  length: number,
): T {
  if (length <= column.length) return column;
  const larger = new (column.constructor as new (n: number) => T)(Math.max(64, length, column.length * 2));
  larger.set(column);
  return larger;
}

/** A column without the room behind its end; the same one where there is none. */
export function shortened<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: T,
  length: number,
): T {
  return length === column.length ? column : (column.slice(0, length) as T);
}
