import type { JSX } from 'preact';
import type { MarkTarget } from '../../figure/figure-types.ts';
import type { FigureRow } from '../../questions/figures/figure-answer.ts';
import { numberWords } from '../../questions/wording/locale.ts';
import type { Pick } from './figure-view.tsx';

interface TableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** How many rows there are where not all are listed. */
  readonly rowCount?: number | undefined;
  readonly onPick: Pick;
}

/** The facts of a figure as rows; the first cell of a row leads to what it is about. */
export function FigureTable({ title, columns, rows, rowCount, onPick }: TableProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys
    <section class="sheetbox" tabIndex={0} aria-label={`${title}, as a table`}>
      <table class="ledger">
        <caption class="hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.cells.map((cell, place) => (
                <td key={place} class={typeof cell === 'number' ? 'number' : ''}>
                  {place === 0 && targetOf(row) !== null ? (
                    <button type="button" class="link" onClick={() => onPick(targetOf(row)!)}>
                      {cell}
                    </button>
                  ) : typeof cell === 'number' ? (
                    numberWords(cell, Number.isInteger(cell) ? 0 : 2)
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rowCount !== undefined && (
        <p class="soft small">
          The first {rows.length} of {numberWords(rowCount)} rows are listed; the CSV holds all.
        </p>
      )}
    </section>
  );
}

function targetOf({ person, organisation, between }: FigureRow): MarkTarget | null {
  if (person !== undefined) return { person };
  if (organisation !== undefined) return { organisation };
  return between === undefined ? null : { between };
}
