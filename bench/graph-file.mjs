import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/** The graph as time-igraph.py reads it: n, m, then the columns source, target, strength; group at the end. */
export function writeGraph(file, { n, source, target, strength, group }) {
  const bytes = (column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength);
  const counts = Uint32Array.of(n, source.length);
  writeFileSync(file, Buffer.concat([counts, source, target, strength, group].map(bytes)));
}

export function readGraph(file) {
  const handle = openSync(file);
  const filled = (column) => {
    readSync(handle, column, 0, column.byteLength);
    return column;
  };
  const [n, m] = filled(new Uint32Array(2));
  const source = filled(new Uint32Array(m));
  const target = filled(new Uint32Array(m));
  const strength = filled(new Float64Array(m));
  const group = filled(new Int32Array(n));
  closeSync(handle);
  return { n, source, target, strength, group, mutual: new Uint8Array(m) };
}
