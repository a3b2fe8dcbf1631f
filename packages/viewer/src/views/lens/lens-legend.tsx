import type { JSX } from 'preact';
import type { LensAxis } from '../../questions/lens/lens.ts';
import { decimal } from '../../questions/words.ts';
import { ramp } from '../../scale/marks.ts';
import { useSession } from '../shell/context.ts';

/** Axes for what sizes and colours say; nothing where they are the drawing's own. */
export function LensLegend(): JSX.Element | null {
  const lensed = useSession().lensed.value;
  if (lensed === null) return null;
  const { sizeAxis, colourAxis } = lensed;
  return (
    <>
      {sizeAxis !== null && (
        <AxisItem axis={sizeAxis} what="Size">
          {(at) => (
            <circle
              cx="13"
              cy="15"
              r={Math.min(at, 13)}
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
            />
          )}
        </AxisItem>
      )}
      {colourAxis !== null && (
        <AxisItem axis={colourAxis} what="Colour">
          {(at) => (
            <>
              <circle class="ramp-light" cx="13" cy="15" r="7" fill={ramp('light')(at)} />
              <circle class="ramp-dark" cx="13" cy="15" r="7" fill={ramp('dark')(at)} />
            </>
          )}
        </AxisItem>
      )}
    </>
  );
}

interface AxisProps {
  readonly axis: LensAxis;
  readonly what: string;
  readonly children: (at: number) => JSX.Element;
}

function AxisItem({ axis, what, children }: AxisProps): JSX.Element {
  const words = `${what}: ${axis.title}, ${axis.ticks.map((tick) => decimal(tick)).join(', ')}`;
  return (
    <li class="axis">
      {what}: {axis.title}
      <svg
        viewBox={`0 0 ${axis.ticks.length * 64 + 8} 30`}
        width={axis.ticks.length * 64 + 8}
        height="30"
        role="img"
        aria-label={words}
      >
        {axis.ticks.map((tick, at) => (
          <g key={tick} transform={`translate(${at * 64} 0)`}>
            {children(axis.at[at]!)}
            <text x="28" y="19" font-size="11" fill="currentColor">
              {decimal(tick)}
            </text>
          </g>
        ))}
      </svg>
    </li>
  );
}
