import { clean } from '../clean.ts';
import { drawingSvg, escaped } from './drawing-svg.ts';
import type { ReportPage, ReportPart } from './report-page.ts';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}p{margin:.4rem 0}figure{margin:1rem 0}figcaption{font-size:.85rem;color:#55606b}svg{max-width:100%;height:auto}h2{font-size:1.15rem;margin:1.4rem 0 .3rem}@media screen and (max-width:48rem){figure{overflow-x:auto}svg{max-width:none}}@media print{h2{break-after:avoid}figure{break-inside:avoid}}';

/** The report as a page of its own, with its charts. Nothing in it is loaded from elsewhere. */
export function reportHtml({ purpose, title, paragraphs, sections }: ReportPage): string {
  const body = [
    ...(purpose === undefined ? [] : [`<p><em>${words(purpose)}</em></p>`]),
    `<h1>${words(title)}</h1>`,
    ...paragraphs.map((sentence) => `<p>${words(sentence)}</p>`),
    ...sections.map(section),
  ].join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${words(title)}</title><style>${STYLE}</style>${body}</html>\n`;
}

const words = (text: string): string => escaped(clean(text));

function section({ title, lines, charts }: ReportPart): string {
  return [
    `<h2>${words(title)}</h2>`,
    ...lines.map((line) => `<p>${words(line)}</p>`),
    ...charts.map(
      ({ drawing, caption }) =>
        `<figure tabindex="0">${drawingSvg(drawing)}<figcaption>${words(caption)}</figcaption></figure>`,
    ),
  ].join('\n');
}
