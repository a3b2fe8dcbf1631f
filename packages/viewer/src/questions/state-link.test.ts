import { parseDay } from '@tertius/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from './lens/filter.ts';
import { type Lens, NO_LENS } from './lens/lens.ts';
import { linkOf, stateOf, withoutNames } from './state-link.ts';

const VIEWS = ['map', 'around', 'bridges'];
const day = (text: string): number => parseDay(text) as number;
const lens: Lens = {
  filter: {
    ...NO_FILTER,
    ...{ least: 0.35, layer: 'personal', channel: 'writing', level: 'shared', alone: true },
    since: day('2024-02-29'),
    until: day('2026-01-01'),
  },
  size: 'betweenness',
  colour: 'constraint',
};

test('a state goes into a link and comes out as it was', () => {
  const state = { tab: 'people', view: 'bridges', day: day('2025-05-05'), lens };
  expect(linkOf(state)).toBe(
    'people?view=bridges&day=2025-05-05&least=0.35&layer=personal&channel=writing&since=2024-02-29&until=2026-01-01&level=shared&alone=yes&size=betweenness&colour=constraint',
  );
  expect(stateOf(`#${linkOf(state)}`, VIEWS)).toEqual(state);
  expect(linkOf({ tab: 'time', view: 'map', day: null, lens: NO_LENS })).toBe('time');
});

test('no name is ever in a link', () => {
  const names = {
    unit: 'CANARY-1',
    organisation: 'CANARY-2',
    community: 'CANARY-3',
    topic: 'CANARY-4',
    label: 'CANARY-5',
  };
  const filter = withoutNames({ ...lens.filter, ...names });
  expect(
    linkOf({
      tab: 'people',
      view: 'map',
      day: null,
      lens: { ...lens, filter: { ...lens.filter, ...names } },
    }),
  ).not.toContain('CANARY');
  expect(filter).toEqual(lens.filter);
});

test('whatever an address holds, it is read or left alone', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { view, lens: read } = stateOf(`#people?${text}`, VIEWS);
      expect(VIEWS).toContain(view);
      expect(read.filter.least).toBeGreaterThanOrEqual(0);
      expect(read.filter.organisation).toBeNull();
    }),
  );
  expect(stateOf('#people?view=__proto__&least=NaN&size=constructor&layer=x', VIEWS)).toEqual({
    tab: 'people',
    view: 'map',
    day: null,
    lens: NO_LENS,
  });
});
