import type { OrganisationAnswer } from '@tertius/core';
import type { Report, ReportSection } from '@tertius/core/answers';
import { reportWords } from '@tertius/core/words';
import { clean } from './clean.ts';

const WIDTH = 96;

/** The report as plain text of one page. */
export function reportText(report: Report): string {
  const { title, paragraphs, sections } = reportWords(report);
  const [size = '', ...rest] = paragraphs;
  return [
    title,
    '='.repeat(title.length),
    ...wrapped(size),
    '',
    ...rest.flatMap((sentence) => wrapped(sentence)),
    ...sections.flatMap(sectionText),
  ].join('\n');
}

/** How the units inside are tied, as a section of the page. */
export function insideText({ words }: OrganisationAnswer): string {
  if (words.length === 0) return '';
  const title = 'Inside: which units talk, and who holds them together';
  return sectionText({ title, lines: words }).slice(1).join('\n');
}

function sectionText({ title, lines }: ReportSection): string[] {
  return ['', title, '-'.repeat(title.length), ...lines.flatMap((line) => wrapped(line, '  '))];
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
