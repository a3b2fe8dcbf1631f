/** Where items of each key begin once they are sorted. */
export function startsOf(keys: Uint32Array): Uint32Array {
  let largest = 0;
  for (let k = 0; k < keys.length; k++) if (keys[k]! > largest) largest = keys[k]!;
  const starts = new Uint32Array(largest + 2);
  for (let k = 0; k < keys.length; k++) starts[keys[k]! + 1]! += 1;
  for (let key = 0; key <= largest; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

/** Items by the key of each, those of one key in the order in which they came. Cost: linear in items and the largest key. */
export function countingSort(items: Uint32Array, keys: Uint32Array): Uint32Array {
  const next = startsOf(keys);
  const sorted = new Uint32Array(items.length);
  for (let k = 0; k < items.length; k++) sorted[next[keys[items[k]!]!]!++] = items[k]!;
  return sorted;
}

/** The numbers of rows by one key and then by another. */
export function sortedBy(first: Uint32Array, second: Uint32Array): Uint32Array {
  const rows = new Uint32Array(first.length);
  for (let k = 0; k < rows.length; k++) rows[k] = k;
  return countingSort(countingSort(rows, second), first);
}
