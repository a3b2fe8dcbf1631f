import type { OrganisationAnswer } from '@tertius/core';
import { escaped, matrixSvg } from './matrix-svg.ts';

/** The report as a page of its own: the text, and the units by units as a drawing. Nothing in it is loaded from elsewhere. */
export function reportHtml(text: string, organisation: OrganisationAnswer | undefined): string {
  const lines = text.split('\n');
  const body: string[] = [];
  // A line that goes on is indented deeper than the first of its paragraph.
  let first = Number.POSITIVE_INFINITY;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const under = lines[at + 1] ?? '';
    const indent = line.length - line.trimStart().length;
    if (/^={3,}$/.test(under) || /^-{3,}$/.test(under)) {
      const tag = under.startsWith('=') ? 'h1' : 'h2';
      body.push(`<${tag}>${escaped(line)}</${tag}>`);
      first = Number.POSITIVE_INFINITY;
      at++;
    } else if (line.trim() !== '' && indent > first)
      body.push(`${(body.pop() as string).slice(0, -4)} ${escaped(line.trim())}</p>`);
    else if (line.trim() !== '') {
      body.push(`<p>${escaped(line.trim())}</p>`);
      first = indent;
    }
  }
  const title = escaped(lines[0] ?? 'Report');
  const drawing =
    organisation === undefined || organisation.units.length < 2
      ? ''
      : `<h2>Units by units</h2>${matrixSvg(organisation)}<p>The number is the ties between two units; the darker a cell, the more ties for what the number of ties of each person would give.</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}p{margin:.4rem 0}svg{max-width:100%;height:auto}</style>${body.join('\n')}${drawing}</html>\n`;
}
