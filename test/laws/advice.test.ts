import { dependence, formatDay, introduce, type Network, plan, strengths, whatIf } from '@tertius/core';
import { rhythm } from '@tertius/core/answers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../packages/viewer/src/questions/day.ts';
import { readingsFrom } from '../../packages/viewer/src/questions/readings.ts';
import { rhythmRows } from '../../packages/viewer/src/questions/rows/rhythm-rows.ts';
import {
  asOf,
  files,
  type GivenTie,
  type GivenWorld,
  imported,
  importedWith,
  world,
} from './answers-worlds.ts';

const options = { asOf };
const runs = { numRuns: Number(process.env.ADVICE_RUNS ?? 30) };
const wide = world({ inside: 8, outside: 30, ties: 110 });

const most = (keys: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

/** People with a name of their own whom their owner marks as private. */
const levelled = (network: Network, ids: readonly string[]) =>
  network.people
    .filter(({ id }) => ids.includes(id))
    .map(({ key }) => ({ kind: 'level', person: key, level: 'private' }) as const);

test('a plan introduces each insider twice and asks each broker three times at most, and never names private contacts', () => {
  fc.assert(
    fc.property(wide, fc.integer({ min: 1, max: 40 }), (given, budget) => {
      const network = imported(given);
      const hidden = given.people.filter(({ own }, at) => !own && at % 4 === 0).map(({ id }) => id);
      const { introductions } = plan(network, { ...options, budget, statements: levelled(network, hidden) });
      expect(introductions.length).toBeLessThanOrEqual(budget);
      expect(most(introductions.map(({ insider }) => insider))).toBeLessThanOrEqual(2);
      expect(most(introductions.map(({ broker }) => broker))).toBeLessThanOrEqual(3);
      expect(most(introductions.map(({ broker, insider }) => `${broker} ${insider}`))).toBeLessThanOrEqual(2);
      expect(introductions.filter(({ outsider }) => hidden.includes(outsider))).toEqual([]);
      for (const { changes, gain } of introductions) {
        expect(gain).toBeGreaterThan(0);
        expect(changes).not.toMatch(/\d\.\d|by \d|raise/);
      }
    }),
    runs,
  );
});

test('what is handed on are twenty contacts at most, three of one giver and three to one receiver, strongest first, none private', () => {
  fc.assert(
    fc.property(wide, (given) => {
      const network = imported(given);
      const hidden = given.people.filter(({ own }, at) => !own && at % 3 === 0).map(({ id }) => id);
      const { handOn } = dependence(network, { ...options, statements: levelled(network, hidden) });
      expect(handOn.length).toBeLessThanOrEqual(20);
      expect(most(handOn.map(({ from }) => from))).toBeLessThanOrEqual(3);
      expect(most(handOn.flatMap(({ to }) => to ?? []))).toBeLessThanOrEqual(3);
      expect(handOn.filter(({ outsider }) => hidden.includes(outsider))).toEqual([]);
      expect(handOn.filter(({ from, to }) => from === to)).toEqual([]);
      const strongest = handOn.map(({ strength }) => strength);
      expect(strongest).toEqual(strongest.toSorted((x, y) => y - x));
    }),
    runs,
  );
});

test('who leaves hands on twenty contacts at most, three to one colleague, to nobody who leaves, and nobody private', () => {
  fc.assert(
    fc.property(wide, (given) => {
      const network = imported(given);
      const hidden = given.people.filter(({ own }, at) => !own && at % 3 === 0).map(({ id }) => id);
      const statements = levelled(network, hidden);
      const { handover } = whatIf(network, { ...options, suppose: { leaves: 'i0' }, statements });
      const given20 = handover!.contacts.filter(({ introduceTo }) => introduceTo !== undefined);
      expect(given20.length).toBeLessThanOrEqual(20);
      expect(most(given20.map(({ introduceTo }) => introduceTo!.id))).toBeLessThanOrEqual(3);
      expect(
        given20.filter(({ id, introduceTo }) => hidden.includes(id) || introduceTo!.id === 'i0'),
      ).toEqual([]);
    }),
    runs,
  );
});

const trust = fc.constantFrom('', '', '0', '0.2', '1');
const weak: fc.Arbitrary<GivenWorld & { readonly trusts: readonly string[] }> = world({
  inside: 3,
  outside: 6,
  ties: 22,
}).chain((given) =>
  fc.record({
    people: fc.constant(given.people),
    events: fc.constant(given.events),
    ties: fc.tuple(
      ...given.ties.map((tie) =>
        fc.constantFrom(0.01, 0.049, 0.05, 0.2, 0.9).map((strength): GivenTie => ({ ...tie, strength })),
      ),
    ),
    trusts: fc.tuple(...given.ties.map(() => trust)),
  }),
);

test('no way that is offered uses a tie under 0.05 or one rated with no trust', () => {
  fc.assert(
    fc.property(weak, ({ trusts, ...given }) => {
      const network = importedWith(given, trusts);
      const { people, pairs } = network;
      const at = new Map(people.map(({ id, index }) => [id, index]));
      const all = strengths(network, options);
      for (const { id } of people.filter(({ id: one }) => one.startsWith('x'))) {
        for (const { path } of introduce(network, { ...options, to: id, k: 5 }).paths)
          path.slice(1).forEach((next, step) => {
            const ends = [at.get(path[step]!)!, at.get(next)!].sort((x, y) => x - y);
            const tie = all.find(({ a, b }) => Math.min(a, b) === ends[0] && Math.max(a, b) === ends[1])!;
            expect(tie.mutual).toBeGreaterThanOrEqual(0.05 - 1e-12);
            expect([pairs.trust[0][tie.pair], pairs.trust[1][tie.pair]]).not.toContain(0);
          });
      }
    }),
    runs,
  );
});

const daysAgo = fc.oneof(fc.integer({ min: 0, max: 91 }), fc.integer({ min: 85, max: 1200 }));
const contacts = fc.array(
  fc.record({
    of: fc.nat(5),
    ago: daysAgo,
    channel: fc.constantFrom('in-person', 'mail', 'message', 'call', 'like'),
    turned: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('contact within the last 90 days is neither dormant nor cooling nor quiet, in library, answers and viewer', () => {
  fc.assert(
    fc.property(
      contacts,
      fc.array(fc.constantFrom('', '0.4', '0.9', '1'), { minLength: 6, maxLength: 6 }),
      (met, rated) => {
        const people = Array.from({ length: 6 }, (_, at) => `x${at}`);
        const given = {
          'people.csv': [
            'id,name,organisation',
            'me,Me,Own',
            ...people.map((id) => `${id},${id.toUpperCase()},Far`),
          ],
          'trust.csv': [
            'source,target,trust,knowledge',
            ...people.flatMap((id, at) => (rated[at] === '' ? [] : `me,${id},${rated[at]},${rated[at]}`)),
          ],
          'met.csv': [
            'source,target,timestamp,channel',
            ...met.map(
              ({ of, ago, channel, turned }) =>
                `${turned ? `x${of},me` : `me,x${of}`},${formatDay(asOf - ago)},${channel}`,
            ),
          ],
        };
        const { evidence, network } = files(given);
        const last = new Map<string, number>();
        for (const { of, ago } of met) last.set(`x${of}`, Math.min(last.get(`x${of}`) ?? ago, ago));
        const recent = new Set([...last].filter(([, ago]) => ago <= 90).map(([id]) => id));
        const other = ({ between }: { readonly between: readonly { readonly id: string }[] }): string =>
          between.find(({ id }) => id !== 'me')!.id;
        const dormant = strengths(network, options).filter((pair) => pair.dormant);
        expect(
          dormant
            .flatMap(({ a, b }) => [a, b].map((one) => network.people[one]!.id))
            .filter((id) => recent.has(id)),
        ).toEqual([]);
        const told = rhythm(network, options);
        const shown = rhythmRows(readingsFrom(evidence, network, dayOf(network, asOf)));
        for (const ties of [told.dormant, told.cooling, shown.dormant.ties, shown.cooling.ties])
          expect(ties.map(other).filter((id) => recent.has(id))).toEqual([]);
        for (const id of recent) {
          const { revive, paths } = introduce(network, { ...options, to: id, from: 'me' });
          expect(revive.filter(({ to }) => to === id)).toEqual([]);
          expect(
            paths.flatMap(({ steps }) => steps.filter(({ to, reasons }) => to === id && reasons.dormant)),
          ).toEqual([]);
        }
      },
    ),
    runs,
  );
});
