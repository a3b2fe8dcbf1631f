import type { Figure, Mark, Tone } from '../figure/figure-types.ts';
import type { Drawing } from './drawing.ts';
import { escaped, short } from './escaped.ts';

const COLOURS: Readonly<Record<Tone, string>> = {
  own: '#0072B2',
  unit: '#CFE4F3',
  outside: '#6F6A61',
  alone: '#C24F00',
  ink: '#1F1C17',
  soft: '#57524A',
  line: '#DEDAD1',
  paper: '#FFFFFF',
};

/** A figure at whatever size there is; its proportions stay. */
export function figureDrawing(figure: Figure): Drawing {
  const { title, sentence, width, height, marks, notes } = figure;
  return {
    title,
    sentence,
    legend: notes.map((text) => ({ text })),
    paint: (across, down) => ({
      svg: `<svg width="${short(across)}" height="${short(down)}" viewBox="0 0 ${short(width)} ${short(height)}">${marks.map(markSvg).join('\n')}</svg>`,
      leftOut: [],
    }),
  };
}

function markSvg(mark: Mark): string {
  const colour = COLOURS[mark.tone];
  const seen = mark.opacity === undefined ? '' : ` opacity="${mark.opacity.toFixed(2)}"`;
  const title = mark.title === undefined ? '' : `<title>${escaped(mark.title)}</title>`;
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${short(mark.x)}" y="${short(mark.y)}" width="${short(mark.width)}" height="${short(mark.height)}" fill="${colour}"${seen}>${title}</rect>`;
    case 'band':
      return `<path d="${mark.d}" fill="${colour}"${seen}>${title}</path>`;
    case 'line':
      return `<path d="${mark.d}" fill="none" stroke="${colour}" stroke-width="${short(mark.width)}"${mark.dashed ? ' stroke-dasharray="5 3"' : ''}${seen}>${title}</path>`;
    case 'circle':
      return `<circle cx="${short(mark.x)}" cy="${short(mark.y)}" r="${short(mark.r)}" ${mark.ring ? `fill="#FFFFFF" stroke="${colour}" stroke-width="2.4"` : `fill="${colour}"`}${seen}>${title}</circle>`;
    case 'text': {
      const turn =
        mark.turned === undefined
          ? ''
          : ` transform="rotate(${mark.turned} ${short(mark.x)} ${short(mark.y)})"`;
      const halo = mark.target === undefined ? '' : ' paint-order="stroke" stroke="#FFFFFF" stroke-width="3"';
      return `<text${halo} x="${short(mark.x)}" y="${short(mark.y)}" font-size="${mark.size}" text-anchor="${mark.anchor}"${mark.bold ? ' font-weight="700"' : ''} fill="${colour}"${turn}${seen}>${escaped(mark.text)}</text>`;
    }
  }
}
