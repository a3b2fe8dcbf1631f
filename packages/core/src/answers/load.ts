import { parseDay } from '../model/day.ts';
import type { Statement } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';

/** How much each asking tires. */
const TIRING = 0.9;
const ASKED_DAYS = 90;
const REFUSED_DAYS = 365;

/** Askings that count on a day, by person; people nobody asked are absent. */
export type Askings = ReadonlyMap<number, number>;

type Log = Extract<Statement, { kind: 'log' }>;

/**
 * How often each broker was asked lately: once for each ask of the last 90 days, twice for a year where it was declined
 * or failed. An ask and what came of it, told later about the same people and topic, are one. Cost: linear in statements.
 */
export function askings(network: Network, statements: readonly Statement[], asOf: number): Askings {
  const logs = statements.filter(
    (s): s is Log => s.kind === 'log' && s.outcome !== undefined && s.outcome !== 'none',
  );
  const counts = new Map<number, number>();
  if (logs.length === 0) return counts;
  const personOf = new Map(
    network.people.flatMap(({ key, keys, index }) => [key, ...keys].map((one) => [one, index] as const)),
  );
  const asks = new Map<string, { asked: number; refused: number; broker: number }>();
  for (const log of logs) {
    const day = parseDay(log.date.slice(0, 10));
    if (day === undefined || day > asOf) continue;
    for (const key of log.to) {
      const broker = personOf.get(key);
      if (broker === undefined) continue;
      const same = `${log.from}|${broker}|${log.topic ?? log.note ?? log.date}`;
      const ask = asks.get(same) ?? { asked: day, refused: Number.NEGATIVE_INFINITY, broker };
      const refused = log.outcome === 'declined' || log.outcome === 'failed';
      asks.set(same, {
        broker,
        asked: Math.max(ask.asked, day),
        refused: refused ? Math.max(ask.refused, day) : ask.refused,
      });
    }
  }
  for (const { asked, refused, broker } of asks.values()) {
    const times = asOf - refused < REFUSED_DAYS ? 2 : asOf - asked < ASKED_DAYS ? 1 : 0;
    if (times > 0) counts.set(broker, (counts.get(broker) ?? 0) + times);
  }
  return counts;
}

/** What is left of a tie by which somebody is asked who was asked so often. */
export function afterAskings(times: number): number {
  return TIRING ** times;
}
