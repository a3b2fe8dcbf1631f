import type { Brief } from '@tertius/core/answers';
import { briefParts } from '@tertius/core/words';
import { clean } from './clean.ts';

/** A brief as one page of Markdown, with the own notes or without. */
export function briefPage(brief: Brief, when?: string, notes = true): string {
  return briefParts(brief)
    .filter(({ forMe }) => notes || forMe !== true)
    .map(({ title, items, lines }, at) =>
      [
        at === 0 ? `# ${clean(title)}${when === undefined ? '' : `, ${when}`}` : `## ${clean(title)}`,
        ...lines.map(
          ({ text, link }) => `${items ? '- ' : ''}${clean(text)}${link === null ? '' : ` <${clean(link)}>`}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
