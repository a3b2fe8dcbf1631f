import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LensAxis } from '../../questions/lens/lens.ts';
import { decimal } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';

const WIDTH = 240;
const EDGE = 14;
const HEIGHT = 44;
/** Pixels from which a drag on the axis is one, and no click. */
const SLACK = 4;

interface AxisProps {
  readonly axis: LensAxis;
  readonly what: string;
  /** The mark of a tick, around 0, by what its value comes to. */
  readonly children: (at: number) => JSX.Element;
}

/** An axis of the legend. A drag along it narrows what is shown to people whose value lies there; two fields do the same by keyboard. */
export function AxisItem({ axis, what, children }: AxisProps): JSX.Element {
  const { lens } = useSession();
  const id = useId();
  const { filter } = lens.value;
  const own = filter.measure === axis.id;
  const [from, to] = own ? [filter.from, filter.to] : [null, null];
  const dragged = useSignal<readonly [number, number] | null>(null);
  const span = axis.most - axis.least || 1;
  const placeOf = (value: number): number =>
    EDGE + ((Math.min(Math.max(value, axis.least), axis.most) - axis.least) / span) * (WIDTH - 2 * EDGE);
  const valueAt = (x: number): number =>
    axis.least + Math.min(Math.max((x - EDGE) / (WIDTH - 2 * EDGE), 0), 1) * span;
  const narrow = (least: number | null, most: number | null): void => {
    const range = least === null && most === null ? null : axis.id;
    lens.value = {
      ...lens.peek(),
      filter: { ...lens.peek().filter, measure: range, from: least, to: most },
    };
  };
  const at = (event: PointerEvent): number => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    return ((event.clientX - left) / width) * WIDTH;
  };
  const [left, right] =
    dragged.value !== null
      ? [Math.min(...dragged.value), Math.max(...dragged.value)]
      : own
        ? [placeOf(from ?? axis.least), placeOf(to ?? axis.most)]
        : [0, 0];
  const words = `${what}: ${axis.title}, ${axis.ticks.map((tick) => decimal(tick)).join(', ')}`;
  return (
    <li class="axis">
      <span>
        {what}: {axis.title}
      </span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={words}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.value = [at(event), at(event)];
        }}
        onPointerMove={(event) => {
          if (dragged.value !== null) dragged.value = [dragged.value[0], at(event)];
        }}
        onPointerUp={() => {
          const ends = dragged.value;
          dragged.value = null;
          if (ends === null) return;
          const [one, other] = [Math.min(...ends), Math.max(...ends)];
          if (other - one < SLACK) narrow(null, null);
          else narrow(rounded(valueAt(one), span), rounded(valueAt(other), span));
        }}
        onPointerCancel={() => {
          dragged.value = null;
        }}
      >
        <title>Drag along the axis to show only people with these values; a click shows everybody</title>
        {right > left && <rect class="span" x={left} y="0" width={right - left} height={HEIGHT} rx="3" />}
        <path d={`M${EDGE} 27H${WIDTH - EDGE}`} stroke="currentColor" opacity="0.5" />
        {axis.ticks.map((tick, nth) => (
          <g key={tick} transform={`translate(${placeOf(tick)} 13)`}>
            {children(axis.at[nth]!)}
            <path d="M0 11v6" stroke="currentColor" />
            <text x="0" y="28" font-size="10.5" text-anchor="middle" fill="currentColor">
              {decimal(tick)}
            </text>
          </g>
        ))}
      </svg>
      <span class="bounds">
        <Bound
          id={`${id}-from`}
          name={`${axis.title} from`}
          value={from}
          onPick={(value) => narrow(value, to)}
        />
        <Bound id={`${id}-to`} name={`${axis.title} to`} value={to} onPick={(value) => narrow(from, value)} />
      </span>
    </li>
  );
}

/** A value read off an axis, to a hundredth of its length. */
function rounded(value: number, span: number): number {
  const step = 10 ** Math.floor(Math.log10(span / 100));
  return Number((Math.round(value / step) * step).toPrecision(12));
}

interface BoundProps {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly onPick: (value: number | null) => void;
}

function Bound({ id, name, value, onPick }: BoundProps): JSX.Element {
  return (
    <>
      <label for={id}>{name.endsWith(' from') ? 'from' : 'to'}</label>
      <input
        id={id}
        type="number"
        step="any"
        aria-label={name}
        value={value === null ? '' : String(value)}
        onChange={(event) => {
          const found = event.currentTarget.valueAsNumber;
          onPick(Number.isFinite(found) ? found : null);
        }}
      />
    </>
  );
}
