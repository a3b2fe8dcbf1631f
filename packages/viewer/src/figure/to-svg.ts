import type { Figure, Mark, Tone } from './figure-types.ts';

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
const PAD = 28;
const HEAD = 78;
const NOTE = 17;

/** Text as XML may hold it: no control characters, no halves of letters. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** A figure as an SVG file of its own: title, answer, picture, legend and day. */
export function figureSvg(figure: Figure, day: string): string {
  const { title, sentence, width, height, marks, notes } = figure;
  const lines = [...notes, `As of ${day}. Drawn by tertius.`];
  const [w, h] = [width + 2 * PAD, height + HEAD + lines.length * NOTE + 2 * PAD];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${Math.ceil(h)}" viewBox="0 0 ${w} ${Math.ceil(h)}" role="img" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif">`,
    `<title>${escaped(title)}</title><desc>${escaped(sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="#FFFFFF"/>`,
    `<text x="${PAD}" y="${PAD + 20}" font-size="22" font-weight="700" fill="${COLOURS.ink}">${escaped(title)}</text>`,
    ...wrapped(sentence, Math.floor(width / 7.2)).map(
      (line, at) =>
        `<text x="${PAD}" y="${PAD + 44 + at * 18}" font-size="14" fill="${COLOURS.soft}">${escaped(line)}</text>`,
    ),
    `<g transform="translate(${PAD} ${PAD + HEAD})">`,
    ...marks.map(markSvg),
    '</g>',
    ...lines.map(
      (line, at) =>
        `<text x="${PAD}" y="${Math.round(PAD + HEAD + height + (at + 1) * NOTE)}" font-size="11.5" fill="${COLOURS.soft}">${escaped(line)}</text>`,
    ),
    '</svg>',
  ].join('\n');
}

function markSvg(mark: Mark): string {
  const colour = COLOURS[mark.tone];
  const seen = mark.opacity === undefined ? '' : ` opacity="${mark.opacity.toFixed(2)}"`;
  const title = mark.title === undefined ? '' : `<title>${escaped(mark.title)}</title>`;
  const n = (value: number): string => String(Math.round(value * 10) / 10);
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" fill="${colour}"${seen}>${title}</rect>`;
    case 'band':
      return `<path d="${mark.d}" fill="${colour}"${seen}>${title}</path>`;
    case 'line':
      return `<path d="${mark.d}" fill="none" stroke="${colour}" stroke-width="${n(mark.width)}"${mark.dashed ? ' stroke-dasharray="5 3"' : ''}${seen}>${title}</path>`;
    case 'circle':
      return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.r)}" ${mark.ring ? `fill="#FFFFFF" stroke="${colour}" stroke-width="2.4"` : `fill="${colour}"`}${seen}>${title}</circle>`;
    case 'text': {
      const turn =
        mark.turned === undefined ? '' : ` transform="rotate(${mark.turned} ${n(mark.x)} ${n(mark.y)})"`;
      return `<text${mark.target === undefined ? '' : ' paint-order="stroke" stroke="#FFFFFF" stroke-width="3"'} x="${n(mark.x)}" y="${n(mark.y)}" font-size="${mark.size}" text-anchor="${mark.anchor}"${mark.bold ? ' font-weight="700"' : ''} fill="${colour}"${turn}${seen}>${escaped(mark.text)}</text>`;
    }
  }
}

function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.slice(0, 2);
}
