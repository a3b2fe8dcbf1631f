import type { Cell } from './matrix.ts';

/** An order in which rows with much between them stand near each other: each row moves to the mean place of those it is tied to. */
export function seriation(units: readonly string[], cells: readonly Cell[]): readonly string[] {
  const tied = new Map(units.map((unit) => [unit, new Map<string, number>()]));
  for (const { row, column, value } of cells) {
    if (row === column || value <= 0) continue;
    tied.get(row)?.set(column, value);
    tied.get(column)?.set(row, value);
  }
  const total = (unit: string): number => [...tied.get(unit)!.values()].reduce((sum, one) => sum + one, 0);
  let order = [...units].sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  for (let round = 0; round < 30; round++) {
    const place = new Map(order.map((unit, at) => [unit, at]));
    const wanted = (unit: string): number => {
      let sum = place.get(unit)! * 0.5 * (total(unit) || 1);
      let weight = 0.5 * (total(unit) || 1);
      for (const [other, value] of tied.get(unit)!) {
        sum += value * place.get(other)!;
        weight += value;
      }
      return sum / weight;
    };
    const next = [...order].sort((a, b) => wanted(a) - wanted(b) || place.get(a)! - place.get(b)!);
    if (next.every((unit, at) => unit === order[at])) break;
    order = next;
  }
  return order;
}
