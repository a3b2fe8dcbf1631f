import { isOdd } from '../reading/rows.ts';
import { BytesMap } from '../text/bytes-map.ts';
import type { PlainRow } from '../text/plain-row.ts';

/** What cells stand for; one that stands for nothing yet (-1), or of which something is to be said, is asked about again. */
export class Known {
  readonly #meanings = new BytesMap();
  readonly #mean: (cell: string) => number;

  constructor(mean: (cell: string) => number) {
    this.#mean = mean;
  }

  at(row: PlainRow, column: number): number {
    const from = row.from(column);
    const to = row.to(column);
    const known = this.#meanings.get(row.bytes, from, to);
    if (known >= 0) return known;
    const cell = row.cell(column);
    const meaning = isOdd(cell) ? -1 : this.#mean(cell);
    if (meaning >= 0) this.#meanings.set(row.bytes, from, to, meaning);
    return meaning;
  }
}
