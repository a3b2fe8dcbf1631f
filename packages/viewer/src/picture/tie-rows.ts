/** Which ties belong to which row, in the order of the ties. */
export interface Rows {
  of<Made>(row: number, make: (at: number) => Made): Made[];
}

/** Ties by person or by region: `places` says in which rows a tie stands. Cost: linear, two passes. */
export function rowsBy(rows: number, ties: number, places: (at: number) => readonly number[]): Rows {
  const start = new Uint32Array(rows + 1);
  for (let at = 0; at < ties; at++) for (const row of places(at)) start[row + 1]!++;
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  const next = start.slice();
  const found = new Uint32Array(start[rows]!);
  for (let at = 0; at < ties; at++) for (const row of places(at)) found[next[row]!++] = at;
  return { of: (row, make) => Array.from(found.subarray(start[row], start[row + 1]), make) };
}
