import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { foldText } from '@tertius/core/identity';
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { CsvButton } from '../out/csv-button.tsx';
import { useSession } from './context.ts';
import { useWindow } from './window.ts';

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** What it sorts by; NaN and '' come last. */
  readonly value: (row: Row) => number | string;
  readonly cell?: (row: Row) => ComponentChildren;
  /** Words, although it sorts by a number. */
  readonly words?: true;
  /** Says what the column means where the title does not. */
  readonly help?: string;
}

interface Props<Row> {
  readonly caption: string;
  readonly intro?: ComponentChildren;
  readonly filterLabel: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly textOf: (row: Row) => string;
  readonly sortedBy: string;
  readonly chosen?: string | null;
  readonly onPick: (row: Row) => void;
  /** What can be done with the rows as they are filtered. */
  readonly actions?: (rows: readonly Row[]) => ComponentChildren;
  /** A list of what the columns mean, below. */
  readonly explain?: true;
}

const ROW_HEIGHT = 41;

/** A native table that sorts by its headers, filters, and draws only the rows in view. The first column names the row. */
export function DataTable<Row>(props: Props<Row>): JSX.Element {
  const { caption, columns, keyOf } = props;
  const numeric = (column: TableColumn<Row>): boolean => {
    const first = props.rows[0];
    if (column.words) return false;
    return first !== undefined && typeof column.value(first) === 'number';
  };
  const query = useSignal('');
  const sort = useSignal({ id: props.sortedBy, down: props.sortedBy !== columns[0]!.id });
  const given = useSignal(props);
  given.value = props;
  const rows = useComputed(() => {
    const { rows, columns, textOf } = given.value;
    const words = foldText(query.value).split(/\s+/).filter(Boolean);
    const column = columns.find(({ id }) => id === sort.value.id) ?? columns[0]!;
    return rows
      .filter((row) => {
        const text = words.length > 0 ? foldText(textOf(row)) : '';
        return words.every((word) => text.includes(word));
      })
      .map((row) => ({ row, value: column.value(row) }))
      .sort((x, y) => compare(x.value, y.value, sort.value.down))
      .map(({ row }) => row);
  });
  const box = useRef<HTMLElement>(null);
  const order = `${sort.value.id} ${sort.value.down} ${query.value}`;
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [order]);
  const { tableWanted } = useSession();
  useSignalEffect(() => {
    if (!tableWanted.value) return;
    tableWanted.value = false;
    box.current?.focus();
  });
  const { items, before, after } = useWindow(box, rows.value.length, ROW_HEIGHT);

  return (
    <div class="tablebox">
      <div class="bar-top">
        <input
          type="search"
          aria-label={props.filterLabel}
          placeholder="Filter"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
        <span class="soft small" role="status">
          {rows.value.length === props.rows.length
            ? `${props.rows.length} rows`
            : `${rows.value.length} of ${props.rows.length} rows`}
        </span>
        {props.intro}
        {props.actions?.(rows.value)}
        <CsvButton
          name={caption}
          head={columns.map(({ title }) => title)}
          rows={() => rows.value.map((row) => columns.map((column) => csvValue(column, row)))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it too */}
      <section class="scroll" ref={box} tabIndex={0} aria-label={`${caption}, scrolls`}>
        <table aria-rowcount={rows.value.length + 1}>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column, place) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  numeric={numeric(column)}
                  first={place === 0}
                  sort={sort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Space height={before} columns={columns.length} />
            {items.map((index) => {
              const row = rows.value[index];
              if (row === undefined) return null;
              const key = keyOf(row);
              return (
                <tr key={key} aria-rowindex={index + 2} class={key === props.chosen ? 'chosen' : ''}>
                  {columns.map((column, place) =>
                    place === 0 ? (
                      <th key={column.id} scope="row">
                        <button type="button" class="link" onClick={() => props.onPick(row)}>
                          {column.value(row)}
                        </button>
                        <Under columns={columns.filter((one, k) => k > 0 && !numeric(one))} row={row} />
                      </th>
                    ) : (
                      <td
                        key={column.id}
                        class={numeric(column) ? 'number' : column.words ? 'words text' : 'text'}
                      >
                        {column.cell ? column.cell(row) : column.value(row)}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
            <Space height={after} columns={columns.length} />
          </tbody>
        </table>
      </section>
      {props.explain && <Meanings columns={columns} />}
    </div>
  );
}

/** What a cell says in a file: words as they are shown where the column is words, else what it sorts by. */
function csvValue<Row>(column: TableColumn<Row>, row: Row): string | number {
  const shown = column.words ? column.cell?.(row) : undefined;
  return typeof shown === 'string' || typeof shown === 'number' ? shown : column.value(row);
}

/** Where there is no room for columns of words, these stand below the name, so that the figures are seen. */
function Under<Row>({ columns, row }: { columns: readonly TableColumn<Row>[]; row: Row }): JSX.Element {
  const words = columns.map((column) => csvValue(column, row)).filter((word) => word !== '');
  return <span class="under small soft">{words.join(', ')}</span>;
}

function Meanings<Row>({ columns }: { columns: readonly TableColumn<Row>[] }): JSX.Element {
  return (
    <details class="meanings">
      <summary>What do these columns mean?</summary>
      <dl class="facts">
        {columns
          .filter(({ help }) => help !== undefined)
          .map(({ id, title, help }) => (
            <Fragment key={id}>
              <dt>{title}</dt>
              <dd>{help}</dd>
            </Fragment>
          ))}
      </dl>
    </details>
  );
}

interface HeaderProps<Row> {
  readonly column: TableColumn<Row>;
  readonly numeric: boolean;
  readonly first: boolean;
  readonly sort: { value: { id: string; down: boolean } };
}

function HeaderCell<Row>({ column, numeric, first, sort }: HeaderProps<Row>): JSX.Element {
  const { id, down } = sort.value;
  const sorted = id === column.id;
  return (
    <th
      scope="col"
      class={numeric ? 'number' : first ? '' : 'text'}
      aria-sort={sorted ? (down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        title={column.help}
        onClick={() => {
          sort.value = { id: column.id, down: sorted ? !down : numeric || column.words === true };
        }}
      >
        {column.title}
        <span aria-hidden="true">{sorted ? (down ? '▾' : '▴') : ''}</span>
      </button>
    </th>
  );
}

function Space({ height, columns }: { height: number; columns: number }): JSX.Element | null {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing takes no focus
    <tr class="space" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}

function compare(x: number | string, y: number | string, down: boolean): number {
  const missing = (value: number | string): boolean => value === '' || Number.isNaN(value);
  if (missing(x) || missing(y)) return Number(missing(x)) - Number(missing(y));
  const order =
    typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en');
  return down ? -order : order;
}
