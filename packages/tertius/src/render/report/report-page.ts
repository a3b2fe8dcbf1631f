import type { OrganisationAnswer } from '@tertius/core';
import type { InsideChange, Report, ReportWords } from '@tertius/core/answers';
import type { SharedWithUs } from '@tertius/core/sharing';
import { insideReportWords, reportWords, sharedLines, sharedWords } from '@tertius/core/words';
import { barsDrawing } from './bars-drawing.ts';
import type { Drawing } from './drawing.ts';
import { matrixDrawing } from './matrix-drawing.ts';

/** The report before it is laid out: the same for a terminal, Markdown, a page and a PDF. */
export interface ReportPage {
  /** For whom it is, in a file. */
  readonly purpose: string | undefined;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly ReportPart[];
}

export interface ReportPart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly charts: readonly Chart[];
}

export interface Chart {
  readonly drawing: Drawing;
  readonly caption: string;
}

/** What happens inside when the one through whom most ties between units run leaves. */
export interface Departure {
  readonly name: string;
  readonly change: InsideChange;
}

export interface ReportParts {
  readonly outside: Report | undefined;
  /** The page of ties alone, where nobody is inside or outside. */
  readonly ties: ReportWords | undefined;
  readonly inside: OrganisationAnswer | undefined;
  readonly departure: Departure | undefined;
  readonly purpose: string | undefined;
  /** What shares of colleagues come to, where they are not passed on themselves. */
  readonly shared: SharedWithUs | undefined;
}

const INSIDE = 'which units talk, and who holds them together';

export function reportPage(parts: ReportParts): ReportPage {
  return saidOnce(pageOf(parts));
}

/** What the page said before is left out of later sections: a limit touches several of them. */
function saidOnce(page: ReportPage): ReportPage {
  const said = new Set(page.paragraphs);
  const sections = page.sections.map((section) => {
    const lines = section.lines.filter((line) => !said.has(line));
    for (const line of lines) said.add(line);
    return { ...section, lines };
  });
  return { ...page, sections: sections.filter(({ lines, charts }) => lines.length + charts.length > 0) };
}

function pageOf(parts: ReportParts): ReportPage {
  const { outside, ties, inside, departure, purpose, shared } = parts;
  const within = inside === undefined ? [] : insideParts(inside, departure);
  if (ties !== undefined) {
    const sections = ties.sections.map((section) => ({ ...section, charts: [] }));
    return { ...ties, purpose, sections: [...sections, ...within] };
  }
  if (outside === undefined) {
    const [first, ...sections] = within;
    const title = inside?.own == null ? `Inside: ${INSIDE}` : `Inside ${inside.own}: ${INSIDE}`;
    return { purpose, title, paragraphs: first?.lines ?? [], sections };
  }
  if (outside.insideOnly && inside?.supported === true && shared === undefined) {
    const [first, ...found] = within;
    const { paragraphs, sections } = insideReportWords(outside);
    return {
      purpose,
      title: `Inside ${outside.own}: ${INSIDE}`,
      paragraphs: [...paragraphs, ...(first?.lines ?? [])],
      sections: [...found, ...sections.map((section) => ({ ...section, charts: [] }))],
    };
  }
  const { title, paragraphs, sections } = reportWords(outside);
  const counts = shared === undefined ? [] : [sharedPart(shared)];
  return {
    purpose,
    title: shared === undefined ? title : `${shared.own}: whom we know outside, in counts`,
    paragraphs,
    sections: [...counts, ...sections.map((section) => ({ ...section, charts: [] })), ...within],
  };
}

const sharedPart = (shared: SharedWithUs): ReportPart => ({
  title: 'Whom colleagues know outside, by the shares they gave',
  lines: [sharedWords(shared), ...sharedLines(shared)],
  charts: [],
});

function insideParts(inside: OrganisationAnswer, departure: Departure | undefined): ReportPart[] {
  const leaving = departure === undefined ? [] : departureParts(departure);
  return inside.sections.flatMap(({ question, title, lines }): ReportPart[] => {
    if (question === 'whole') return [{ title: `Inside: ${INSIDE}`, lines, charts: [] }];
    if (question === 'quiet') return [{ title, lines, charts: unitCharts(inside) }];
    if (question === 'holders') return [{ title, lines, charts: holderCharts(inside) }, ...leaving];
    return [{ title, lines, charts: [] }];
  });
}

function departureParts({ name, change: { words, takeover } }: Departure): ReportPart[] {
  const happens = words.slice(0, words.length - takeover.length);
  return [
    { title: `What if ${name} leaves?`, lines: happens, charts: [] },
    { title: `Who could take the place of ${name} in that?`, lines: takeover, charts: [] },
  ].filter(({ lines }) => lines.length > 0);
}

const chart = (drawing: Drawing | undefined, caption: string): Chart[] =>
  drawing === undefined ? [] : [{ drawing, caption }];

function unitCharts(inside: OrganisationAnswer): Chart[] {
  const bars = inside.units.map(({ unit, outside, outsideExpected }) => ({
    label: unit,
    value: outside,
    expected: outsideExpected,
  }));
  return [
    ...chart(
      matrixDrawing(inside),
      'Units by units: the number is the ties between two units; the darker a cell, the more ties for what the number of ties of each person would give.',
    ),
    ...chart(
      barsDrawing('Ties of each unit to other units', bars),
      'Ties of each unit to other units; the orange mark is what would be expected.',
    ),
  ];
}

const MOST_PEOPLE = 10;

function holderCharts({ keyPeople }: OrganisationAnswer): Chart[] {
  const bars = keyPeople
    .slice(0, MOST_PEOPLE)
    .map(({ name, unit, outside }) => ({ label: name, value: outside, note: unit }));
  return chart(
    barsDrawing('People with most ties to other units', bars),
    'People with most ties to other units, and their own unit.',
  );
}
