import type { Box, Drawing, Words } from './drawing.ts';

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A drawing as an SVG element; text of files is escaped. */
export function drawingSvg({ width, height, label, shapes }: Drawing): string {
  const inner = shapes.map((shape) => ('text' in shape ? words(shape) : box(shape))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}" font-family="sans-serif">${inner}</svg>`;
}

function box({ x, y, width, height, fill, opacity, stroke, title }: Box): string {
  const said = title === undefined ? '' : `<title>${escaped(title)}</title>`;
  return `<g>${said}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${opacity === undefined ? '' : ` fill-opacity="${opacity}"`}${stroke === undefined ? '' : ` stroke="${stroke}"`}/></g>`;
}

function words({ text, x, y, size, anchor, fill, turned }: Words): string {
  const place =
    turned === undefined ? `x="${x}" y="${y}"` : `transform="translate(${x},${y}) rotate(${turned})"`;
  return `<text ${place} text-anchor="${anchor}" font-size="${size}" fill="${fill}">${escaped(text)}</text>`;
}
