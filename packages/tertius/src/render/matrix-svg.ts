import type { OrganisationAnswer } from '@tertius/core';

const CELL = 28;
const LABEL = 160;
/** More units make cells that nobody can read. */
export const MOST_DRAWN = 30;

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Units by units as a drawing: the fuller a cell, the more ties for what would be expected; its number is the ties there are. */
export function matrixSvg({ units, matrix }: OrganisationAnswer): string {
  const names = units.map(({ unit }) => unit).slice(0, MOST_DRAWN);
  const side = LABEL + CELL * names.length;
  const cells = matrix.flatMap((pair) => {
    const [a, b] = [names.indexOf(pair.one), names.indexOf(pair.other)];
    if (a < 0 || b < 0) return [];
    return (
      a === b
        ? [[a, b]]
        : [
            [a, b],
            [b, a],
          ]
    ).map(([row, column]) => {
      const share = Math.min(1, (pair.ratio ?? 0) / 2);
      const [x, y] = [LABEL + CELL * column!, LABEL + CELL * row!];
      const title = `${pair.one} and ${pair.other}: ${pair.ties} ties, ${pair.expected?.toFixed(1) ?? '-'} expected`;
      return `<g><title>${escaped(title)}</title><rect x="${x}" y="${y}" width="${CELL - 2}" height="${CELL - 2}" fill="#1f5a8a" fill-opacity="${share.toFixed(2)}" stroke="#8899aa"/><text x="${x + CELL / 2 - 1}" y="${y + CELL / 2 + 4}" text-anchor="middle" font-size="11" fill="${share > 0.5 ? '#fff' : '#111'}">${pair.ties}</text></g>`;
    });
  });
  const labels = names.flatMap((name, at) => {
    const place = LABEL + CELL * at + CELL / 2 + 4;
    const text = escaped(name.length > 22 ? `${name.slice(0, 21)}…` : name);
    return [
      `<text x="${LABEL - 6}" y="${place}" text-anchor="end" font-size="12">${text}</text>`,
      `<text transform="translate(${place},${LABEL - 6}) rotate(-60)" font-size="12">${text}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side + 80}" height="${side}" viewBox="0 0 ${side + 80} ${side}" role="img" aria-label="Ties between units" font-family="sans-serif">${cells.join('')}${labels.join('')}</svg>`;
}
