import type { Level } from '@tertius/core/sharing';

/** What is looked at; everything where nothing is chosen. */
export interface Filter {
  /** Ties of this strength or more. */
  readonly least: number;
  readonly layer: 'personal' | 'organisational' | null;
  /** A channel, or a kind of them. */
  readonly channel: string | null;
  /** Day numbers: something between the two happened then. */
  readonly since: number | null;
  readonly until: number | null;
  readonly unit: string | null;
  readonly organisation: string | null;
  readonly community: string | null;
  readonly topic: string | null;
  readonly label: string | null;
  readonly level: Level | 'none' | null;
  /** Id of a measure: people whose value lies from `from` to `to`, and the ties between them. */
  readonly measure: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Only what nobody else inside holds. */
  readonly alone: boolean;
}

export const NO_FILTER: Filter = {
  least: 0,
  layer: null,
  channel: null,
  since: null,
  until: null,
  unit: null,
  organisation: null,
  community: null,
  topic: null,
  label: null,
  level: null,
  measure: null,
  from: null,
  to: null,
  alone: false,
};

/** The same without the range of a measure, which is measured on what the rest leaves. */
export const withoutRange = (filter: Filter): Filter =>
  filter.measure === null ? filter : { ...filter, measure: null, from: null, to: null };

export const isFiltering = (filter: Filter): boolean =>
  (Object.keys(NO_FILTER) as (keyof Filter)[]).some((key) => filter[key] !== NO_FILTER[key]);

/** Channels taken together, in the words of people. */
export const CHANNEL_KINDS: readonly {
  readonly id: string;
  readonly words: string;
  readonly channels: readonly string[];
}[] = [
  { id: 'face-to-face', words: 'face to face', channels: ['in-person', 'call', 'video'] },
  { id: 'writing', words: 'in writing', channels: ['message', 'mail'] },
  {
    id: 'stream',
    words: 'in the online stream',
    channels: ['reply', 'mention', 'post', 'repost', 'like', 'follow'],
  },
];

/** A channel as the filter names it. */
export const byChannel = (channel: string): string =>
  channel === 'unrecorded' ? 'meetings of which it is not recorded how' : `by ${channel}`;
