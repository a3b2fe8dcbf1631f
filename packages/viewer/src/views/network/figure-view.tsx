import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Figure, MarkTarget } from '../../figure/figure-types.ts';
import type { FigureAnswer, FigureRow } from '../../questions/figures/figure-answer.ts';
import type { SheetView } from '../../sheet/sheet.ts';
import { CsvButton } from '../out/csv-button.tsx';
import { useSession } from '../shell/context.ts';
import { later } from '../shell/later.tsx';
import { FigureTable } from './figure-table.tsx';
import { MarkShape } from './mark-shape.tsx';
import { TravelContext } from './travel.ts';
import { type Cell, WhoBetween } from './who-between.tsx';

const PictureDialog = later('PictureDialog');

interface FigureViewProps {
  readonly answer: FigureAnswer;
  /** All rows, where the answer holds the first alone. */
  readonly allRows: () => Promise<readonly FigureRow[]>;
  readonly view: SheetView;
  /** Id of who is in the centre. */
  readonly person?: string | undefined;
  readonly organisation?: string | undefined;
  readonly topic?: string | undefined;
}

/** A view of the drawing: its answer in a sentence, the picture, and the same facts as a table behind a button. */
export function FigureView({
  answer,
  allRows,
  view,
  person,
  organisation,
  topic,
}: FigureViewProps): JSX.Element {
  const asTable = useSignal(false);
  const taking = useSignal(false);
  const { figure } = answer;
  const session = useSession();
  const between = useSignal<Cell | null>(null);
  const pick: Pick = (target) => {
    if ('person' in target) session.select({ kind: 'person', id: target.person });
    else if ('organisation' in target) session.select({ kind: 'organisation', name: target.organisation });
    else between.value = target.between;
  };
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
            rows={async () =>
              (answer.rowCount === undefined ? answer.rows : await allRows()).map(({ cells }) => cells)
            }
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
      {between.value !== null && <WhoBetween cell={between.value} onClose={() => (between.value = null)} />}
      {asTable.value ? (
        <FigureTable
          title={figure.title}
          columns={answer.columns}
          rows={answer.rows}
          rowCount={answer.rowCount}
          onPick={pick}
        />
      ) : (
        <Drawn figure={figure} onPick={pick} />
      )}
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

/** Follows a mark or a row to whom or what it shows. */
export type Pick = (target: MarkTarget) => void;

function Drawn({ figure, onPick }: { figure: Figure; onPick: Pick }): JSX.Element {
  const session = useSession();
  const travel = useContext(TravelContext);
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => travel?.arrive(svg.current!), [travel]);
  const chosen = session.selection.value;
  const isChosen = (target: MarkTarget | undefined): boolean =>
    target !== undefined &&
    chosen !== null &&
    (('person' in target && chosen.kind === 'person' && chosen.id === target.person) ||
      ('organisation' in target && chosen.kind === 'organisation' && chosen.name === target.organisation));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys
    <section class="sheetbox" tabIndex={0} aria-label={figure.title}>
      <svg
        ref={svg}
        viewBox={`0 0 ${figure.width} ${figure.height}`}
        width={figure.width}
        height={figure.height}
        role="img"
        aria-label={`${figure.title}. ${figure.sentence} The table holds the same facts.`}
      >
        {figure.marks.map((mark, at) => (
          <MarkShape key={at} mark={mark} chosen={isChosen(mark.target)} onPick={onPick} />
        ))}
      </svg>
    </section>
  );
}
