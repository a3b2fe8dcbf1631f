import type { JSX } from 'preact';
import type { Mark, MarkTarget } from '../../figure/figure-types.ts';

interface ShapeProps {
  readonly mark: Mark;
  readonly chosen: boolean;
  readonly onPick: (target: MarkTarget) => void;
}

/** One mark of a figure as an element of SVG. */
export function MarkShape({ mark, chosen, onPick }: ShapeProps): JSX.Element {
  const { tone, title, target, opacity } = mark;
  const common = {
    class: `mark ${tone}${chosen ? ' chosen' : ''}${target === undefined ? '' : ' picks'}`,
    ...(opacity === undefined ? {} : { opacity: String(opacity) }),
    ...(target === undefined ? {} : { onClick: () => onPick(target) }),
    ...(target !== undefined && 'person' in target && mark.kind !== 'text' && mark.kind !== 'line'
      ? { 'data-person': target.person }
      : {}),
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
