import { clean } from '../clean.ts';
import type { ReportPage } from './report-page.ts';

const WIDTH = 96;

/** The report as plain text, which is Markdown too. */
export function reportText({ purpose, title, paragraphs, sections }: ReportPage): string {
  const [size = '', ...rest] = paragraphs;
  return [
    ...(purpose === undefined ? [] : [purpose, '']),
    title,
    '='.repeat(title.length),
    ...wrapped(size),
    ...(rest.length === 0 ? [] : ['', ...rest.flatMap((sentence) => wrapped(sentence))]),
    ...sections.flatMap(({ title: question, lines }) => [
      '',
      question,
      '-'.repeat(question.length),
      ...lines.flatMap((line) => wrapped(line, '  ')),
    ]),
  ].join('\n');
}

function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH - indent.length && line !== '') {
      lines.push(line);
      line = `  ${word}`;
    } else line = longer;
  }
  return [...lines, line].map((found) => indent + found);
}
