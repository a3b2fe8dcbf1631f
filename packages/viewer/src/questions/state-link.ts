import { formatDay, parseDay } from '@tertius/core';
import { CHANNELS } from '@tertius/core/network';
import { LEVELS } from '@tertius/core/sharing';
import { CHANNEL_KINDS, type Filter, NO_FILTER } from './lens/filter.ts';
import type { Lens } from './lens/lens.ts';
import { LENS_MEASURES } from './lens/lens-measures.ts';

/** What a link may tell of a view: no name of a person, unit, organisation, community, topic or label is in it. */
export interface LinkedState {
  readonly tab: string;
  readonly view: string;
  /** Day number, where it is another than the one the view began with. */
  readonly day: number | null;
  readonly lens: Lens;
}

/** The part of a filter that holds no names. */
export function withoutNames({ unit, organisation, community, topic, label, ...rest }: Filter): Filter {
  return { ...NO_FILTER, ...rest };
}

/** A state as the part of an address behind `#`: `people?view=bridges&least=0.3&size=betweenness`. */
export function linkOf({ tab, view, day, lens: { filter, size, colour } }: LinkedState): string {
  const said = new URLSearchParams();
  const put = (key: string, value: string | null): void => {
    if (value !== null) said.set(key, value);
  };
  put('view', view === 'map' ? null : view);
  put('day', day === null ? null : formatDay(day));
  put('least', filter.least === 0 ? null : String(filter.least));
  put('layer', filter.layer);
  put('channel', filter.channel);
  put('since', filter.since === null ? null : formatDay(filter.since));
  put('until', filter.until === null ? null : formatDay(filter.until));
  put('level', filter.level);
  put('alone', filter.alone ? 'yes' : null);
  put('measure', filter.measure);
  put('from', filter.from === null ? null : String(filter.from));
  put('to', filter.to === null ? null : String(filter.to));
  put('size', size);
  put('colour', colour);
  const rest = said.toString();
  return rest === '' ? tab : `${tab}?${rest}`;
}

/** What an address tells; everything that it does not tell, or tells wrongly, is as it is without it. */
export function stateOf(hash: string, views: readonly string[]): LinkedState {
  const [tab = '', rest = ''] = hash.replace(/^#/, '').split('?');
  const said = new URLSearchParams(rest);
  const one = <Value extends string>(key: string, of: readonly Value[]): Value | null =>
    of.find((value) => value === said.get(key)) ?? null;
  const day = (key: string): number | null => parseDay(said.get(key) ?? '') ?? null;
  const least = Number(said.get('least') ?? 0);
  const value = (key: string): number | null => {
    const found = Number(said.get(key) ?? Number.NaN);
    return Number.isFinite(found) ? found : null;
  };
  const measures = LENS_MEASURES.map(({ id }) => id);
  return {
    tab,
    view: one('view', views) ?? 'map',
    day: day('day'),
    lens: {
      filter: {
        ...NO_FILTER,
        least: least >= 0 && least <= 1 ? least : 0,
        layer: one('layer', ['personal', 'organisational'] as const),
        channel: one('channel', [...CHANNEL_KINDS.map(({ id }) => id), ...CHANNELS]),
        since: day('since'),
        until: day('until'),
        level: one('level', [...LEVELS, 'none'] as const),
        alone: said.get('alone') === 'yes',
        ...range(one('measure', measures), value('from'), value('to')),
      },
      size: one('size', measures),
      colour: one('colour', measures),
    },
  };
}

/** A range says something where there is a measure and at least one bound. */
const range = (
  measure: string | null,
  from: number | null,
  to: number | null,
): Pick<Filter, 'measure' | 'from' | 'to'> =>
  measure === null || (from === null && to === null)
    ? { measure: null, from: null, to: null }
    : { measure, from, to };
