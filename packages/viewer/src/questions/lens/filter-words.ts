import { formatDay } from '@tertius/core';
import { decimal, listed, shownName } from '../wording/words.ts';
import { byChannel, CHANNEL_KINDS, type Filter, isFiltering } from './filter.ts';
import { LENS_MEASURES } from './lens-measures.ts';

/** A filter as a sentence of its own: "ties of 0.3 and more, through work, since 2024-01-01, at Port of Holm". */
export function filterWords(filter: Filter): string {
  if (!isFiltering(filter)) return 'everybody and every tie';
  const { least, layer, channel, since, until, unit, organisation, community, topic, label, level, alone } =
    filter;
  const kind =
    CHANNEL_KINDS.find(({ id }) => id === channel)?.words ?? (channel === null ? '' : byChannel(channel));
  const parts = [
    least > 0 ? `ties of ${least} and more` : 'ties',
    layer === 'organisational' ? 'through work' : layer === 'personal' ? 'of personal networks' : '',
    kind,
    since !== null && until !== null
      ? `from ${formatDay(since)} to ${formatDay(until)}`
      : since !== null
        ? `since ${formatDay(since)}`
        : until !== null
          ? `until ${formatDay(until)}`
          : '',
    unit === null ? '' : `of ${shownName(unit)}`,
    organisation === null ? '' : `at ${shownName(organisation)}`,
    community === null ? '' : `in the community ${shownName(community)}`,
    topic === null ? '' : `about ${shownName(topic)}`,
    label === null ? '' : `with the label ${shownName(label)}`,
    level === null ? '' : level === 'none' ? 'without a level of sharing' : `whose level is ${level}`,
    rangeWords(filter),
    alone ? 'that nobody else holds' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function rangeWords({ measure, from, to }: Filter): string {
  if (measure === null) return '';
  const title = LENS_MEASURES.find(({ id }) => id === measure)?.title ?? measure;
  const range =
    from === null
      ? `${decimal(to ?? Infinity, 3)} or less`
      : to === null
        ? `${decimal(from, 3)} or more`
        : `${decimal(from, 3)} to ${decimal(to, 3)}`;
  return `between people with ${title} ${range}`;
}

/** What a size or a colour says. */
export const lensWords = (size: string | null, colour: string | null): string =>
  listed([...(size === null ? [] : [`size: ${size}`]), ...(colour === null ? [] : [`colour: ${colour}`])]);
