/** Something that takes long, as the page tells it. */
export interface LongTask {
  readonly title: string;
  /** 0 to 1; null where nobody can say how far it is. */
  readonly share: number | null;
  readonly detail: string;
  cancel(): void;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** `12 of 340 MB`, both in the unit of the second. */
export function bytesOf(done: number, all: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(all, 1)) / 3));
  const inUnit = (bytes: number): string => {
    const value = bytes / 1000 ** power;
    return power === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
  };
  return `${inUnit(done)} of ${inUnit(all)} ${UNITS[power]}`;
}
