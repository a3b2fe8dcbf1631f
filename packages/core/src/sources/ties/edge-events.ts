import { NO_DAY } from '../../model/day.ts';
import type { GraphEdge } from '../graphs/graph.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { interactionsOf, type LineInteraction } from './interaction-lines.ts';

interface Event {
  readonly line: number;
  readonly channel: number;
  readonly day: number;
  readonly second: number;
  readonly from: number;
  readonly to: number[];
  readonly topic?: string;
}

/** Interactions of edges; those with the same sender, channel and time of day are one interaction with several receivers. */
export class EdgeEvents {
  readonly #reading: Reading;
  readonly #found = new Map<string, Event>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** What our own export wrote as lines of an attribute. */
  ofOurs(edge: GraphEdge): LineInteraction[] | Extract<Outcome, { rejected: unknown }> {
    const text = edge.values.get('interactions') ?? '';
    const message = 'a line of interactions reads DATE CHANNEL, as in 2026-03-01 mail';
    return interactionsOf(text) ?? { rejected: 'bad-value', column: 0, value: text, message };
  }

  /** One at each time at which an edge of a known channel was there; undefined where it says no such thing. */
  ofTimes({ values, moments }: GraphEdge): LineInteraction[] | undefined {
    const channel = values.get('channel')?.trim().toLowerCase();
    if (!channel || moments === undefined || moments.length === 0) return undefined;
    const topic = values.get('topic')?.trim();
    return interactionsOf(
      moments
        .map((moment) => `${moment.trim().replace(/\s+/, 'T')} ${channel}${topic ? `: ${topic}` : ''}`)
        .join('\n'),
    );
  }

  add(edge: GraphEdge, { channel, day, second, back, topic }: LineInteraction, line: number): void {
    const [source, target] = [this.personOf(edge.source, line), this.personOf(edge.target, line)];
    const [from, to] = back ? [target, source] : [source, target];
    const alone = second < 0 || day === NO_DAY;
    const key = `${from}|${channel}|${day}|${second}|${alone ? `${to}|${topic ?? ''}` : ''}`;
    const known = this.#found.get(key);
    if (known === undefined) {
      const said = topic === undefined ? {} : { topic };
      this.#found.set(key, { line, channel, day, second, from, to: [to], ...said });
    } else if (!known.to.includes(to)) known.to.push(to);
  }

  /** Whom an end of an edge means. */
  personOf(key: string, line: number): number {
    const id = key.trim();
    return this.#reading.draft.mention(`id:${id}`, () => ({ line, id, mentioned: true }));
  }

  done(): void {
    for (const event of this.#found.values()) this.#reading.draft.interaction(event);
  }
}
