import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Figure, Mark, MarkTarget } from '../../figure/figure-types.ts';
import type { FigureAnswer, FigureRow } from '../../questions/figures.ts';
import { numberWords } from '../../questions/locale.ts';
import type { SheetView } from '../../sheet/sheet.ts';
import { CsvButton } from '../out/csv-button.tsx';
import { PictureDialog } from '../out/picture-dialog.tsx';
import { useSession } from '../shell/context.ts';

const MOST_ROWS = 300;

interface FigureViewProps {
  readonly answer: FigureAnswer;
  readonly view: SheetView;
  /** Id of who is in the centre. */
  readonly person?: string | undefined;
  readonly organisation?: string | undefined;
  readonly topic?: string | undefined;
}

/** A view of the drawing: its answer in a sentence, the picture, and the same facts as a table behind a button. */
export function FigureView({ answer, view, person, organisation, topic }: FigureViewProps): JSX.Element {
  const asTable = useSignal(false);
  const taking = useSignal(false);
  const { figure } = answer;
  return (
    <div class="figure">
      <div class="head-line">
        <p class="says">{figure.sentence}</p>
        <button
          type="button"
          aria-pressed={asTable.value}
          onClick={() => {
            asTable.value = !asTable.value;
          }}
        >
          Table
        </button>
        {asTable.value && (
          <CsvButton
            name={figure.title}
            head={answer.columns}
            rows={() => answer.rows.map(({ cells }) => cells)}
          />
        )}
        <button
          type="button"
          onClick={() => {
            taking.value = true;
          }}
        >
          Save the picture
        </button>
      </div>
      {taking.value && (
        <PictureDialog
          view={view}
          person={person}
          organisation={organisation}
          topic={topic}
          onClose={() => (taking.value = false)}
        />
      )}
      {asTable.value ? <FigureTable answer={answer} /> : <Drawn figure={figure} />}
      {!asTable.value && (
        <ul class="notes small soft">
          {figure.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Drawn({ figure }: { figure: Figure }): JSX.Element {
  const session = useSession();
  const pick = (target: MarkTarget): void => {
    if ('person' in target) session.select({ kind: 'person', id: target.person });
    else session.select({ kind: 'organisation', name: target.organisation });
  };
  const chosen = session.selection.value;
  const isChosen = (target: MarkTarget | undefined): boolean =>
    target !== undefined &&
    chosen !== null &&
    ('person' in target
      ? chosen.kind === 'person' && chosen.id === target.person
      : chosen.kind === 'organisation' && chosen.name === target.organisation);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys
    <section class="sheetbox" tabIndex={0} aria-label={figure.title}>
      <svg
        viewBox={`0 0 ${figure.width} ${figure.height}`}
        width={figure.width}
        height={figure.height}
        role="img"
        aria-label={`${figure.title}. ${figure.sentence} The table holds the same facts.`}
      >
        {figure.marks.map((mark, at) => (
          <MarkShape key={at} mark={mark} chosen={isChosen(mark.target)} onPick={pick} />
        ))}
      </svg>
    </section>
  );
}

interface ShapeProps {
  readonly mark: Mark;
  readonly chosen: boolean;
  readonly onPick: (target: MarkTarget) => void;
}

function MarkShape({ mark, chosen, onPick }: ShapeProps): JSX.Element {
  const { tone, title, target, opacity } = mark;
  const common = {
    class: `mark ${tone}${chosen ? ' chosen' : ''}${target === undefined ? '' : ' picks'}`,
    ...(opacity === undefined ? {} : { opacity: String(opacity) }),
    ...(target === undefined ? {} : { onClick: () => onPick(target) }),
  };
  const said = title === undefined ? null : <title>{title}</title>;
  switch (mark.kind) {
    case 'rect':
      return (
        <rect {...common} x={mark.x} y={mark.y} width={mark.width} height={mark.height}>
          {said}
        </rect>
      );
    case 'band':
      return (
        <path {...common} d={mark.d}>
          {said}
        </path>
      );
    case 'line':
      return (
        <path
          {...common}
          class={`${common.class} stroke`}
          d={mark.d}
          stroke-width={mark.width}
          stroke-dasharray={mark.dashed ? '5 3' : undefined}
        >
          {said}
        </path>
      );
    case 'circle':
      return (
        <circle
          {...common}
          class={`${common.class}${mark.ring ? ' ring' : ''}`}
          cx={mark.x}
          cy={mark.y}
          r={mark.r}
        >
          {said}
        </circle>
      );
    case 'text':
      return (
        <text
          {...common}
          x={mark.x}
          y={mark.y}
          font-size={mark.size}
          font-weight={mark.bold ? 700 : undefined}
          text-anchor={mark.anchor}
          transform={mark.turned === undefined ? undefined : `rotate(${mark.turned} ${mark.x} ${mark.y})`}
        >
          {mark.text}
          {said}
        </text>
      );
  }
}

function FigureTable({ answer: { figure, columns, rows } }: { answer: FigureAnswer }): JSX.Element {
  const session = useSession();
  const open = ({ person, organisation }: FigureRow): void => {
    if (person !== undefined) session.select({ kind: 'person', id: person });
    else if (organisation !== undefined) session.select({ kind: 'organisation', name: organisation });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys
    <section class="sheetbox" tabIndex={0} aria-label={`${figure.title}, as a table`}>
      <table class="ledger">
        <caption class="hidden">{figure.title}</caption>
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
          {rows.slice(0, MOST_ROWS).map((row, at) => (
            <tr key={at}>
              {row.cells.map((cell, place) => (
                <td key={place} class={typeof cell === 'number' ? 'number' : ''}>
                  {place === 0 && (row.person ?? row.organisation) !== undefined ? (
                    <button type="button" class="link" onClick={() => open(row)}>
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
      {rows.length > MOST_ROWS && (
        <p class="soft small">
          The first {MOST_ROWS} of {numberWords(rows.length)} rows are listed.
        </p>
      )}
    </section>
  );
}
