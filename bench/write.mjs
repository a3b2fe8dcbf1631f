import { writeFileSync } from 'node:fs';

/** The graph as time-igraph.py reads it. */
export function writeGraph(file, { n, source, target, strength }) {
  const bytes = (column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength);
  writeFileSync(
    file,
    Buffer.concat([bytes(Uint32Array.of(n, source.length)), bytes(source), bytes(target), bytes(strength)]),
  );
}
