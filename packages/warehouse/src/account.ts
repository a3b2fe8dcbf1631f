import type { Input } from './inputs.ts';

/** What became of the rows of one file: rows = used + the excluded and the rejected of each reason. */
export interface FileAccount {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly rejected: Readonly<Record<string, number>>;
}

export interface StrengthsResult {
  readonly files: readonly FileAccount[];
  readonly ties: number;
  /** With sums of loads: the last day that is closed, of which no row counts any more; absent where none is. */
  readonly closedThrough?: number;
}

/** What became of every row, and how many ties came of them. */
export function resultOf(
  inputs: readonly Input[],
  tally: readonly Readonly<Record<string, unknown>>[],
): StrengthsResult {
  const ties = tally.find(({ became }) => became === 'ties')?.n ?? 0;
  return { files: accountOf(inputs, tally), ties: Number(ties) };
}

const EXCLUDED = new Set(['self-tie', 'not-delivered', 'closed-day', 'loaded-before']);
/** Of rows that could be used: counted among them, and not used after all. */
const OF_THE_USED = new Set(['closed-day', 'loaded-before']);

function accountOf(
  inputs: readonly Input[],
  rows: readonly Readonly<Record<string, unknown>>[],
): FileAccount[] {
  return inputs.flatMap(({ path, kind }, f) => {
    if (kind === 'people') return [];
    const own = rows.filter((row) => row.f === f).map((row) => [String(row.became), Number(row.n)] as const);
    const part = (keep: (became: string) => boolean): Record<string, number> =>
      Object.fromEntries(own.filter(([became, n]) => n > 0 && keep(became)));
    const sum = (keep: (became: string) => boolean): number =>
      own.reduce((all, [became, n]) => (keep(became) ? all + n : all), 0);
    return [
      {
        file: path,
        rows: sum((became) => !OF_THE_USED.has(became)),
        used: sum((became) => became === 'used') - sum((became) => OF_THE_USED.has(became)),
        excluded: part((became) => EXCLUDED.has(became)),
        rejected: part((became) => became !== 'used' && !EXCLUDED.has(became)),
      },
    ];
  });
}
