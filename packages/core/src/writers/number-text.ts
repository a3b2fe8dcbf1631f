/** Shortest text that reads as the same number; empty for none. */
export function numberText(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}
