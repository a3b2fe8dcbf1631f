import { FACES, widthOf, wrapped } from '../figure/text.ts';
import type { Drawing, LegendItem } from './drawing.ts';
import { escaped, short } from './escaped.ts';
import type { Size } from './sizes.ts';

const INK = '#1F1C17';
const SOFT = '#57524A';
/** The size of what stands at the foot, and from one of its lines to the next. */
const [FOOT, FOOT_STEP] = [12.5, 17] as const;

/** Text set line by line from a height downwards. */
interface Block {
  readonly svg: string;
  readonly height: number;
}

/** A sheet: title, answer, picture, legend, and at the foot the day, what was left out and who may see it. */
export function composed(drawing: Drawing, { width, height }: Size, foot: readonly string[]): string {
  const unit = Math.min(Math.max(Math.sqrt(width * height) / 1150, 0.6), 2.4);
  const pad = 26 * unit;
  const inner = width - 2 * pad;
  const title = lines(wrapped(drawing.title, 24 * unit, inner * 0.92, 2), pad, pad, 24 * unit, INK, true);
  const answer = lines(
    wrapped(drawing.sentence, 14.5 * unit, inner, 4),
    pad,
    pad + title.height + 4 * unit,
    14.5 * unit,
    SOFT,
  );
  const head = pad + title.height + answer.height + 10 * unit;
  const legend = legendOf(drawing.legend, inner, unit);
  const footer = (leftOut: readonly string[]): readonly string[] =>
    wrapped([...leftOut, ...foot].join(' '), FOOT * unit, inner, 4);
  const footRoom = (footer(['x'.repeat(90)]).length + 0.4) * FOOT_STEP * unit;
  const room = Math.max(height - head - legend.height - footRoom - pad - 8 * unit, 40 * unit);
  const { svg, leftOut } = drawing.paint(inner / unit, room / unit);
  const last = footer(leftOut);
  const under = head + room + 6 * unit;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" font-family="${FACES}">`,
    `<title>${escaped(drawing.title)}</title><desc>${escaped(`${drawing.sentence} ${last.join(' ')}`)}</desc>`,
    `<rect width="${short(width)}" height="${short(height)}" fill="#FFFFFF"/>`,
    title.svg,
    answer.svg,
    `<svg x="${short(pad)}" y="${short(head)}" width="${short(inner)}" height="${short(room)}" viewBox="0 0 ${short(inner / unit)} ${short(room / unit)}">`,
    svg,
    '</svg>',
    `<g transform="translate(${short(pad)} ${short(under)})">${legend.svg}</g>`,
    lines(last, pad, height - pad - last.length * FOOT_STEP * unit + 6 * unit, FOOT * unit, SOFT).svg,
    '</svg>',
  ].join('\n');
}

function lines(
  texts: readonly string[],
  x: number,
  y: number,
  size: number,
  colour: string,
  bold = false,
): Block {
  const step = size * 1.32;
  return {
    svg: texts
      .map(
        (text, at) =>
          `<text x="${short(x)}" y="${short(y + size + at * step)}" font-size="${short(size)}"${bold ? ' font-weight="700"' : ''} fill="${colour}">${escaped(text)}</text>`,
      )
      .join('\n'),
    height: texts.length * step,
  };
}

function legendOf(items: readonly LegendItem[], width: number, unit: number): Block {
  const [size, row, gap] = [12.5 * unit, 19 * unit, 20 * unit];
  let [x, y] = [0, 0];
  const parts: string[] = [];
  for (const { sign, text } of items) {
    const before = sign === undefined ? 0 : 32 * unit;
    const own = wrapped(text, size, width - before, 2);
    const wide = before + Math.max(...own.map((line) => widthOf(line, size)), 0);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += row;
    }
    if (sign !== undefined)
      parts.push(
        `<g transform="translate(${short(x)} ${short(y + 1.5 * unit)}) scale(${short(unit)})">${sign}</g>`,
      );
    for (const [at, line] of own.entries())
      parts.push(
        `<text x="${short(x + before)}" y="${short(y + size + at * size * 1.3)}" font-size="${short(size)}" fill="${SOFT}">${escaped(line)}</text>`,
      );
    if (own.length > 1) {
      x = 0;
      y += own.length * size * 1.3 + 4 * unit;
    } else x += wide + gap;
  }
  return { svg: parts.join(''), height: items.length === 0 ? 0 : y + (x > 0 ? row : 0) };
}
