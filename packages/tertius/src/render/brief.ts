import type { Brief } from '@tertius/core';
import { clean } from './clean.ts';
import { figure } from './table.ts';

/** A brief as one page of Markdown. */
export function briefPage(brief: Brief, when?: string): string {
  const { tie, lastMet } = brief;
  const other = clean(brief.with.name);
  const met =
    lastMet === null
      ? 'No meeting face to face is on record.'
      : `Last met face to face on ${lastMet.date}${lastMet.topic === null ? '' : ` about ${clean(lastMet.topic)}`}.`;
  const contact =
    brief.firstContact === null
      ? 'No dated contact is on record.'
      : `In touch since ${brief.firstContact}, last on ${brief.lastContact}.`;
  return [
    `# ${other}${when === undefined ? '' : `, ${when}`}`,
    ...brief.positions.map((position) => `- ${clean(position)}`),
    ...(brief.communities.length > 0 ? [`- in ${clean(brief.communities.join(', '))}`] : []),
    '',
    '## You two',
    tie === null ? 'You have no tie on record.' : `Strength ${figure(tie.strength)}: ${clean(tie.says)}.`,
    contact,
    met,
    ...section(
      'Since then',
      brief.since,
      ({ date, channel, topic }) => `${date} ${channel}: ${clean(topic ?? '')}`,
    ),
    ...section(
      'Open between you',
      brief.open,
      ({ date, by, ask }) => `${date} ${clean(by.name)} asked: ${clean(ask)}`,
    ),
    ...section(
      'Helped before',
      brief.helped,
      ({ date, by, ask }) => `${date} ${clean(by.name)} asked: ${clean(ask)}`,
    ),
    ...section(
      'Colleagues who know them',
      brief.others,
      ({ name, strength, says }) => `${clean(name)}, strength ${figure(strength)}: ${clean(says)}`,
    ),
    ...section('Public: read it before, it is not worth the hour', brief.published, ({ date, title, link }) =>
      [date, clean(title), link === null ? undefined : `<${clean(link)}>`].filter(Boolean).join(' '),
    ),
  ].join('\n');
}

function section<T>(title: string, rows: readonly T[], words: (row: T) => string): readonly string[] {
  return rows.length === 0 ? [] : ['', `## ${title}`, ...rows.map((row) => `- ${words(row)}`)];
}
