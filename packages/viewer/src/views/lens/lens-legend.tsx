import type { JSX } from 'preact';
import { ramp } from '../../scale/marks.ts';
import { useSession } from '../shell/context.ts';
import { AxisItem } from './axis-item.tsx';

/** Axes for what sizes and colours say; nothing where they are the drawing's own. */
export function LensLegend(): JSX.Element | null {
  const lensed = useSession().lensed.value;
  if (lensed === null) return null;
  const { sizeAxis, colourAxis } = lensed;
  return (
    <>
      {sizeAxis !== null && (
        <AxisItem axis={sizeAxis} what="Size">
          {(at) => <circle r={Math.min(at, 12)} fill="none" stroke="currentColor" stroke-width="1.6" />}
        </AxisItem>
      )}
      {colourAxis !== null && (
        <AxisItem axis={colourAxis} what="Colour">
          {(at) => (
            <>
              <circle class="ramp-light" r="7" fill={ramp('light')(at)} />
              <circle class="ramp-dark" r="7" fill={ramp('dark')(at)} />
            </>
          )}
        </AxisItem>
      )}
    </>
  );
}
