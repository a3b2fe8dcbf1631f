import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTACT, TODAY, twoWorlds, twoWorldsIn } from '../../fixtures/two-worlds.ts';
import { CHANNELS, type Channel } from '../../model/channel.ts';
import { formatDay, parseDay } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';
import { strengths } from '../../model/strength/strength.ts';
import { tieList, viewOf } from '../../model/tie-list.ts';
import { metricsRows, type Row } from '../metrics-rows.ts';
import { metricsSync } from '../metrics-sync.ts';
import { faceToFace } from './face-to-face.ts';
import { world } from './world.ts';

const asOf = parseDay(TODAY) as number;
const measures = ['world', 'faceToFace', 'translator'] as const;

function rowsOf(network: Network): ReturnType<typeof metricsRows> {
  const ties = tieList(network, strengths(network, { asOf }));
  const view = viewOf(network, ties, { directed: false, group: 'organisation', asOf });
  return metricsRows(view, metricsSync(view, { measures }));
}

const network = twoWorlds();
const { actors, ties } = rowsOf(network);
const actor = (id: string): Row => actors.find((row) => row.id === id) as Row;
const share = (rows: readonly Row[], one: string, other: string): number =>
  rows.find(
    (row) => (row.source === one && row.target === other) || (row.source === other && row.target === one),
  )?.faceToFace as number;

describe('the two worlds of eight people', () => {
  test('f of a tie: lunches of 1, 1/2 and 1/4 against two mails of .075', () => {
    expect(share(ties, 'ana', 'cem')).toBeCloseTo(1.75 / 1.9, 12);
  });

  test('f of a tie: a call or video counts half', () => {
    // Videos .5 + .25, mails .15 + .15, a reply .05.
    expect(share(ties, 'ben', 'eva')).toBeCloseTo(0.375 / 1.1, 12);
    expect(share(ties, 'ana', 'dina')).toBe(0);
    expect(share(ties, 'ana', 'finn')).toBe(1);
  });

  test('f is undefined where nothing but a connection, or nothing dated, is known', () => {
    expect(share(ties, 'cem', 'gus')).toBeNull();
    expect(share(ties, 'ana', 'ben')).toBeNull();
  });

  test('F of a person runs over all their interactions', () => {
    // Ana: lunches 1.75 + 1, mails .15, replies .15.
    expect(actor('ana').faceToFace).toBeCloseTo(2.75 / 3.05, 12);
    // Ben: reply .05, Eva 1.1 of which .375, Hal 2.5 of which 1.75 + .375.
    expect(actor('ben').faceToFace).toBeCloseTo(2.5 / 3.65, 12);
  });

  test('a world is online below a third, face-to-face above two thirds, unknown with fewer than five interactions', () => {
    expect(Object.fromEntries(actors.map(({ id, world: found }) => [id, found]))).toEqual({
      ana: 'face-to-face',
      ben: 'face-to-face',
      cem: 'face-to-face',
      dina: 'online',
      eva: 'both',
      finn: 'unknown',
      gus: 'unknown',
      hal: 'face-to-face',
    });
  });

  test('a translator is as close to the nearer of both worlds: three places each, empty ones 0', () => {
    // Ana: online Dina .5 / 3, face to face Cem .6 / 3. Ben: Dina .4 / 3, Hal .3 / 3; Eva is of both worlds and counts for none.
    expect(actor('ana').translator).toBeCloseTo(0.5 / 3, 12);
    expect(actor('ben').translator).toBeCloseTo(0.3 / 3, 12);
    expect(actor('cem').translator).toBeNull();
  });

  test('a graph without interactions says why nothing can be said', () => {
    const rows = [{ source: 'a', target: 'b' }];
    expect([...faceToFace(rows)]).toEqual([Number.NaN, Number.NaN]);
    expect(world(rows)).toEqual(['unknown', 'unknown']);
    const view = { ...viewOf(network, [], { directed: false, group: 'organisation', asOf }) };
    const { contact: _, ...bare } = view;
    expect(metricsSync(bare, { measures }).undefinedBecause?.world).toMatch(/no interactions/);
  });
});

/** Channels that say how people met. */
const CONTACTS = CHANNELS.filter(
  (channel) => !['connection', 'recommendation', 'introduction', 'follow', 'unrecorded'].includes(channel),
);
/** What share an exchange on a channel has by itself. */
const own = (channel: Channel): number =>
  channel === 'in-person' ? 1 : channel === 'call' || channel === 'video' ? 0.5 : 0;

describe('laws', () => {
  test('an exchange of which nothing says how people met moves f nowhere', () => {
    const added = rowsOf(twoWorlds([`ana,cem,${formatDay(asOf - 30)},unrecorded,x`])).ties;
    expect(share(added, 'ana', 'cem')).toBe(share(ties, 'ana', 'cem'));
  });

  test('an exchange added on a channel moves f towards that channel', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONTACTS),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(['ana', 'cem'], ['ben', 'eva'], ['ana', 'dina'], ['ben', 'hal'], ['ana', 'finn']),
        (channel, age, [one, other]) => {
          const before = share(ties, one!, other!);
          const added = twoWorlds([`${one},${other},${formatDay(asOf - age)},${channel},x`]);
          const after = share(rowsOf(added).ties, one!, other!);
          const distance = (f: number): number => Math.abs(f - own(channel));
          expect(distance(after)).toBeLessThanOrEqual(distance(before) + 1e-12);
          if (distance(before) > 1e-9) expect(distance(after)).toBeLessThan(distance(before));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('worlds do not depend on the order in which sources are imported', () => {
    const expected = JSON.stringify(rowsOf(network).actors.map(({ id, world: found }) => [id, found]));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: CONTACT.length, maxLength: CONTACT.length }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (part, order) => {
          const parts = [0, 1, 2, 3].map((at) => CONTACT.filter((_, row) => part[row] === at));
          const inOrder = (places: readonly number[]): string =>
            JSON.stringify(rowsOf(twoWorldsIn(places.map((at) => parts[at]!))).actors);
          expect(inOrder(order)).toBe(inOrder([0, 1, 2, 3]));
          const found = rowsOf(twoWorldsIn(order.map((at) => parts[at]!))).actors;
          expect(JSON.stringify(found.map(({ id, world: name }) => [id, name]))).toBe(expected);
        },
      ),
      { numRuns: 15 },
    );
  });
});
