import { parseDay } from '../../model/day.ts';
import type { LogStatement, Statement } from '../../model/evidence.ts';
import { type Network, personsByKey } from '../../model/network.ts';

/** How much each asking tires. */
const TIRING = 0.9;
const ASKED_DAYS = 90;
const REFUSED_DAYS = 365;

/** Askings that count on a day, by person; people nobody asked are absent. */
export type Askings = ReadonlyMap<number, Asking>;

export interface Asking {
  /** How many askings count: two for one that was declined or failed. */
  readonly times: number;
  /** How many of the asks were declined or failed, within a year. */
  readonly declined: number;
}

/**
 * How often each broker was asked lately: once for each ask of the last 90 days, twice for a year where it was declined
 * or failed. An ask and what came of it, told later about the same ask (else topic, else note), are one. Nobody in
 * particular is asked in the open. Cost: linear in statements.
 */
export function askings(network: Network, statements: readonly Statement[], asOf: number): Askings {
  const logs = statements.filter((s): s is LogStatement => s.kind === 'log' && isAsking(s));
  const counts = new Map<number, Asking>();
  if (logs.length === 0) return counts;
  const personOf = personsByKey(network);
  const asks = new Map<string, { asked: number; refused: number; broker: number }>();
  for (const log of logs) {
    const day = parseDay(log.date.slice(0, 10));
    if (day === undefined || day > asOf) continue;
    for (const key of log.to) {
      const broker = personOf.get(key);
      if (broker === undefined) continue;
      const about = log.ask ?? log.topic ?? log.note ?? log.date;
      const same = JSON.stringify([personOf.get(log.from) ?? log.from, broker, about]);
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
    const declined = asOf - refused < REFUSED_DAYS ? 1 : 0;
    const times = declined === 1 ? 2 : asOf - asked < ASKED_DAYS ? 1 : 0;
    const before = counts.get(broker) ?? { times: 0, declined: 0 };
    if (times > 0) counts.set(broker, { times: before.times + times, declined: before.declined + declined });
  }
  return counts;
}

function isAsking({ ask, open, outcome }: LogStatement): boolean {
  return open === undefined && (ask !== undefined || (outcome !== undefined && outcome !== 'none'));
}

/** What is left of a tie by which somebody is asked who was asked so often. */
export function afterAskings(asking: Asking | undefined): number {
  return TIRING ** (asking?.times ?? 0);
}
